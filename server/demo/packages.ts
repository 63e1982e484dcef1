/** Coaching packages of the demonstration, one per target group; their steps are copied to a client's plan. */
import type { TargetGroup, Text } from '@polku/domain';
import { type StepNames, stepNames } from './step-words.ts';

/** One step as it stands in `package.steps`: due so many days from the plan's start day. */
export interface PackageStep extends StepNames {
  readonly dueAfterDays: number;
}

export interface PackageSketch {
  readonly targetGroup: TargetGroup;
  readonly name: Text;
  readonly goal: string;
  readonly weeks: number;
  readonly weekdays: readonly number[];
  readonly dailyMinutes: number;
  readonly steps: readonly PackageStep[];
}

const step = (title: string, service: string, dueAfterDays: number): PackageStep => ({
  ...stepNames(title, service),
  dueAfterDays,
});

const jobSearch = 'Työnhakuvalmennus';
const career = 'Uravalmennus';
const coaching = 'Valmennusjakso';
const trial = 'Työkokeilu';
const jobCoaching = 'Työhönvalmennus';

export const packageSketches: readonly PackageSketch[] = [
  {
    targetGroup: 'under30',
    name: { fi: 'Nuoren startti', sv: 'Start för unga', en: 'A start for young people' },
    goal: 'Löytyy ala, jota haluan kokeilla, ja ensimmäinen työkokemus.',
    weeks: 10,
    weekdays: [1, 2, 3],
    dailyMinutes: 300,
    steps: [
      step('Omat vahvuudet ja kiinnostukset', career, 21),
      step('Kolme tutustumiskäyntiä työpaikoilla', career, 42),
      step('Valmennusjakso pajalla', coaching, 90),
      step('Työkokeilu kiinnostavassa paikassa', trial, 150),
    ],
  },
  {
    targetGroup: 'over55',
    name: { fi: 'Takaisin töihin 55+', sv: 'Tillbaka till jobbet 55+', en: 'Back to work 55+' },
    goal: 'Osaaminen näkyviin ja työ, jonka jaksaa tehdä eläkeikään asti.',
    weeks: 8,
    weekdays: [2, 3, 4],
    dailyMinutes: 300,
    steps: [
      step('Osaamisen kartoitus ja ansioluettelo', jobSearch, 21),
      step('Vertaisryhmän tapaamiset', jobSearch, 60),
      step('Yhteys työnantajiin ja 55 vuotta täyttäneiden tuki', jobCoaching, 100),
      step('Työpaikka tai työkokeilu', trial, 140),
    ],
  },
  {
    targetGroup: 'longTermUnemployed',
    name: { fi: 'Askel kerrallaan', sv: 'Ett steg i taget', en: 'One step at a time' },
    goal: 'Arki rytmittyy työn mukaan ja löytyy sopiva työpaikka.',
    weeks: 12,
    weekdays: [1, 2, 4],
    dailyMinutes: 300,
    steps: [
      step('Tilanteen kartoitus', career, 14),
      step('Valmennusjakso', coaching, 100),
      step('Työtodistusten ja osaamisen kokoaminen', jobSearch, 110),
      step('Työkokeilu yrityksessä', trial, 160),
      step('Palkkatuettu työ', jobCoaching, 220),
    ],
  },
  {
    targetGroup: 'foreignCitizen',
    name: { fi: 'Kieli ja työ', sv: 'Språk och arbete', en: 'Language and work' },
    goal: 'Suomen kieltä työssä oppien ja työpaikka omalta alalta.',
    weeks: 12,
    weekdays: [1, 2, 3, 4],
    dailyMinutes: 240,
    steps: [
      step('Kielitaidon ja osaamisen kartoitus', career, 21),
      step('Suomea työpaikalla -ryhmä', 'Kielen tuki', 90),
      step('Valmennusjakso', coaching, 110),
      step('Tutkinnon tunnustaminen tai täydentäminen', 'Koulutusneuvonta', 150),
      step('Työkokeilu', trial, 180),
    ],
  },
  {
    targetGroup: 'temporaryProtection',
    name: { fi: 'Ensimmäinen työ Suomessa', sv: 'Första jobbet i Finland', en: 'First job in Finland' },
    goal: 'Ensimmäinen työpaikka Suomessa ja arjen suomi sujumaan.',
    weeks: 10,
    weekdays: [1, 3, 5],
    dailyMinutes: 240,
    steps: [
      step('Verokortti, pankkitili ja kotikunta', 'Neuvonta', 30),
      step('Suomalaisen työelämän perusteet', career, 45),
      step('Valmennusjakso', coaching, 100),
      step('Työnantajien tapaaminen', jobCoaching, 120),
    ],
  },
  {
    targetGroup: 'partialWorkAbility',
    name: { fi: 'Työ omalla tavalla', sv: 'Arbete på eget sätt', en: 'Work in one’s own way' },
    goal: 'Työ, johon on tehty tarvittavat järjestelyt.',
    weeks: 14,
    weekdays: [2, 4],
    dailyMinutes: 240,
    steps: [
      step('Mitä järjestelyjä työ tarvitsee', career, 21),
      step('Valmennusjakso lyhyin päivin', coaching, 110),
      step('Työpaikan järjestelyt työnantajan kanssa', jobCoaching, 150),
      step('Työkokeilu sovituilla järjestelyillä', trial, 180),
    ],
  },
  {
    targetGroup: 'newlyGraduated',
    name: { fi: 'Tutkinnosta töihin', sv: 'Från examen till jobb', en: 'From a qualification to a job' },
    goal: 'Ensimmäinen työ omalta alalta vuoden sisällä valmistumisesta.',
    weeks: 6,
    weekdays: [1, 2, 3, 4],
    dailyMinutes: 300,
    steps: [
      step('Työhakemus ja ansioluettelo', jobSearch, 14),
      step('Kymmenen työnantajaa, joihin otetaan yhteyttä', jobSearch, 30),
      step('Työkokeilu omalla alalla', trial, 75),
    ],
  },
  {
    targetGroup: 'homeParent',
    name: { fi: 'Kotoa töihin', sv: 'Hemifrån till jobbet', en: 'From home to work' },
    goal: 'Työ tai opiskelu, joka sopii perheen arkeen.',
    weeks: 8,
    weekdays: [2, 3],
    dailyMinutes: 240,
    steps: [
      step('Lastenhoidon järjestäminen', 'Neuvonta', 30),
      step('Ammatillisen suunnan valinta', career, 45),
      step('Osa-aikainen valmennusjakso', coaching, 100),
      step('Koulutukseen haku tai osa-aikatyö', jobSearch, 130),
    ],
  },
  {
    targetGroup: 'longOutOfWork',
    name: { fi: 'Paluu työelämään', sv: 'Tillbaka till arbetslivet', en: 'Return to working life' },
    goal: 'Luottamus omaan osaamiseen ja paluu töihin vaiheittain.',
    weeks: 12,
    weekdays: [1, 3],
    dailyMinutes: 300,
    steps: [
      step('Työhistoria ja osaaminen paperille', jobSearch, 21),
      step('Digitaidot ja sähköinen asiointi', 'Neuvonta', 45),
      step('Valmennusjakso', coaching, 110),
      step('Työkokeilu', trial, 170),
    ],
  },
  {
    targetGroup: 'neet',
    name: { fi: 'Suunta löytyy', sv: 'Hitta riktningen', en: 'Finding a direction' },
    goal: 'Koulutuspaikka, työpaja tai työ ja oma viikkorytmi.',
    weeks: 12,
    weekdays: [1, 2, 3],
    dailyMinutes: 240,
    steps: [
      step('Ohjaamon tapaaminen', 'Ohjaamo', 14),
      step('Viikkorytmi ja tavoitteet', career, 30),
      step('Valmennusjakso pajalla', coaching, 110),
      step('Koulutukseen haku', 'Koulutusneuvonta', 140),
    ],
  },
];
