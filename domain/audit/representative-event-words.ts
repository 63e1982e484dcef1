/** What calls about representatives of employers are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const representativeEventWords = defineTexts({
  representativeList: {
    fi: 'Katsoi työnantajan edustajia',
    sv: 'Såg en arbetsgivares företrädare',
    en: 'Viewed the representatives of an employer',
  },
  representativeCodeMake: {
    fi: 'Teki työnantajan edustajalle kertakäyttökoodin',
    sv: 'Skapade en engångskod för en arbetsgivares företrädare',
    en: 'Made a one-time code for a representative of an employer',
  },
  representativeEnd: {
    fi: 'Päätti työnantajan edustajan oikeuden',
    sv: 'Avslutade en arbetsgivares företrädares rätt',
    en: 'Ended the right of a representative of an employer',
  },
  representativeHome: {
    fi: 'Katsoi edustamansa työnantajan tietoja',
    sv: 'Såg uppgifter om arbetsgivaren som hen företräder',
    en: 'Viewed the data of the employer represented',
  },
  representativeSave: {
    fi: 'Muutti yhteystietojaan työnantajan edustajana',
    sv: 'Ändrade sina kontaktuppgifter som arbetsgivarens företrädare',
    en: 'Changed her contact data as a representative of an employer',
  },
  mandateChoose: {
    fi: 'Alkoi edustaa työnantajaa valtuudella',
    sv: 'Började företräda en arbetsgivare med fullmakt',
    en: 'Began to represent an employer by a mandate',
  },
});
