import { defineOwnTexts } from '@polku/domain';

export const placementsTexts = defineOwnTexts({
  placement: { fi: 'Sijoitus', sv: 'Placering', en: 'Placement', easy: 'Paikka' },
  days: { fi: 'Päivät', sv: 'Dagar', en: 'Days', easy: 'Päivät' },
  presence: {
    fi: 'Paikalla {percent} % merkityistä päivistä',
    sv: 'På plats {percent} % av de markerade dagarna',
    en: 'Present on {percent} % of marked days',
    easy: 'Olit paikalla {percent} % päivistä',
  },
  marks: {
    fi: 'Merkityt päivät',
    sv: 'Markerade dagar',
    en: 'Marked days',
    easy: 'Päivät, jotka on merkitty',
  },
});
