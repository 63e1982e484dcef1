import { defineTexts } from '@polku/domain';

export const representativeTexts = defineTexts({
  title: { fi: 'Edustajat', sv: 'Företrädare', en: 'Representatives' },
  lead: {
    fi: 'Edustaja asioi työnantajan puolesta työnantajan asioinnissa. Anna yhteyshenkilölle kertakäyttökoodi, jonka hän syöttää kirjauduttuaan.',
    sv: 'En företrädare sköter arbetsgivarens ärenden i e-tjänsten. Ge kontaktpersonen en engångskod som hen anger efter inloggningen.',
    en: 'A representative acts for the employer in its e-service. Give a contact person a one-time code to enter after signing in.',
  },
  nobody: {
    fi: 'Kukaan ei vielä edusta työnantajaa asioinnissa.',
    sv: 'Ingen företräder ännu arbetsgivaren i e-tjänsten.',
    en: 'Nobody represents the employer in its e-service yet.',
  },
  noContacts: {
    fi: 'Lisää ensin yhteyshenkilö: koodi annetaan nimetylle yhteyshenkilölle.',
    sv: 'Lägg först till en kontaktperson: koden ges till en namngiven kontaktperson.',
    en: 'Add a contact person first: a code is given to a named one.',
  },
  since: { fi: 'alkaen', sv: 'sedan', en: 'since' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
  makeCode: { fi: 'Tee kertakäyttökoodi', sv: 'Skapa engångskod', en: 'Make a one-time code' },
  codeShown: {
    fi: 'Kerro koodi henkilölle {name}. Sitä ei näytetä uudelleen. Osoite on {address}, ja koodi on voimassa seitsemän päivää.',
    sv: 'Ge koden till {name}. Den visas inte på nytt. Adressen är {address}, och koden gäller i sju dagar.',
    en: 'Give the code to {name}. It is not shown again. The address is {address}, and the code is valid for seven days.',
  },
  codeWaits: {
    fi: '{name}: koodi odottaa käyttöä, voimassa',
    sv: '{name}: koden väntar, gäller till',
    en: '{name}: a code waits, valid until',
  },
  end: { fi: 'Päätä edustus', sv: 'Avsluta', en: 'End' },
  endTitle: { fi: 'Päätetäänkö edustus?', sv: 'Avsluta företrädandet?', en: 'End the representation?' },
  endText: {
    fi: '{name} ei voi enää asioida tämän työnantajan puolesta. Avoimet istunnot päättyvät heti.',
    sv: '{name} kan inte längre sköta arbetsgivarens ärenden. Öppna sessioner avslutas genast.',
    en: '{name} can no longer act for this employer. Open sessions end at once.',
  },
  ended: {
    fi: 'Edustus on päätetty.',
    sv: 'Företrädandet är avslutat.',
    en: 'The representation has ended.',
  },
});
