import type { Text } from '../kernel/texts.ts';
import type {
  AgreementState,
  BadgeKind,
  ChangeService,
  EmployerNeedStatus,
  HireKind,
  EmployerNeedKind,
  OpeningScheme,
  PlanMoment,
} from './dealings.ts';
import type {
  ClientNoReason,
  EmployerKind,
  EmployerMeetingKind,
  EmployerNoReason,
  EmployerSize,
  LifeStage,
  MeetingResult,
} from './employer.ts';
import type { JointKind, ResourceKind, ResourceTopic, SlotResult } from './joint-actions.ts';
import type { LeadStatus } from './leads.ts';
import type { SurveyKind, SurveyParty, SurveyPoint } from './surveys.ts';

type Words<Key extends string> = Readonly<Record<Key, Text>>;

export const employerKindWords: Words<EmployerKind> = {
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  soleTrader: { fi: 'Toiminimi', sv: 'Enskild näringsidkare', en: 'Sole trader' },
  association: { fi: 'Järjestö', sv: 'Organisation eller förening', en: 'Association' },
  publicBody: { fi: 'Julkinen työnantaja', sv: 'Offentlig arbetsgivare', en: 'Public body' },
};

export const lifeStageWords: Words<LifeStage> = {
  starting: { fi: 'Aloittava', sv: 'Startande', en: 'Starting' },
  growing: { fi: 'Kasvava', sv: 'Växande', en: 'Growing' },
  steady: { fi: 'Vakiintunut', sv: 'Etablerad', en: 'Steady' },
  changing: { fi: 'Muutostilanteessa', sv: 'I förändring', en: 'Changing' },
  succession: { fi: 'Omistajanvaihdoksessa', sv: 'Ägarbyte', en: 'In succession' },
  ending: { fi: 'Lopettava', sv: 'Avvecklande', en: 'Ending' },
};

export const employerSizeWords: Words<EmployerSize> = {
  none: { fi: 'Ei työntekijöitä', sv: 'Inga anställda', en: 'Nobody employed' },
  micro: { fi: '1–9 työntekijää', sv: '1–9 anställda', en: '1–9 employed' },
  small: { fi: '10–49 työntekijää', sv: '10–49 anställda', en: '10–49 employed' },
  medium: { fi: '50–249 työntekijää', sv: '50–249 anställda', en: '50–249 employed' },
  large: { fi: '250 työntekijää tai enemmän', sv: '250 anställda eller fler', en: '250 employed or more' },
};

export const employerMeetingKindWords: Words<EmployerMeetingKind> = {
  visit: { fi: 'Käynti työpaikalla', sv: 'Besök på arbetsplatsen', en: 'Visit to the workplace' },
  meeting: { fi: 'Tapaaminen', sv: 'Möte', en: 'Meeting' },
  call: { fi: 'Puhelu', sv: 'Samtal', en: 'Call' },
  message: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  event: { fi: 'Tilaisuus', sv: 'Evenemang', en: 'Event' },
};

export const meetingResultWords: Words<MeetingResult> = {
  agreed: { fi: 'Sovittiin jatkosta', sv: 'Kom överens om en fortsättning', en: 'Agreed to go on' },
  thinking: { fi: 'Harkitsee', sv: 'Överväger', en: 'Thinking it over' },
  declined: { fi: 'Ei lähde mukaan', sv: 'Tackade nej', en: 'Said no' },
  notReached: { fi: 'Ei tavoitettu', sv: 'Nåddes inte', en: 'Not reached' },
};

