import type { Text } from '../kernel/texts.ts';
import type { ContactKind, ContactVisibility } from './contract.ts';
import type { Organiser, StatutoryPlanKind, StepAction, StepStatus } from './plan.ts';

export const statutoryPlanWords: Readonly<Record<StatutoryPlanKind, Text>> = {
  employmentPlan: { fi: 'Työllistymissuunnitelma', sv: 'Sysselsättningsplan', en: 'Employment plan' },
  multiProfessionalPlan: {
    fi: 'Monialainen työllistymissuunnitelma',
    sv: 'Sektorsövergripande sysselsättningsplan',
    en: 'Multi-professional employment plan',
  },
  integrationPlan: { fi: 'Kotoutumissuunnitelma', sv: 'Integrationsplan', en: 'Integration plan' },
  activationPlan: { fi: 'Aktivointisuunnitelma', sv: 'Aktiveringsplan', en: 'Activation plan' },
};

export const organiserWords: Readonly<Record<Organiser, Text>> = {
  employmentAuthority: {
    fi: 'Työvoimaviranomainen',
    sv: 'Arbetskraftsmyndighet',
    en: 'Employment authority',
  },
  wellbeingCounty: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
};

export const stepStatusWords: Readonly<Record<StepStatus, Text>> = {
  planned: { fi: 'Suunniteltu', sv: 'Planerad', en: 'Planned' },
  ongoing: { fi: 'Meneillään', sv: 'Pågår', en: 'Ongoing' },
  done: { fi: 'Tehty', sv: 'Klar', en: 'Done' },
  dropped: { fi: 'Jätetty pois', sv: 'Struken', en: 'Dropped' },
};

export const stepActionWords: Readonly<Record<StepAction, Text>> = {
  start: { fi: 'Aloita', sv: 'Börja', en: 'Start' },
  finish: { fi: 'Merkitse tehdyksi', sv: 'Markera som klar', en: 'Mark as done' },
  drop: { fi: 'Jätä pois', sv: 'Stryk', en: 'Drop' },
  reopen: { fi: 'Avaa uudelleen', sv: 'Öppna på nytt', en: 'Re-open' },
};

export const contactKindWords: Readonly<Record<ContactKind, Text>> = {
  meeting: { fi: 'Tapaaminen', sv: 'Möte', en: 'Meeting' },
  phone: { fi: 'Puhelu', sv: 'Telefonsamtal', en: 'Phone call' },
  message: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  remote: { fi: 'Etätapaaminen', sv: 'Distansmöte', en: 'Remote meeting' },
  network: { fi: 'Verkostoneuvottelu', sv: 'Nätverksmöte', en: 'Network meeting' },
  note: { fi: 'Muistiinpano', sv: 'Anteckning', en: 'Note' },
};

export const contactVisibilityWords: Readonly<Record<ContactVisibility, Text>> = {
  team: {
    fi: 'Vain asiakkaan omat työntekijät',
    sv: 'Endast kundens egna medarbetare',
    en: 'Only the client’s own workers',
  },
  area: {
    fi: 'Kaikki, jotka saavat lukea asiakkaan tietoja',
    sv: 'Alla som får läsa kundens uppgifter',
    en: 'All who may read the client',
  },
  shared: {
    fi: 'Myös kumppanit, joille tiedot on jaettu',
    sv: 'Även partner som uppgifterna delas med',
    en: 'Partners the data are shared with as well',
  },
};

export const planRefusalWords = {
  'step-action-not-allowed': {
    fi: 'Vaiheelle ei voi tehdä tätä nyt.',
    sv: 'Detta kan inte göras med steget nu.',
    en: 'This cannot be done to the step now.',
  },
  'due-before-start': {
    fi: 'Määräpäivä on ennen alkua.',
    sv: 'Förfallodagen är före början.',
    en: 'The due date is before the start.',
  },
  'not-own-note': {
    fi: 'Vain kirjoittaja voi korjata merkintää.',
    sv: 'Bara skribenten kan rätta anteckningen.',
    en: 'Only its writer can correct the note.',
  },
  'end-before-start': {
    fi: 'Loppupäivä on ennen alkupäivää.',
    sv: 'Slutdagen är före startdagen.',
    en: 'The end is before the start.',
  },
} as const satisfies Readonly<Record<string, Text>>;
