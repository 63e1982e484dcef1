/** How a representative came, and why something of hers is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';

/** What ties a sign-in to an employer. */
export const representationWays = ['demonstration', 'code', 'mandate'] as const;
export type RepresentationWay = (typeof representationWays)[number];

export const representationWayWords: Readonly<Record<RepresentationWay, Text>> = {
  demonstration: { fi: 'Esittely', sv: 'Demonstration', en: 'Demonstration' },
  code: { fi: 'Kertakäyttökoodi', sv: 'Engångskod', en: 'One-time code' },
  mandate: { fi: 'Suomi.fi-valtuus', sv: 'Suomi.fi-fullmakt', en: 'Suomi.fi mandate' },
};

export const representativeRefusalWords = defineTexts({
  'mandate-none': {
    fi: 'Valtuutta tämän organisaation edustamiseen ei ole tässä kirjautumisessa.',
    sv: 'Den här inloggningen har ingen fullmakt att företräda organisationen.',
    en: 'This sign-in has no mandate to represent the organisation.',
  },
  'employer-not-known': {
    fi: 'Alue ei vielä tunne organisaatiota. Voit lisätä sen yritysrekisterin tiedoilla.',
    sv: 'Området känner ännu inte till organisationen. Du kan lägga till den med företagsregistrets uppgifter.',
    en: 'The area does not know the organisation yet. You can add it with the data of the company register.',
  },
  'company-not-found': {
    fi: 'Organisaatiota ei löytynyt yritysrekisteristä. Pyydä työllisyysalueelta kertakäyttökoodi.',
    sv: 'Organisationen hittades inte i företagsregistret. Be sysselsättningsområdet om en engångskod.',
    en: 'The organisation was not found in the company register. Ask the employment area for a one-time code.',
  },
  'representation-ended': {
    fi: 'Työllisyysalue on päättänyt oikeutesi edustaa tätä organisaatiota. Pyydä sieltä kertakäyttökoodi.',
    sv: 'Sysselsättningsområdet har avslutat din rätt att företräda organisationen. Be området om en engångskod.',
    en: 'The employment area has ended your right to represent this organisation. Ask it for a one-time code.',
  },
  'contact-erased': {
    fi: 'Yhteyshenkilö ei ole enää voimassa. Lisää hänet uudelleen.',
    sv: 'Kontaktpersonen gäller inte längre. Lägg till personen på nytt.',
    en: 'The contact person is not valid any more. Add the person again.',
  },
});
