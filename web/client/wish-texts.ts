import { defineOwnTexts } from '@polku/domain';

/** What a client reads where she tells what work she wishes for. */
export const wishTexts = defineOwnTexts({
  wishes: {
    fi: 'Toiveeni työstä',
    sv: 'Mina önskemål om arbete',
    en: 'My wishes of work',
    easy: 'Mitä työtä haluan',
  },
  lead: {
    fi: 'Kerro, millaista työtä haluat ja mikä sinulle sopii. Toiveesi painavat eniten, kun sinulle etsitään paikkaa. Voit muuttaa niitä milloin vain.',
    sv: 'Berätta hurdant arbete du vill ha och vad som passar dig. Dina önskemål väger mest när en plats söks för dig. Du kan ändra dem när som helst.',
    en: 'Tell what work you wish for and what suits you. Your wishes weigh the most when a place is looked for. You can change them at any time.',
    easy: 'Kerro, millaista työtä haluat. Toiveesi on tärkein asia, kun etsimme sinulle paikan. Voit muuttaa toiveita milloin vain.',
  },
  occupations: {
    fi: 'Millaista työtä haluan',
    sv: 'Hurdant arbete jag vill ha',
    en: 'Work I wish for',
    easy: 'Työ, jota haluan',
  },
  occupationsHint: {
    fi: 'Valitse enintään 10.',
    sv: 'Välj högst 10.',
    en: 'Choose at most 10.',
    easy: 'Valitse 10 tai vähemmän.',
  },
  work: {
    fi: 'Mitä haluan tehdä',
    sv: 'Vad jag vill göra',
    en: 'What I want to do',
    easy: 'Mitä haluan tehdä',
  },
  add: { fi: 'Valitse listasta', sv: 'Välj i listan', en: 'Choose from the list', easy: 'Valitse listasta' },
  remove: { fi: 'Poista: {name}', sv: 'Ta bort: {name}', en: 'Remove: {name}', easy: 'Poista: {name}' },
  suits: {
    fi: 'Mikä minulle sopii',
    sv: 'Vad som passar mig',
    en: 'What suits me',
    easy: 'Mikä minulle sopii',
  },
  notSaid: { fi: 'En osaa sanoa', sv: 'Jag vet inte', en: 'I cannot say', easy: 'En osaa sanoa' },
  when: {
    fi: 'Milloin ja millä matkalla',
    sv: 'När och hur långt bort',
    en: 'When and how far',
    easy: 'Milloin ja missä',
  },
  days: { fi: 'Päivät, jotka sopivat', sv: 'Dagar som passar', en: 'Days that suit', easy: 'Sopivat päivät' },
  hours: {
    fi: 'Tunteja viikossa enintään',
    sv: 'Timmar i veckan högst',
    en: 'Hours a week at most',
    easy: 'Montako tuntia viikossa',
  },
  travel: {
    fi: 'Matka enintään, minuuttia',
    sv: 'Resan högst, minuter',
    en: 'The way at most, minutes',
    easy: 'Miten pitkä matka, minuuttia',
  },
  travelsBy: { fi: 'Kuljen', sv: 'Jag reser', en: 'I travel', easy: 'Miten kuljen' },
  car: { fi: 'autolla tai kyydillä', sv: 'med bil eller skjuts', en: 'by car or a lift', easy: 'autolla' },
  public: {
    fi: 'bussilla tai junalla',
    sv: 'med buss eller tåg',
    en: 'by bus or train',
    easy: 'bussilla tai junalla',
  },
  anything: {
    fi: 'Muuta, omin sanoin',
    sv: 'Annat, med egna ord',
    en: 'Anything else, in your own words',
    easy: 'Muuta',
  },
  save: { fi: 'Tallenna toiveet', sv: 'Spara önskemålen', en: 'Save my wishes', easy: 'Tallenna' },
  saved: {
    fi: 'Toiveet on tallennettu.',
    sv: 'Önskemålen är sparade.',
    en: 'Your wishes are saved.',
    easy: 'Toiveet on tallennettu.',
  },
});
