import type { MunicipalityNames } from '../employer/ToldFields.tsx';
import { useReference } from '../platform/index.ts';

/** Those of the area to choose from; any by name. */
export function useMunicipalityNames(): MunicipalityNames {
  const { municipalityOptions, municipalityName } = useReference();
  return { options: municipalityOptions, nameOf: municipalityName };
}
