/** The five scales of demands in sentences: our own neutral words, for tasks and openings alike. Requirement E6. */
import type { Text } from '../kernel/texts.ts';
import type { DemandKind } from '../openings/carving.ts';

type Steps = readonly [Text, Text, Text, Text, Text];

const sentences: Readonly<Record<DemandKind, Steps>> = {
  body: [
    { fi: 'Työn voi tehdä istuen.', sv: 'Arbetet kan göras sittande.', en: 'The work can be done sitting.' },
    {
      fi: 'Työssä seistään ja liikutaan vähän.',
      sv: 'Man står och rör sig lite.',
      en: 'One stands and moves a little.',
    },
    {
      fi: 'Työssä ollaan liikkeessä ja nostetaan kevyttä.',
      sv: 'Man är i rörelse och lyfter lätta saker.',
      en: 'One is on the move and lifts light things.',
    },
    {
      fi: 'Työssä kumarrutaan ja nostetaan usein.',
      sv: 'Man böjer sig och lyfter ofta.',
      en: 'One bends and lifts often.',
    },
    {
      fi: 'Työ on koko päivän raskasta.',
      sv: 'Arbetet är tungt hela dagen.',
      en: 'The work is heavy all day.',
    },
  ],
  senses: [
    {
      fi: 'Paikka on rauhallinen, eikä työ vaadi tarkkaa näköä tai kuuloa.',
      sv: 'Platsen är lugn och arbetet kräver inte skarp syn eller hörsel.',
      en: 'The place is calm, and the work needs no sharp sight or hearing.',
    },
    {
      fi: 'Paikalla on vähän ääniä tai hajuja.',
      sv: 'Det finns lite ljud eller lukter.',
      en: 'There are some sounds or smells.',
    },
    {
      fi: 'Työssä pitää nähdä tai kuulla melko tarkasti.',
      sv: 'Man behöver se eller höra ganska noga.',
      en: 'One needs to see or hear fairly well.',
    },
    {
      fi: 'Paikalla on melua, hajuja tai kirkasta valoa.',
      sv: 'Det finns buller, lukter eller starkt ljus.',
      en: 'There is noise, smell or bright light.',
    },
    {
      fi: 'Paikka on meluisa tai työ vaatii koko ajan tarkkoja aisteja.',
      sv: 'Platsen är bullrig eller arbetet kräver skarpa sinnen hela tiden.',
      en: 'The place is loud, or the work needs sharp senses all the time.',
    },
  ],
  concentration: [
    {
      fi: 'Työ toistuu samanlaisena, ja sen voi keskeyttää.',
      sv: 'Arbetet upprepas likadant och kan avbrytas.',
      en: 'The work repeats alike and can be interrupted.',
    },
    {
      fi: 'Työssä on muutama vaihe muistettavana.',
      sv: 'Man har några steg att minnas.',
      en: 'There are a few steps to remember.',
    },
    {
      fi: 'Työssä pitää seurata ohjetta.',
      sv: 'Man behöver följa en anvisning.',
      en: 'One needs to follow an instruction.',
    },
    {
      fi: 'Työ vaihtelee, ja siinä pitää olla tarkkana.',
      sv: 'Arbetet växlar och man behöver vara noggrann.',
      en: 'The work varies and asks for care.',
    },
    {
      fi: 'Työssä pitää keskittyä pitkään, ja virheistä on haittaa.',
      sv: 'Man behöver koncentrera sig länge, och fel ställer till skada.',
      en: 'One needs to concentrate for long, and mistakes do harm.',
    },
  ],
  social: [
    { fi: 'Työn voi tehdä yksin.', sv: 'Arbetet kan göras ensam.', en: 'The work can be done alone.' },
    {
      fi: 'Työssä puhutaan ohjaajan kanssa.',
      sv: 'Man talar med handledaren.',
      en: 'One talks with the supervisor.',
    },
    {
      fi: 'Työ tehdään tutussa ryhmässä.',
      sv: 'Arbetet görs i en bekant grupp.',
      en: 'The work is done in a familiar group.',
    },
    {
      fi: 'Työssä tavataan joka päivä uusia ihmisiä.',
      sv: 'Man träffar nya människor varje dag.',
      en: 'One meets new people every day.',
    },
    {
      fi: 'Työ on ihmisten palvelemista koko päivän.',
      sv: 'Man betjänar människor hela dagen.',
      en: 'One serves people all day.',
    },
  ],
  language: [
    {
      fi: 'Työn oppii näyttämällä, kieltä tarvitaan vähän.',
      sv: 'Arbetet lärs ut genom att visa, man behöver lite språk.',
      en: 'The work is learnt by showing; little language is needed.',
    },
    {
      fi: 'Työssä riittää tavallisten sanojen ymmärtäminen.',
      sv: 'Det räcker att förstå vanliga ord.',
      en: 'Understanding common words is enough.',
    },
    {
      fi: 'Työssä puhutaan ja luetaan lyhyitä ohjeita.',
      sv: 'Man talar och läser korta anvisningar.',
      en: 'One speaks and reads short instructions.',
    },
    {
      fi: 'Työssä keskustellaan ja kirjoitetaan lyhyesti.',
      sv: 'Man samtalar och skriver kort.',
      en: 'One converses and writes briefly.',
    },
    {
      fi: 'Työssä tarvitaan sujuvaa puhetta ja kirjoitusta.',
      sv: 'Man behöver tala och skriva flytande.',
      en: 'One needs fluent speech and writing.',
    },
  ],
};

const nothing: Text = { fi: '', sv: '', en: '' };

/** What a step of a scale means; empty outside 1–5. */
export function demandSentence(kind: DemandKind, step: number): Text {
  return sentences[kind][step - 1] ?? nothing;
}
