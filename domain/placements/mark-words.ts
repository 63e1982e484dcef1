import { defineTexts, type Text } from '../kernel/texts.ts';
import type { PlacementMark } from './marks.ts';

export const placementMarkWords: Readonly<Record<PlacementMark, Text>> = defineTexts({
  present: { fi: 'Paikalla', sv: 'På plats', en: 'Present' },
  late: { fi: 'Myöhässä', sv: 'Försenad', en: 'Late' },
  absentNotified: { fi: 'Poissa, ilmoitti', sv: 'Frånvarande, meddelade', en: 'Absent, gave notice' },
  absentUnnotified: {
    fi: 'Poissa, ei ilmoittanut',
    sv: 'Frånvarande, meddelade inte',
    en: 'Absent, no notice',
  },
});

/** Why a mark was not taken: told beside it on the phone until it has been read. */
export const placementMarkRefusals = {
  'placement-had-ended': {
    fi: 'Sijoitus oli jo päättynyt ({day}).',
    sv: 'Placeringen hade redan avslutats ({day}).',
    en: 'The placement had already ended ({day}).',
  },
  'placement-unknown': {
    fi: 'Sijoitusta ei löydy, tai se ei ole sinulle näkyvä.',
    sv: 'Placeringen finns inte, eller så är den inte synlig för dig.',
    en: 'The placement is not found, or it is not visible to you.',
  },
  'placement-mark-not-yours': {
    fi: 'Henkilö ei ole asiakkaanasi etkä ohjaa tässä ympäristössä. Avaa hänen tietonsa ja kerro peruste, merkitse sitten.',
    sv: 'Personen är inte din kund och du handleder inte i miljön. Öppna uppgifterna och ange skälet, markera sedan.',
    en: 'The person is not your client and you do not supervise here. Open the record and state the reason, then mark.',
  },
  'mark-id-taken': {
    fi: 'Merkintä on jo tallennettu toisen sisältöisenä. Merkitse uudelleen.',
    sv: 'Markeringen har redan sparats med annat innehåll. Markera igen.',
    en: 'The mark is stored already with other content. Mark again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
