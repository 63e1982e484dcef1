import { type Role, roleWords } from '@polku/domain';
import { useReference, useText } from '../platform/index.ts';

interface WorkerOption {
  readonly value: string;
  readonly label: string;
  /** Role and municipalities, so that two of one name are told apart. */
  readonly hint: string;
}

/** Staff in any of the roles, as choices of a field. */
export function useWorkerOptions(roles: readonly Role[]): readonly WorkerOption[] {
  const t = useText();
  const { staff, municipalityName } = useReference();
  return staff
    .filter((one) => one.roles.some((role) => roles.includes(role)))
    .map((one) => {
      const role = one.roles.find((own) => roles.includes(own));
      const places = one.municipalityCodes;
      const where = places.slice(0, 3).map(municipalityName).join(', ');
      const hint = [role ? t(roleWords[role]) : '', where + (places.length > 3 ? ' …' : '')];
      return { value: one.id, label: one.name, hint: hint.filter(Boolean).join(', ') };
    });
}
