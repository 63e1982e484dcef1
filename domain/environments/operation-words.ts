import { defineTexts, type Text } from '../kernel/texts.ts';
import type { OperatingModel, SlotMode } from './operation.ts';

export const operatingModelWords: Readonly<Record<OperatingModel, Text>> = defineTexts({
  socialEnterprise: {
    fi: 'kunnan yhteiskunnallinen yritys',
    sv: 'kommunens sociala företag',
    en: 'municipal social enterprise',
  },
  inHouse: {
    fi: 'kunnan omana työnä toimialoilla',
    sv: 'i egen regi inom kommunens sektorer',
    en: 'in-house across departments',
  },
  partnerNetwork: { fi: 'kumppanien verkosto', sv: 'nätverk av partner', en: 'partner network' },
});

export const slotModeWords: Readonly<Record<SlotMode, Text>> = defineTexts({
  individual: { fi: 'yksilöpaikka', sv: 'individuell plats', en: 'individual place' },
  group: { fi: 'ryhmäpaikka', sv: 'grupplats', en: 'group place' },
});
