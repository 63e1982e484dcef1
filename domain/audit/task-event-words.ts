/** What calls about the task bank and work orders are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const taskEventWords = defineTexts({
  taskRead: { fi: 'Katsoi työtehtävää', sv: 'Såg en arbetsuppgift', en: 'Viewed a task' },
  taskCreate: {
    fi: 'Lisäsi työtehtävän pankkiin',
    sv: 'Lade till en arbetsuppgift i banken',
    en: 'Added a task to the bank',
  },
  taskEdit: { fi: 'Muutti työtehtävää', sv: 'Ändrade en arbetsuppgift', en: 'Changed a task' },
  workOrderLink: {
    fi: 'Teki linkin työn tarkistukseen',
    sv: 'Skapade en länk till kontrollen av arbetet',
    en: 'Made a link to the check of the work',
  },
  workOrderCheck: {
    fi: 'Tilaaja tarkisti työn linkillä',
    sv: 'Beställaren kontrollerade arbetet via länk',
    en: 'The orderer checked the work by a link',
  },
});
