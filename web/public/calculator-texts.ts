import {
  type CalculatorName,
  capacityAssumptionWords,
  defineTexts,
  schemeSwitches,
  type Text,
} from '@polku/domain';
import { grantChoiceTexts, grantFieldTexts, grantSourceTexts } from './grant-calculator-texts.ts';

export const calculatorTexts = defineTexts({
  title: { fi: 'Laskurit', sv: 'Räknare', en: 'Calculators' },
  lead: {
    fi: 'Samat laskut, joita Polku käyttää. Palvelin laskee ne: mitään kirjoittamaasi ei tallenneta.',
    sv: 'Samma uträkningar som Polku använder. Servern gör dem: inget du skriver sparas.',
    en: 'The same calculations that Polku uses. The server makes them: nothing you write is kept.',
  },
  calculate: { fi: 'Laske', sv: 'Räkna', en: 'Calculate' },
  example: { fi: 'Täytä esimerkillä', sv: 'Fyll i ett exempel', en: 'Fill in an example' },
  clear: { fi: 'Tyhjennä', sv: 'Töm', en: 'Clear' },
  result: { fi: 'Tulos', sv: 'Resultat', en: 'Result' },
  sameEverywhere: {
    fi: 'Samaa rajaa käytetään jokaisella alueella.',
    sv: 'Samma gräns används i varje område.',
    en: 'Every area uses the same limit.',
  },
  source: { fi: 'Lähde: {source}', sv: 'Källa: {source}', en: 'Source: {source}' },
  correct: {
    fi: 'Korjaa merkityt kohdat.',
    sv: 'Rätta de markerade punkterna.',
    en: 'Correct the marked fields.',
  },
  asData: {
    fi: 'Sama laskenta ohjelmasta',
    sv: 'Samma uträkning från ett program',
    en: 'The same from a program',
  },
  asDataLead: {
    fi: 'Lähetä tämä osoitteeseen {address} tai anna se komennolle {command}.',
    sv: 'Skicka detta till {address} eller ge det till kommandot {command}.',
    en: 'Send this to {address} or give it to the command {command}.',
  },
  toFinder: { fi: 'Tukihaku', sv: 'Stödsökning', en: 'Support finder' },
  toApi: { fi: 'Rajapinnan kuvaus', sv: 'Beskrivning av gränssnittet', en: 'Description of the API' },
  rowsAsJson: {
    fi: 'Rivit JSON-muodossa. Esimerkki näyttää kentät.',
    sv: 'Raderna som JSON. Exemplet visar fälten.',
    en: 'Rows as JSON. The example shows the fields.',
  },
  input: { fi: 'Syöte', sv: 'Indata', en: 'Input' },
  output: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  notKnown: { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known' },

  valid: {
    fi: 'Tunnus on oikein muodostettu.',
    sv: 'Beteckningen är rätt bildad.',
    en: 'The code is well formed.',
  },
  invalid: { fi: 'Tunnus ei kelpaa.', sv: 'Beteckningen är inte giltig.', en: 'The code is not valid.' },
  birthDate: { fi: 'Syntymäaika {day}.', sv: 'Födelsedatum {day}.', en: 'Date of birth {day}.' },
  artificial: {
    fi: 'Tunnus on keinotekoinen: yksilönumeroa 900–999 ei anneta kenellekään pysyvästi.',
    sv: 'Beteckningen är artificiell: individnummer 900–999 ges ingen permanent.',
    en: 'The code is artificial: individual numbers 900–999 are never given for good.',
  },

  noGroups: {
    fi: 'Näillä tiedoilla henkilö ei kuulu mihinkään kohderyhmään. Puuttuva tieto ei anna ryhmää.',
    sv: 'Med dessa uppgifter hör personen inte till någon målgrupp. En uppgift som saknas ger ingen grupp.',
    en: 'With these facts the person belongs to no target group. A missing fact gives no group.',
  },
  groups: {
    fi: 'Henkilö kuuluu {count, plural, one {yhteen kohderyhmään} other {# kohderyhmään}}:',
    sv: 'Personen hör till {count, plural, one {en målgrupp} other {# målgrupper}}:',
    en: 'The person belongs to {count, plural, one {one target group} other {# target groups}}:',
  },
  rule: { fi: 'Sääntö: {rule}', sv: 'Regel: {rule}', en: 'Rule: {rule}' },

  shares: {
    fi: 'Summa {total} jakautuu {count, plural, one {yhteen osaan} other {# osaan}}. Osien summa on täsmälleen sama.',
    sv: 'Summan {total} delas i {count, plural, one {en del} other {# delar}}. Delarnas summa är exakt densamma.',
    en: 'The sum {total} is shared into {count, plural, one {one part} other {# parts}}. The parts add up exactly.',
  },
  weekLoad: {
    fi: 'Viikossa on {hours} tuntia ja {days, plural, one {yksi päivä} other {# päivää}}.',
    sv: 'Veckan har {hours} timmar och {days, plural, one {en dag} other {# dagar}}.',
    en: 'The week has {hours} hours and {days, plural, one {one day} other {# days}}.',
  },
  withinLimits: {
    fi: 'Mikään tunnettu raja ei ylity.',
    sv: 'Ingen känd gräns överskrids.',
    en: 'No known limit is passed.',
  },
  warningDays: {
    fi: '{what}: {value} päivää viikossa, raja {limit}',
    sv: '{what}: {value} dagar i veckan, gränsen {limit}',
    en: '{what}: {value} days a week, the limit {limit}',
  },
  warningHours: {
    fi: '{what}: {value} tuntia viikossa, raja {limit}',
    sv: '{what}: {value} timmar i veckan, gränsen {limit}',
    en: '{what}: {value} hours a week, the limit {limit}',
  },
  warningLongestDay: {
    fi: '{what}: pisin päivä {value} tuntia, enintään {limit}',
    sv: '{what}: den längsta dagen {value} timmar, högst {limit}',
    en: '{what}: the longest day {value} hours, at most {limit}',
  },
  warningShortestDay: {
    fi: '{what}: lyhin päivä {value} tuntia, vähintään {limit}',
    sv: '{what}: den kortaste dagen {value} timmar, minst {limit}',
    en: '{what}: the shortest day {value} hours, at least {limit}',
  },
  allPlacements: { fi: 'kaikki jaksot', sv: 'alla perioder', en: 'all placements' },
  proved: {
    fi: 'Pisteiden summa on {objective}. Mikään toinen sijoitus ei anna enempää.',
    sv: 'Poängsumman är {objective}. Ingen annan placering ger mer.',
    en: 'The scores add up to {objective}. No other assignment gives more.',
  },
  notProved: {
    fi: 'Pisteiden summa on {objective}. Paras mahdollinen on enintään {bound}.',
    sv: 'Poängsumman är {objective}. Den bästa möjliga är högst {bound}.',
    en: 'The scores add up to {objective}. The best there can be is at most {bound}.',
  },
  placed: { fi: 'Sijoitetut', sv: 'Placerade', en: 'Placed' },
  leftWithout: { fi: 'Ilman jäävät', sv: 'De som blir utan', en: 'Left without' },
  client: { fi: 'Asiakas', sv: 'Kund', en: 'Client' },
  slot: { fi: 'Paikka', sv: 'Plats', en: 'Slot' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  part: { fi: 'Osa', sv: 'Del', en: 'Part' },
  weight: { fi: 'Paino', sv: 'Vikt', en: 'Weight' },
  share: { fi: 'Osuus', sv: 'Andel', en: 'Share' },
});

interface FieldWords {
  readonly label: Text;
  readonly hint?: Text;
}

/** What a field of a calculator is called: by calculator and pointer, or else by pointer. */
export function fieldWordsOf(calculator: CalculatorName, pointer: string): FieldWords | undefined {
  return fieldTexts[`${calculator}:${pointer}`] ?? fieldTexts[pointer];
}

const fieldTexts: Readonly<Record<string, FieldWords>> = {
  ...grantFieldTexts,
  placements: { label: { fi: 'Jaksot', sv: 'Perioder', en: 'Placements' } },
  week: {
    label: { fi: 'Viikko', sv: 'Vecka', en: 'Week' },
    hint: { fi: 'Muodossa 2026-W48.', sv: 'I formen 2026-W48.', en: 'As 2026-W48.' },
  },
  switches: {
    label: { fi: 'Avoimet kysymykset', sv: 'Öppna frågor', en: 'Open questions' },
  },
  'switches/rehabilitativeWorkActInForce': { label: schemeSwitches.rehabilitativeWorkActInForce.question },
  municipalities: { label: { fi: 'Kunnat', sv: 'Kommuner', en: 'Municipalities' } },
  assumptions: { label: { fi: 'Oletukset', sv: 'Antaganden', en: 'Assumptions' } },
  ...Object.fromEntries(
    Object.entries(capacityAssumptionWords).map(([name, { label, unit }]) => [
      `assumptions/${name}`,
      { label, hint: unit },
    ]),
  ),
  years: { label: { fi: 'Vuosia', sv: 'Antal år', en: 'Years' } },
  volumePercents: {
    label: {
      fi: 'Myynti vuosittain, % suunnitellusta',
      sv: 'Försäljning per år, % av det planerade',
      en: 'Sales by year, % of the plan',
    },
    hint: { fi: 'Yksi luku riville.', sv: 'Ett tal per rad.', en: 'One number a line.' },
  },
  sensitivityPercent: {
    label: {
      fi: 'Herkkyyden vaihtelu, %',
      sv: 'Variation i känsligheten, %',
      en: 'Variation of the sensitivity, %',
    },
  },
  options: { label: { fi: 'Mallit', sv: 'Modeller', en: 'Models' } },
  clients: { label: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Clients' } },
  slots: { label: { fi: 'Paikat', sv: 'Platser', en: 'Slots' } },
  environments: {
    label: {
      fi: 'Ympäristöjen enimmäismäärät',
      sv: 'Miljöernas största antal',
      en: 'Limits of environments',
    },
  },
  scores: { label: { fi: 'Pisteet ja matkat', sv: 'Poäng och resor', en: 'Scores and travel' } },
  pins: { label: { fi: 'Kiinnitetyt parit', sv: 'Låsta par', en: 'Pinned pairs' } },
  forbids: { label: { fi: 'Kielletyt parit', sv: 'Uteslutna par', en: 'Forbidden pairs' } },
  value: {
    label: { fi: 'Henkilötunnus', sv: 'Personbeteckning', en: 'Identity code' },
    hint: { fi: 'Muodossa PPKKVV-NNNT.', sv: 'I formen DDMMÅÅ-NNNK.', en: 'As DDMMYY-NNNC.' },
  },
  on: { label: { fi: 'Minä päivänä', sv: 'Vilken dag', en: 'On which day' } },
  person: { label: { fi: 'Henkilö', sv: 'Person', en: 'Person' } },
  'person/birthDate': { label: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Date of birth' } },
  'person/unemployedSince': {
    label: { fi: 'Työttömänä alkaen', sv: 'Arbetslös sedan', en: 'Unemployed since' },
  },
  'person/citizenship': {
    label: { fi: 'Kansalaisuus', sv: 'Medborgarskap', en: 'Citizenship' },
    hint: {
      fi: 'Maatunnus, esimerkiksi FI tai UA.',
      sv: 'Landskod, till exempel FI eller UA.',
      en: 'Country code, for example FI or UA.',
    },
  },
  'person/protection': {
    label: { fi: 'Tilapäinen suojelu', sv: 'Tillfälligt skydd', en: 'Temporary protection' },
  },
  'person/workAbility': { label: { fi: 'Työkyky', sv: 'Arbetsförmåga', en: 'Work ability' } },
  'person/graduatedOn': { label: { fi: 'Valmistunut', sv: 'Examen', en: 'Graduated on' } },
  'person/homeParent': {
    label: { fi: 'Hoitaa lasta kotona', sv: 'Sköter barn hemma', en: 'Cares for a child at home' },
  },
  'person/outOfWorkSince': {
    label: {
      fi: 'Poissa työelämästä alkaen',
      sv: 'Borta från arbetslivet sedan',
      en: 'Out of working life since',
    },
  },
  'person/inEducation': { label: { fi: 'Opiskelee', sv: 'Studerar', en: 'In education' } },
  'person/inWork': { label: { fi: 'Töissä', sv: 'I arbete', en: 'In work' } },
  totalCents: {
    label: { fi: 'Jaettava summa sentteinä', sv: 'Summa att fördela, i cent', en: 'Sum to share, in cents' },
    hint: { fi: '100 on yksi euro.', sv: '100 är en euro.', en: '100 is one euro.' },
  },
  weights: {
    label: { fi: 'Painot', sv: 'Vikter', en: 'Weights' },
    hint: {
      fi: 'Yksi luku riville, esimerkiksi kuntien asukasluvut.',
      sv: 'Ett tal per rad, till exempel kommunernas invånarantal.',
      en: 'One number a line, for example populations.',
    },
  },
};

/** What the codes to choose from are called, by pointer and code. */
export const choiceTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...grantChoiceTexts,
  'person/protection': defineTexts({
    temporary: {
      fi: 'Saa tilapäistä suojelua',
      sv: 'Får tillfälligt skydd',
      en: 'Under temporary protection',
    },
    none: { fi: 'Ei saa', sv: 'Får inte', en: 'Not' },
  }),
  'person/workAbility': defineTexts({
    full: { fi: 'Ei järjestelytarvetta', sv: 'Inget behov av anpassning', en: 'No adjustments needed' },
    partial: {
      fi: 'Osittainen: työ tarvitsee järjestelyjä',
      sv: 'Partiell: arbetet behöver anpassas',
      en: 'Partial: needs adjustments',
    },
    unknown: { fi: 'Ei selvinnyt', sv: 'Inte utrett', en: 'Could not be found out' },
  }),
};

/** Where each calculation comes from; the target groups name the source of every rule in the result. */
export const sourceTexts: Readonly<Partial<Record<CalculatorName, Text>>> = {
  ...grantSourceTexts,
  'identity-code': {
    fi: 'valtioneuvoston asetus väestötietojärjestelmästä 128/2010, 2–4 §, muutos 690/2022',
    sv: 'statsrådets förordning om befolkningsdatasystemet 128/2010, 2–4 §, ändring 690/2022',
    en: 'Government Decree on the Population Information System 128/2010, sections 2–4, as amended by 690/2022',
  },
  'share-out': {
    fi: 'suurimman jakojäännöksen menetelmä (Hamiltonin menetelmä)',
    sv: 'metoden med största rest (Hamiltons metod)',
    en: 'largest remainder method (Hamilton’s method)',
  },
};

export const calculatorErrorTexts: Readonly<Record<string, Text>> = defineTexts({
  'wrong-form': {
    fi: 'Arvo on väärää muotoa.',
    sv: 'Värdet har fel form.',
    en: 'The value is not of the right form.',
  },
  'not-a-week': {
    fi: 'Viikkoa ei ole. Muoto on 2026-W48.',
    sv: 'Veckan finns inte. Formen är 2026-W48.',
    en: 'There is no such week. The form is 2026-W48.',
  },
  'end-before-start': {
    fi: 'Loppu on ennen alkua.',
    sv: 'Slutet är före början.',
    en: 'The end is before the start.',
  },
  'too-many': { fi: 'Arvoja on liian monta.', sv: 'För många värden.', en: 'Too many values.' },
});
