/** The clients whose own view the demonstration shows; told at start apart from the staff. */
import type { Text } from '@polku/domain';

export interface FeaturedClient {
  /** What the identity provider calls her. */
  readonly subject: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly areaSlug: string;
  /** Where on the path she stands: one of the generated people gets her name. */
  readonly stands: 'coaching' | 'outcome' | 'new';
  readonly sees: Text;
}

const north = 'pohjois-karjala';

export const featuredClients: readonly FeaturedClient[] = [
  {
    subject: 'demo-client-aino',
    givenNames: 'Aino Kaarina',
    familyName: 'Rantakoivu',
    areaSlug: north,
    stands: 'coaching',
    sees: {
      fi: 'Valmennus käynnissä: päivät, väliarvio, poissaolo, suostumukset',
      sv: 'Arbetsträning pågår: dagar, utvärdering, frånvaro, samtycken',
      en: 'Coaching under way: days, review, absence, consents',
    },
  },
  {
    subject: 'demo-client-teemu',
    givenNames: 'Teemu Juhani',
    familyName: 'Kivelänaho',
    areaSlug: north,
    stands: 'outcome',
    sees: {
      fi: 'Polku johti työhön: seuranta edessä, vastattu pyyntö',
      sv: 'Stigen ledde till arbete: uppföljning framför, besvarad begäran',
      en: 'The path led to a job: follow-up ahead, an answered request',
    },
  },
  {
    subject: 'demo-client-samira',
    givenNames: 'Samira',
    familyName: 'Lehtovaara',
    areaSlug: north,
    stands: 'new',
    sees: {
      fi: 'Polku alussa: kuka auttaa ja mitä tapahtuu seuraavaksi',
      sv: 'Stigen börjar: vem som hjälper och vad som händer sedan',
      en: 'The path begins: who helps and what happens next',
    },
  },
];
