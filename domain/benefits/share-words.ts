/** Why a payment of a benefit cannot be used in the count. */
import { defineTexts } from '../kernel/texts.ts';

export const shareRefusalWords = defineTexts({
  'payments-overlap': {
    fi: 'Saman henkilön maksut menevät päällekkäin.',
    sv: 'Utbetalningar till samma person överlappar varandra.',
    en: 'Payments of one person overlap.',
  },
  'payment-days-over': {
    fi: 'Maksussa on enemmän päiviä kuin sen ajassa.',
    sv: 'Utbetalningen har fler dagar än dess tid.',
    en: 'The payment has more days than its time.',
  },
  'basic-part-missing': {
    fi: 'Ansiopäivärahasta puuttuu perusosa, josta kunnan osuus lasketaan.',
    sv: 'Grunddelen, som kommunens andel räknas av, saknas i den inkomstrelaterade dagpenningen.',
    en: 'The basic part, of which the municipal share is taken, is missing.',
  },
});
