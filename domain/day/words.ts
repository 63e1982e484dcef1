import type { Text } from '../kernel/texts.ts';
import type { DayPlace } from './my-day.ts';

export const dayPlaceWords: Readonly<Record<DayPlace, Text>> = {
  noResponsible: { fi: 'Ei vastuuhenkilöä', sv: 'Ingen ansvarig', en: 'No responsible person' },
  handedOver: {
    fi: 'Sinulle siirretyt asiakkaat',
    sv: 'Kunder som överförts till dig',
    en: 'Clients handed over to you',
  },
  followUpDue: { fi: 'Seuranta tekemättä', sv: 'Uppföljning att göra', en: 'Follow-up due' },
  newClient: { fi: 'Uudet asiakkaat', sv: 'Nya kunder', en: 'New clients' },
  reviewDue: { fi: 'Väliarvio erääntynyt', sv: 'Utvärdering förfallen', en: 'Review due' },
  periodEnding: { fi: 'Jakso päättymässä', sv: 'Period på väg att ta slut', en: 'Period ending' },
  stepDue: { fi: 'Suunnitelman vaihe erääntynyt', sv: 'Steg i planen förfallet', en: 'Plan step due' },
  noEvent: { fi: 'Ei tapahtumia', sv: 'Inga händelser', en: 'No event for weeks' },
  onTheirWay: { fi: 'Matkalla', sv: 'På väg', en: 'On their way' },
};
