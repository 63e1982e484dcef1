import type { OwnText, Text } from '../kernel/texts.ts';
import type { StoryAction, StoryStatus } from './story.ts';

export const storyStatusWords: Readonly<Record<StoryStatus, Text>> = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  asked: { fi: 'Asiakkaan luettavana', sv: 'Hos kunden för läsning', en: 'With the client to read' },
  approved: { fi: 'Asiakas hyväksynyt', sv: 'Godkänd av kunden', en: 'Approved by the client' },
  declined: { fi: 'Asiakas ei hyväksynyt', sv: 'Inte godkänd av kunden', en: 'Not approved by the client' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  takenDown: { fi: 'Poistettu näkyvistä', sv: 'Borttagen', en: 'Taken down' },
};

export const storyActionWords: Readonly<Record<StoryAction, Text>> = {
  ask: {
    fi: 'Lähetä asiakkaan luettavaksi',
    sv: 'Skicka till kunden för läsning',
    en: 'Send to the client to read',
  },
  publish: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish' },
  takeDown: { fi: 'Poista näkyvistä', sv: 'Ta bort', en: 'Take down' },
};

/** What a client reads of the standing of her story. */
export const ownStoryStatusWords: Readonly<Record<StoryStatus, OwnText>> = {
  draft: {
    fi: 'Tarina on vielä kesken.',
    sv: 'Berättelsen är inte färdig än.',
    en: 'The story is not ready yet.',
    easy: 'Tarina ei ole vielä valmis.',
  },
  asked: {
    fi: 'Tarina odottaa, että luet ja hyväksyt sen.',
    sv: 'Berättelsen väntar på att du läser och godkänner den.',
    en: 'The story waits for you to read and approve it.',
    easy: 'Lue tarina. Kerro, saako sen näyttää muille.',
  },
  approved: {
    fi: 'Olet hyväksynyt tarinan. Sitä ei ole vielä julkaistu.',
    sv: 'Du har godkänt berättelsen. Den är inte publicerad än.',
    en: 'You have approved the story. It is not published yet.',
    easy: 'Hyväksyit tarinan. Muut eivät näe sitä vielä.',
  },
  declined: {
    fi: 'Et hyväksynyt tarinaa. Sitä ei julkaista.',
    sv: 'Du godkände inte berättelsen. Den publiceras inte.',
    en: 'You did not approve the story. It will not be published.',
    easy: 'Et hyväksynyt tarinaa. Kukaan muu ei näe sitä.',
  },
  published: {
    fi: 'Tarina on julkaistu.',
    sv: 'Berättelsen är publicerad.',
    en: 'The story is published.',
    easy: 'Kaikki voivat lukea tarinan netissä.',
  },
  takenDown: {
    fi: 'Tarina on poistettu näkyvistä.',
    sv: 'Berättelsen har tagits bort.',
    en: 'The story has been taken down.',
    easy: 'Tarina ei näy enää muille.',
  },
};

export const storyRefusalWords = {
  'story-not-now': {
    fi: 'Tarinalle ei voi tehdä tätä nyt.',
    sv: 'Detta kan inte göras med berättelsen nu.',
    en: 'This can’t be done to the story now.',
  },
  'story-no-consent': {
    fi: 'Asiakkaan suostumus tarinan julkaisemiseen ei ole voimassa.',
    sv: 'Kundens samtycke till att berättelsen publiceras gäller inte.',
    en: 'The client’s consent to publish the story is not in force.',
  },
  'story-not-disclosed': {
    fi: 'Asiakkaalla on turvakielto: tarinaa ei julkaista.',
    sv: 'Kunden har spärrmarkering: berättelsen publiceras inte.',
    en: 'The client is under non-disclosure: the story is not published.',
  },
  'story-own-name': {
    fi: 'Tarinassa on asiakkaan oma sukunimi. Käytä peitenimeä.',
    sv: 'I berättelsen finns kundens eget efternamn. Använd ett täcknamn.',
    en: 'The story holds the client’s own family name. Use a pseudonym.',
  },
  'story-own-given-name': {
    fi: 'Peitenimi on asiakkaan oma etunimi. Valitse toinen nimi.',
    sv: 'Täcknamnet är kundens eget förnamn. Välj ett annat namn.',
    en: 'The pseudonym is the client’s own given name. Choose another.',
  },
} as const satisfies Readonly<Record<string, Text>>;