export const employerNoReasonWords: Words<EmployerNoReason> = {
  noWork: { fi: 'Ei työtä juuri nyt', sv: 'Inget arbete just nu', en: 'No work just now' },
  noMoney: { fi: 'Ei varaa palkata', sv: 'Inte råd att anställa', en: 'Can’t afford to hire' },
  noGuide: { fi: 'Ei ohjaajaa', sv: 'Ingen handledare', en: 'Nobody to guide' },
  skills: { fi: 'Osaaminen ei riitä', sv: 'Kompetensen räcker inte', en: 'Skills do not suffice' },
  language: {
    fi: 'Kielitaito ei riitä',
    sv: 'Språkkunskaperna räcker inte',
    en: 'Language does not suffice',
  },
  paperwork: { fi: 'Liikaa paperityötä', sv: 'För mycket pappersarbete', en: 'Too much paperwork' },
  earlierExperience: { fi: 'Aiempi kokemus', sv: 'Tidigare erfarenhet', en: 'An earlier experience' },
  otherPerson: { fi: 'Valittiin toinen', sv: 'En annan valdes', en: 'Somebody else was chosen' },
  timing: { fi: 'Ajankohta ei sovi', sv: 'Tidpunkten passar inte', en: 'The time does not suit' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason' },
};

export const clientNoReasonWords: Words<ClientNoReason> = {
  distance: { fi: 'Matka on liian pitkä', sv: 'Resan är för lång', en: 'Too far away' },
  hours: { fi: 'Työaika ei sovi', sv: 'Arbetstiden passar inte', en: 'The hours do not suit' },
  tasks: { fi: 'Tehtävät eivät sovi', sv: 'Uppgifterna passar inte', en: 'The tasks do not suit' },
  pay: { fi: 'Palkka tai ehdot', sv: 'Lön eller villkor', en: 'Pay or terms' },
  notFitting: {
    fi: 'Työpaikka ei tuntunut omalta',
    sv: 'Arbetsplatsen kändes inte rätt',
    en: 'The workplace did not feel right',
  },
  otherWork: { fi: 'Sai muuta työtä', sv: 'Fick annat arbete', en: 'Got other work' },
  studies: { fi: 'Aloittaa opinnot', sv: 'Börjar studera', en: 'Begins studies' },
  notReached: { fi: 'Asiakasta ei tavoitettu', sv: 'Kunden nåddes inte', en: 'The client was not reached' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason' },
};

export const agreementStateWords: Words<AgreementState> = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  coming: { fi: 'Alkaa myöhemmin', sv: 'Börjar senare', en: 'Begins later' },
  valid: { fi: 'Voimassa', sv: 'Gäller', en: 'In force' },
  ended: { fi: 'Päättynyt', sv: 'Avslutat', en: 'Ended' },
};

export const openingSchemeWords: Words<OpeningScheme> = {
  coachingPeriod: { fi: 'Työvalmennusjakso', sv: 'Arbetsträningsperiod', en: 'Coaching period' },
  workTryOut: { fi: 'Työkokeilu', sv: 'Arbetsprövning', en: 'Work try-out' },
  rehabilitativeWork: {
    fi: 'Kuntouttava työtoiminta',
    sv: 'Arbetsverksamhet i rehabiliteringssyfte',
    en: 'Rehabilitative work',
  },
  youthWorkshop: { fi: 'Nuorten työpaja', sv: 'Ungdomsverkstad', en: 'Youth workshop' },
  paySubsidy: { fi: 'Palkkatukityö', sv: 'Arbete med lönesubvention', en: 'Pay-subsidised work' },
  summerJob: { fi: 'Kesätyö', sv: 'Sommarjobb', en: 'Summer job' },
  apprenticeship: { fi: 'Oppisopimus', sv: 'Läroavtal', en: 'Apprenticeship' },
  disabilityWork: {
    fi: 'Vammaisten työtoiminta',
    sv: 'Arbetsverksamhet för personer med funktionsnedsättning',
    en: 'Work activity for people with disabilities',
  },
  openJob: { fi: 'Työsuhde', sv: 'Anställning', en: 'Employment' },
};

export const employerNeedKindWords: Words<EmployerNeedKind> = {
  recruitment: { fi: 'Työvoiman tarve', sv: 'Behov av arbetskraft', en: 'Need of people' },
  competence: { fi: 'Osaamisen tarve', sv: 'Kompetensbehov', en: 'Need of skills' },
  workAbility: { fi: 'Työkyvyn tuki', sv: 'Stöd för arbetsförmågan', en: 'Support of work ability' },
  start: { fi: 'Yrityksen aloittaminen', sv: 'Start av företag', en: 'Starting a business' },
  succession: { fi: 'Omistajanvaihdos', sv: 'Ägarbyte', en: 'Succession' },
  paymentTrouble: { fi: 'Maksuvaikeudet', sv: 'Betalningssvårigheter', en: 'Payment trouble' },
  tourism: { fi: 'Matkailu', sv: 'Turism', en: 'Tourism' },
  internationalisation: { fi: 'Kansainvälistyminen', sv: 'Internationalisering', en: 'Internationalisation' },
  other: { fi: 'Muu tarve', sv: 'Annat behov', en: 'Another need' },
};

export const employerNeedStatusWords: Words<EmployerNeedStatus> = {
  open: { fi: 'Avoin', sv: 'Öppet', en: 'Open' },
  routed: { fi: 'Ohjattu neuvojalle', sv: 'Styrt till rådgivare', en: 'Routed to an adviser' },
  answered: { fi: 'Hoidettu', sv: 'Åtgärdat', en: 'Answered' },
  dropped: { fi: 'Rauennut', sv: 'Förfallet', en: 'Dropped' },
};

export const hireKindWords: Words<HireKind> = {
  trial: { fi: 'Työkokeilu', sv: 'Arbetsprövning', en: 'Work try-out' },
  subsidised: { fi: 'Palkkatukityö', sv: 'Arbete med lönesubvention', en: 'Pay-subsidised work' },
  job: { fi: 'Työsuhde', sv: 'Anställning', en: 'Job' },
  summerJob: { fi: 'Kesätyö', sv: 'Sommarjobb', en: 'Summer job' },
  apprenticeship: { fi: 'Oppisopimus', sv: 'Läroavtal', en: 'Apprenticeship' },
};

export const badgeKindWords: Words<BadgeKind> = {
  youthFriendly: {
    fi: 'Nuorisoystävällinen yritys',
    sv: 'Ungdomsvänligt företag',
    en: 'Youth-friendly company',
  },
};

export const changeServiceWords: Words<ChangeService> = {
  information: { fi: 'Tiedotustilaisuus', sv: 'Informationsmöte', en: 'Information meeting' },
  guidance: { fi: 'Henkilökohtainen ohjaus', sv: 'Personlig handledning', en: 'Personal guidance' },
  changeTraining: { fi: 'Muutosturvakoulutus', sv: 'Omställningsutbildning', en: 'Change-security training' },
  startUp: { fi: 'Yrittäjyysneuvonta', sv: 'Företagarrådgivning', en: 'Advice on starting a business' },
  occupationalHealth: { fi: 'Työterveyshuolto', sv: 'Företagshälsovård', en: 'Occupational health' },
  jobFair: { fi: 'Rekrytointitapahtuma', sv: 'Rekryteringsevenemang', en: 'Recruiting event' },
};

export const planMomentWords: Words<PlanMoment> = {
  before: { fi: 'Ennen aloitusta', sv: 'Före starten', en: 'Before the start' },
  firstDay: { fi: 'Ensimmäinen päivä', sv: 'Första dagen', en: 'First day' },
  firstWeek: { fi: 'Ensimmäinen viikko', sv: 'Första veckan', en: 'First week' },
  firstMonth: { fi: 'Ensimmäinen kuukausi', sv: 'Första månaden', en: 'First month' },
  later: { fi: 'Myöhemmin', sv: 'Senare', en: 'Later' },
};

export const surveyKindWords: Words<SurveyKind> = {
  threshold: { fi: 'Rekrytointikynnys', sv: 'Rekryteringströskeln', en: 'Threshold to hire' },
  recruitment: { fi: 'Rekrytoinnin vaikeudet', sv: 'Rekryteringsproblem', en: 'Trouble in recruiting' },
  cooperation: { fi: 'Yhteistyö', sv: 'Samarbetet', en: 'Co-operation' },
  feedback: { fi: 'Palaute työstä', sv: 'Respons om arbetet', en: 'Feedback on the work' },
};

export const surveyPointWords: Words<SurveyPoint> = {
  before: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  after: { fi: 'Jälkeen', sv: 'Efter', en: 'After' },
  once: { fi: 'Kerran', sv: 'En gång', en: 'Once' },
  week2: { fi: '2 viikkoa', sv: '2 veckor', en: '2 weeks' },
  month3: { fi: '3 kuukautta', sv: '3 månader', en: '3 months' },
  end: { fi: 'Päättyessä', sv: 'Vid slutet', en: 'At the end' },
};

export const surveyPartyWords: Words<SurveyParty> = {
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivaren', en: 'Employer' },
  worker: { fi: 'Työntekijä', sv: 'Arbetstagaren', en: 'Worker' },
  coach: { fi: 'Valmentaja', sv: 'Tränaren', en: 'Coach' },
};

export const leadStatusWords: Words<LeadStatus> = {
  seeking: { fi: 'Etsitään', sv: 'Söks', en: 'Seeking' },
  contacted: { fi: 'Otettu yhteyttä', sv: 'Kontaktad', en: 'Contacted' },
  interested: { fi: 'Työnantaja kiinnostunut', sv: 'Arbetsgivaren intresserad', en: 'Employer interested' },
  introduced: { fi: 'Tavattu', sv: 'Träffats', en: 'Have met' },
  started: { fi: 'Aloittanut', sv: 'Börjat', en: 'Started' },
  employerNo: { fi: 'Työnantaja kieltäytyi', sv: 'Arbetsgivaren tackade nej', en: 'Employer said no' },
  clientNo: { fi: 'Asiakas kieltäytyi', sv: 'Kunden tackade nej', en: 'Client said no' },
  closed: { fi: 'Lopetettu', sv: 'Avslutad', en: 'Closed' },
};

export const jointKindWords: Words<JointKind> = {
  network: { fi: 'Verkosto', sv: 'Nätverk', en: 'Network' },
  campaign: { fi: 'Kampanja', sv: 'Kampanj', en: 'Campaign' },
  event: { fi: 'Rekrytointitapahtuma', sv: 'Rekryteringsevenemang', en: 'Recruiting event' },
  training: { fi: 'Koulutus työnantajille', sv: 'Utbildning för arbetsgivare', en: 'Training for employers' },
  visit: { fi: 'Yritysvierailu', sv: 'Företagsbesök', en: 'Company visit' },
  contest: { fi: 'Kilpailu', sv: 'Tävling', en: 'Competition' },
};

export const slotResultWords: Words<SlotResult> = {
  met: { fi: 'Tavattiin', sv: 'Träffades', en: 'Met' },
  invited: { fi: 'Kutsuttiin jatkoon', sv: 'Kallades vidare', en: 'Invited on' },
  hired: { fi: 'Palkattiin', sv: 'Anställdes', en: 'Hired' },
  notCome: { fi: 'Ei tullut', sv: 'Kom inte', en: 'Did not come' },
};

export const resourceKindWords: Words<ResourceKind> = {
  training: { fi: 'Koulutus', sv: 'Utbildning', en: 'Training' },
  material: { fi: 'Aineisto', sv: 'Material', en: 'Material' },
  solution: { fi: 'Ratkaisu työpaikalla', sv: 'Lösning på arbetsplatsen', en: 'Solution at a workplace' },
};

export const resourceTopicWords: Words<ResourceTopic> = {
  recruiting: { fi: 'Rekrytointi', sv: 'Rekrytering', en: 'Recruiting' },
  immigrants: {
    fi: 'Maahan muuttaneiden palkkaaminen',
    sv: 'Att anställa invandrare',
    en: 'Hiring immigrants',
  },
  diversity: {
    fi: 'Monimuotoinen työyhteisö',
    sv: 'En mångfaldig arbetsgemenskap',
    en: 'A diverse workplace',
  },
  guidance: { fi: 'Perehdytys ja ohjaus', sv: 'Introduktion och handledning', en: 'Induction and guidance' },
  workAbility: { fi: 'Työkyky', sv: 'Arbetsförmåga', en: 'Work ability' },
  body: { fi: 'Keho ja liikkuminen', sv: 'Kropp och rörelse', en: 'Body and movement' },
  senses: { fi: 'Aistit', sv: 'Sinnen', en: 'Senses' },
  concentration: { fi: 'Keskittyminen', sv: 'Koncentration', en: 'Concentration' },
  social: { fi: 'Vuorovaikutus', sv: 'Samspel', en: 'Social situations' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  time: { fi: 'Työaika', sv: 'Arbetstid', en: 'Working time' },
  law: { fi: 'Säännöt ja tuet', sv: 'Regler och stöd', en: 'Rules and supports' },
};

export const employerRefusalWords = {
  'employer-list-columns': {
    fi: 'Tiedostosta ei löydy nimen ja kunnan sarakkeita. Tarkista otsikot.',
    sv: 'Filen saknar kolumner för namn och kommun. Kontrollera rubrikerna.',
    en: 'The file has no columns of name and municipality. Check the headings.',
  },
  'business-id-wrong': {
    fi: 'Tämä ei ole Y-tunnus. Tarkista numerot ja tarkistusnumero.',
    sv: 'Det här är inget FO-nummer. Kontrollera siffrorna och kontrollsiffran.',
    en: 'This is no business id. Check the digits and the check digit.',
  },
  'business-id-taken': {
    fi: 'Y-tunnus on jo rekisterissä: {name}.',
    sv: 'FO-numret finns redan i registret: {name}.',
    en: 'The business id is in the register already: {name}.',
  },
  'employer-has-owner': {
    fi: 'Suhteesta vastaa toinen. Sovi yhteydenotosta hänen kanssaan ja merkitse se.',
    sv: 'En annan ansvarar för relationen. Kom överens om kontakten och markera det.',
    en: 'Somebody else owns the relation. Agree on the contact with her and mark it.',
  },
  'employer-owner-same': {
    fi: 'Suhteesta vastaava ei muuttuisi.',
    sv: 'Den ansvariga skulle inte ändras.',
    en: 'The owner would not change.',
  },
  'employer-owner-reason': {
    fi: 'Kerro, miksi otat vastuun suhteesta.',
    sv: 'Berätta varför du tar över relationen.',
    en: 'Say why you take the relation over.',
  },
  'no-needs-reason': {
    fi: 'Kieltäytymisellä on syy.',
    sv: 'Ett nej har en orsak.',
    en: 'A no has a reason.',
  },
  'reason-needs-no': {
    fi: 'Syy kuuluu vain kieltäytymiseen.',
    sv: 'En orsak hör bara till ett nej.',
    en: 'A reason belongs to a no only.',
  },
  'need-routed-nowhere': {
    fi: 'Kerro, mille organisaatiolle tai neuvojalle tarve ohjattiin.',
    sv: 'Ange till vilken organisation eller rådgivare behovet styrdes.',
    en: 'Say to which organisation or adviser the need was routed.',
  },
  'badge-no-proof': {
    fi: 'Merkki edellyttää, että työnantaja on palkannut alle 30-vuotiaan.',
    sv: 'Märket förutsätter att arbetsgivaren har anställt någon under 30 år.',
    en: 'The badge asks that the employer has hired somebody under 30.',
  },
  'badge-proof-ahead': {
    fi: 'Työ ei ole vielä alkanut.',
    sv: 'Arbetet har inte börjat ännu.',
    en: 'The work has not begun yet.',
  },
  'badge-proof-old': {
    fi: 'Työn alkamisesta on yli vuosi.',
    sv: 'Det är över ett år sedan arbetet började.',
    en: 'The work began more than a year ago.',
  },
  'survey-answer-wrong': {
    fi: 'Vastausta ei voi lukea.',
    sv: 'Svaret kan inte läsas.',
    en: 'The answer can’t be read.',
  },
  'survey-point-wrong': {
    fi: 'Tätä kyselyä ei tehdä tässä kohdassa.',
    sv: 'Den här enkäten görs inte vid den tidpunkten.',
    en: 'This survey is not made at that point.',
  },
  'survey-party-wrong': {
    fi: 'Tähän kyselyyn vastaa työnantaja.',
    sv: 'Arbetsgivaren svarar på den här enkäten.',
    en: 'This survey is the employer’s.',
  },
  'survey-link-over': {
    fi: 'Linkki ei ole enää voimassa.',
    sv: 'Länken gäller inte längre.',
    en: 'The link is no longer in force.',
  },
  'survey-answered': {
    fi: 'Kyselyyn on jo vastattu.',
    sv: 'Enkäten är redan besvarad.',
    en: 'The survey has been answered already.',
  },
  'lead-names-client': {
    fi: 'Tekstissä on asiakkaan nimi. Työnantajalle ei kerrota, kenestä on kyse.',
    sv: 'Kundens namn står i texten. Arbetsgivaren får inte veta vem det gäller.',
    en: 'The text has the client’s name. An employer is not told who it is.',
  },
  'lead-needs-employer': {
    fi: 'Valitse työnantaja, johon on oltu yhteydessä.',
    sv: 'Välj den arbetsgivare som har kontaktats.',
    en: 'Choose the employer that was contacted.',
  },
} as const satisfies Readonly<Record<string, Text>>;
