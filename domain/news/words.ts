import type { Text } from '../kernel/texts.ts';
import type { NewsAudience } from './news.ts';

export const newsAudienceWords: Readonly<Record<NewsAudience, Text>> = {
  public: { fi: 'Kaikille', sv: 'För alla', en: 'Anybody' },
  clients: {
    fi: 'Asiakkaille omassa näkymässä',
    sv: 'För kunder i den egna vyn',
    en: 'Clients in their own view',
  },
  staff: { fi: 'Työntekijöille ja kumppaneille', sv: 'För anställda och partner', en: 'Staff and partners' },
};
