/**
 * What an agreement rests on and who insures the person at work, by scheme, as dated data with its source. What is not
 * known is empty and shown as something that the organiser fills in: it is never guessed.
 */
import type { DatedRule } from '../kernel/dated-rule.ts';
import type { Text } from '../kernel/texts.ts';
import type { Scheme } from '../placements/schemes.ts';

interface AgreementBasis {
  readonly basis: Text | null;
  readonly insurance: Text | null;
}

type BasisRule = DatedRule<AgreementBasis, Text>;

const services = {
  fi: 'laki työvoimapalveluiden järjestämisestä (380/2023)',
  sv: 'lagen om ordnande av arbetskraftsservice (380/2023)',
  en: 'Act on Organising Employment Services (380/2023)',
};
const unread: Text = {
  fi: 'yleistieto lain nimestä ja numerosta; säännöstä ei ole tarkistettu',
  sv: 'allmän kunskap om lagens namn och nummer; bestämmelsen har inte kontrollerats',
  en: 'general knowledge of the act’s name and number; the provision was not checked',
};
const unknown: Text = {
  fi: 'perustetta ja vakuutusta ei ole selvitetty',
  sv: 'grunden och försäkringen har inte utretts',
  en: 'basis and insurance have not been settled',
};

const rule = (id: string, basis: Text | null, source: Text): readonly BasisRule[] => [
  { id, validFrom: null, validTo: null, limits: { basis, insurance: null }, source, confidence: 'general' },
];

export const agreementBasisRules: { readonly [S in Scheme]: readonly BasisRule[] } = {
  coachingPeriod: rule('basis-coaching-period', null, unknown),
  workTryOut: rule('basis-work-try-out', services, unread),
  rehabilitativeWork: rule(
    'basis-rehabilitative-work',
    {
      fi: 'laki kuntouttavasta työtoiminnasta (189/2001)',
      sv: 'lagen om arbetsverksamhet i rehabiliteringssyfte (189/2001)',
      en: 'Act on Rehabilitative Work (189/2001)',
    },
    unread,
  ),
  youthWorkshop: rule(
    'basis-youth-workshop',
    { fi: 'nuorisolaki (1285/2016)', sv: 'ungdomslagen (1285/2016)', en: 'Youth Act (1285/2016)' },
    unread,
  ),
  paySubsidisedWork: rule('basis-pay-subsidised-work', services, unread),
  summerJob: rule('basis-summer-job', null, unknown),
  disabilityWorkActivity: rule(
    'basis-disability-work-activity',
    {
      fi: 'sosiaalihuoltolaki (710/1982) 27 d–e §',
      sv: 'socialvårdslagen (710/1982) 27 d–e §',
      en: 'Social Welfare Act (710/1982) sections 27 d–e',
    },
    unread,
  ),
};
