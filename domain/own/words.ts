/** Words of what a client sees, in the three languages and in easy Finnish: short, without the office's words. */
import type { FieldClass, Purpose, Verb } from '../access/audit.ts';
import type { Role } from '../access/roles.ts';
import type { PathState } from '../clients/path.ts';
import type { OwnText } from '../kernel/texts.ts';
import type { FollowUpSituation, OutcomeCode } from '../outcomes/outcome.ts';
import type { StepStatus } from '../plans/plan.ts';
import type { AbsenceCause } from './absence.ts';
import type { RecordedBasis } from '../sharing/legal-basis.ts';
import type { ShareState, SlicePart } from '../sharing/slice.ts';
import type { ConsentPurpose, ConsentState, ConsentWay } from './consent.ts';
import type {
  DataRequestDecision,
  DataRequestKind,
  DataRequestStatus,
  DataRequestSubject,
} from './data-request.ts';
import type { TimeKind } from './my-path.ts';

type Words<Code extends string> = Readonly<Record<Code, OwnText>>;

/** The ladder as the person stands on it. */
export const ownStateWords: Words<PathState> = {
  referred: { fi: 'Alku', sv: 'Början', en: 'Start', easy: 'Alku' },
  assessment: { fi: 'Alkukartoitus', sv: 'Kartläggning', en: 'Getting to know you', easy: 'Tutustuminen' },
  coaching: { fi: 'Valmennus', sv: 'Arbetsträning', en: 'Coaching', easy: 'Valmennus' },
  placement: {
    fi: 'Tutustuminen työhön',
    sv: 'Bekantskap med arbete',
    en: 'Trying out work',
    easy: 'Työhön tutustuminen',
  },
  trialOrSubsidisedJob: {
    fi: 'Työkokeilu tai palkkatuettu työ',
    sv: 'Arbetsprövning eller lönesubventionerat arbete',
    en: 'Work try-out or subsidised job',
    easy: 'Työn kokeileminen',
  },
  outcome: { fi: 'Polun tulos', sv: 'Stigens resultat', en: 'Where the path led', easy: 'Polku on valmis' },
  paused: { fi: 'Tauko', sv: 'Paus', en: 'Pause', easy: 'Tauko' },
};

export const ownStateMeanings: Words<PathState> = {
  referred: {
    fi: 'Sinut on ohjattu palveluun. Saat pian yhteydenoton.',
    sv: 'Du har hänvisats till servicen. Du blir snart kontaktad.',
    en: 'You have been referred to the service. Somebody will be in touch soon.',
    easy: 'Olet tullut palveluun. Työntekijä ottaa sinuun yhteyttä.',
  },
  assessment: {
    fi: 'Kartoitamme yhdessä, mitä osaat, mitä haluat ja millaista apua tarvitset.',
    sv: 'Tillsammans kartlägger vi vad du kan, vad du vill och vilket stöd du behöver.',
    en: 'Together we find out what you can do, what you want and what help you need.',
    easy: 'Juttelemme yhdessä. Mietimme, mitä osaat ja mitä haluat tehdä.',
  },
  coaching: {
    fi: 'Olet valmennusjaksolla: opit työtä ja vahvistat taitojasi.',
    sv: 'Du är på en arbetsträningsperiod: du lär dig arbete och stärker dina färdigheter.',
    en: 'You are in a coaching period: you learn work and strengthen your skills.',
    easy: 'Olet valmennuksessa. Opit uusia asioita työstä.',
  },
  placement: {
    fi: 'Tutustut työhön oikealla työpaikalla.',
    sv: 'Du bekantar dig med arbete på en riktig arbetsplats.',
    en: 'You get to know work at a real workplace.',
    easy: 'Tutustut työhön työpaikalla.',
  },
  trialOrSubsidisedJob: {
    fi: 'Kokeilet työtä tai olet palkkatuetussa työssä.',
    sv: 'Du prövar ett arbete eller har ett lönesubventionerat arbete.',
    en: 'You are trying out a job or working in a subsidised job.',
    easy: 'Kokeilet työtä. Tai sinulla on työ, johon työnantaja saa tukea.',
  },
  outcome: {
    fi: 'Palvelu on päättynyt. Kysymme sinulta myöhemmin, mitä sinulle kuuluu.',
    sv: 'Servicen har avslutats. Vi frågar dig senare hur det går.',
    en: 'The service has ended. We will ask you later how things are going.',
    easy: 'Palvelu on loppunut. Kysymme sinulta myöhemmin, mitä kuuluu.',
  },
  paused: {
    fi: 'Polku on tauolla. Jatkamme, kun aika on sopiva.',
    sv: 'Stigen är på paus. Vi fortsätter när det passar.',
    en: 'Your path is on pause. We go on when the time is right.',
    easy: 'Polku on tauolla. Jatkamme myöhemmin.',
  },
};

export const timeKindWords: Words<TimeKind> = {
  coaching: { fi: 'Valmennus', sv: 'Arbetsträning', en: 'Coaching', easy: 'Valmennus' },
  review: { fi: 'Väliarvio', sv: 'Mellanutvärdering', en: 'Review', easy: 'Keskustelu valmennuksesta' },
  planReview: {
    fi: 'Suunnitelman tarkistus',
    sv: 'Genomgång av planen',
    en: 'Going through the plan',
    easy: 'Keskustelu suunnitelmasta',
  },
  step: { fi: 'Valmiina viimeistään', sv: 'Klart senast', en: 'To be done by', easy: 'Tee tämä viimeistään' },
  followUp: {
    fi: 'Kysymme, mitä sinulle kuuluu',
    sv: 'Vi frågar hur det går',
    en: 'We ask how you are doing',
    easy: 'Kysymme, mitä kuuluu',
  },
};

export const ownStepStatusWords: Words<StepStatus> = {
  planned: { fi: 'Tulossa', sv: 'Kommer', en: 'To come', easy: 'Tulossa' },
  ongoing: { fi: 'Nyt menossa', sv: 'Pågår nu', en: 'Going on now', easy: 'Nyt menossa' },
  done: { fi: 'Tehty', sv: 'Gjort', en: 'Done', easy: 'Tehty' },
  dropped: { fi: 'Jätetty pois', sv: 'Struket', en: 'Left out', easy: 'Jäi pois' },
};

export const ownOutcomeWords: Words<OutcomeCode> = {
  openLabourMarket: { fi: 'Työ', sv: 'Arbete', en: 'A job', easy: 'Sait työn' },
  education: { fi: 'Koulutus', sv: 'Utbildning', en: 'Education', easy: 'Menit opiskelemaan' },
  entrepreneurship: {
    fi: 'Yrittäjyys',
    sv: 'Företagande',
    en: 'A business of your own',
    easy: 'Sinusta tuli yrittäjä',
  },
  pension: { fi: 'Eläke', sv: 'Pension', en: 'Pension', easy: 'Jäit eläkkeelle' },
  rehabilitation: {
    fi: 'Kuntoutus',
    sv: 'Rehabilitering',
    en: 'Rehabilitation',
    easy: 'Menit kuntoutukseen',
  },
  otherEnd: { fi: 'Muu jatko', sv: 'Annan fortsättning', en: 'Something else', easy: 'Muu asia' },
  movedAway: { fi: 'Muutto', sv: 'Flytt', en: 'You moved', easy: 'Muutit pois' },
  unknown: { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known', easy: 'Emme tiedä' },
};

export const ownSituationWords: Words<FollowUpSituation> = {
  inWork: { fi: 'Työssä', sv: 'I arbete', en: 'In work', easy: 'Työssä' },
  inEducation: { fi: 'Opiskelemassa', sv: 'Studerar', en: 'Studying', easy: 'Opiskelet' },
  entrepreneur: { fi: 'Yrittäjänä', sv: 'Företagare', en: 'In business', easy: 'Yrittäjä' },
  pension: { fi: 'Eläkkeellä', sv: 'Pensionerad', en: 'On pension', easy: 'Eläkkeellä' },
  unemployed: { fi: 'Työttömänä', sv: 'Arbetslös', en: 'Unemployed', easy: 'Ilman työtä' },
  other: { fi: 'Muu tilanne', sv: 'Annan situation', en: 'Something else', easy: 'Muu tilanne' },
  notReached: { fi: 'Ei tavoitettu', sv: 'Inte nådd', en: 'Not reached', easy: 'Emme saaneet sinua kiinni' },
};

export const absenceCauseWords: Words<AbsenceCause> = {
  ill: { fi: 'Olen sairas', sv: 'Jag är sjuk', en: 'I am ill', easy: 'Olen sairas' },
  childIll: {
    fi: 'Lapseni on sairas',
    sv: 'Mitt barn är sjukt',
    en: 'My child is ill',
    easy: 'Lapseni on sairas',
  },
  appointment: {
    fi: 'Minulla on muu sovittu meno',
    sv: 'Jag har en annan bokad tid',
    en: 'I have an appointment',
    easy: 'Minulla on toinen sovittu tapaaminen',
  },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason', easy: 'Muu syy' },
};

export const consentPurposeWords: Words<ConsentPurpose> = {
  photo: { fi: 'Valokuvan käyttö', sv: 'Användning av foto', en: 'Use of a photograph', easy: 'Valokuva' },
  successStory: {
    fi: 'Onnistumistarina',
    sv: 'Framgångsberättelse',
    en: 'Success story',
    easy: 'Tarina onnistumisesta',
  },
  employerSharing: {
    fi: 'Tietojen kertominen työnantajalle',
    sv: 'Uppgifter till en arbetsgivare',
    en: 'Telling an employer',
    easy: 'Tietoja työnantajalle',
  },
  partnerSharing: {
    fi: 'Tietojen jakaminen kumppanille',
    sv: 'Uppgifter till en partner',
    en: 'Sharing with a partner',
    easy: 'Tietoja yhteistyökumppanille',
  },
  research: { fi: 'Tutkimus', sv: 'Forskning', en: 'Research', easy: 'Tutkimus' },
  reminders: {
    fi: 'Muistutukset viestillä',
    sv: 'Påminnelser som meddelande',
    en: 'Reminders by message',
    easy: 'Muistutusviestit',
  },
};

/** What one says yes to, as one says it. */
export const consentTexts: Words<ConsentPurpose> = {
  photo: {
    fi: 'Minua esittävää valokuvaa saa käyttää palvelun esitteissä ja verkkosivuilla. Nimeä ei julkaista kuvan kanssa ilman erillistä lupaa.',
    sv: 'Ett foto av mig får användas i tjänstens broschyrer och på webben. Mitt namn publiceras inte med bilden utan ett särskilt tillstånd.',
    en: 'A photograph of me may be used in the service’s leaflets and web pages. My name is not published with it without a permission of its own.',
    easy: 'Kuvaani saa käyttää esitteissä ja internetissä. Nimeäni ei kerrota kuvan kanssa.',
  },
  successStory: {
    fi: 'Tarinani polulta saa julkaista siinä muodossa, jonka olen itse lukenut ja hyväksynyt.',
    sv: 'Min berättelse om stigen får publiceras i den form som jag själv har läst och godkänt.',
    en: 'The story of my path may be published in the form that I have read and approved myself.',
    easy: 'Tarinani saa julkaista. Luen tarinan ensin itse.',
  },
  employerSharing: {
    fi: 'Työntekijä saa kertoa työnantajalle nimeni, osaamiseni ja toiveeni, kun etsimme minulle työpaikkaa. Terveydestä ei kerrota.',
    sv: 'Den anställda får berätta mitt namn, mitt kunnande och mina önskemål för en arbetsgivare när vi söker arbete åt mig. Om hälsa berättas inget.',
    en: 'A worker may tell an employer my name, my skills and my wishes when we look for a job for me. Nothing of health is told.',
    easy: 'Työntekijä saa kertoa minusta työnantajalle: nimen, osaamisen ja toiveet. Terveydestä ei kerrota.',
  },
  partnerSharing: {
    fi: 'Työntekijä saa jakaa tietojani nimetylle kumppanin ammattilaiselle määräajaksi. Näen täältä kenelle, mitä ja mihin asti.',
    sv: 'Den anställda får dela mina uppgifter med en namngiven sakkunnig hos en partner för viss tid. Här ser jag med vem, vad och hur länge.',
    en: 'A worker may share my data with a named professional of a partner for a time. I see here with whom, what and until when.',
    easy: 'Työntekijä saa jakaa tietojani yhteistyökumppanille. Näen tästä, kenelle ja mitä.',
  },
  research: {
    fi: 'Tietojani saa käyttää tutkimuksessa, jossa minua ei voi tunnistaa.',
    sv: 'Mina uppgifter får användas i forskning där jag inte kan identifieras.',
    en: 'My data may be used in research in which I can’t be recognised.',
    easy: 'Tietojani saa käyttää tutkimuksessa. Kukaan ei tunnista minua.',
  },
  reminders: {
    fi: 'Minulle saa lähettää muistutuksia sovituista ajoista. Viestissä ei lue, mistä palvelusta on kyse.',
    sv: 'Jag får få påminnelser om avtalade tider. Meddelandet berättar inte vilken tjänst det gäller.',
    en: 'I may be sent reminders of agreed times. The message does not say which service it is about.',
    easy: 'Saan viestin, kun minulla on sovittu aika. Viestissä ei lue palvelun nimeä.',
  },
};

/** What happens when it is taken back. */
export const withdrawalTexts: Words<ConsentPurpose> = {
  photo: {
    fi: 'Kuvaa ei käytetä enää, ja se poistetaan verkkosivuilta.',
    sv: 'Bilden används inte längre och tas bort från webben.',
    en: 'The picture is not used any more and is taken off web pages.',
    easy: 'Kuvaa ei käytetä enää.',
  },
  successStory: {
    fi: 'Tarina poistuu näkyvistä heti.',
    sv: 'Berättelsen försvinner genast.',
    en: 'The story goes out of sight at once.',
    easy: 'Tarina poistetaan heti.',
  },
  employerSharing: {
    fi: 'Uusille työnantajille ei kerrota tietojasi.',
    sv: 'Nya arbetsgivare får inte veta dina uppgifter.',
    en: 'No further employer is told about you.',
    easy: 'Tietojasi ei kerrota enää työnantajille.',
  },
  partnerSharing: {
    fi: 'Jakaminen, joka perustuu suostumukseesi, loppuu heti.',
    sv: 'Delning som grundar sig på ditt samtycke upphör genast.',
    en: 'Sharing that rests on your consent ends at once.',
    easy: 'Tietoja ei jaeta enää. Jakaminen loppuu heti.',
  },
  research: {
    fi: 'Tietojasi ei enää anneta tutkimukseen. Valmiista tuloksista niitä ei voi erottaa.',
    sv: 'Dina uppgifter ges inte längre till forskning. De kan inte skiljas ur färdiga resultat.',
    en: 'Your data are not given to research any more. They can’t be told apart in finished results.',
    easy: 'Tietojasi ei anneta enää tutkimukseen.',
  },
  reminders: {
    fi: 'Muistutuksia ei enää lähetetä.',
    sv: 'Inga fler påminnelser skickas.',
    en: 'No more reminders are sent.',
    easy: 'Et saa enää muistutuksia.',
  },
};

export const consentStateWords: Words<ConsentState> = {
  notGiven: { fi: 'Et ole antanut', sv: 'Inte givet', en: 'Not given', easy: 'Et ole antanut lupaa' },
  inForce: { fi: 'Voimassa', sv: 'Gäller', en: 'In force', easy: 'Lupa on voimassa' },
  withdrawn: { fi: 'Peruttu', sv: 'Återkallat', en: 'Withdrawn', easy: 'Peruit luvan' },
  ended: { fi: 'Päättynyt', sv: 'Upphört', en: 'Ended', easy: 'Lupa on loppunut' },
};

export const consentWayWords: Words<ConsentWay> = {
  ownView: { fi: 'omassa näkymässä', sv: 'i den egna vyn', en: 'in the own view', easy: 'tällä sivulla' },
  paper: { fi: 'paperilla', sv: 'på papper', en: 'on paper', easy: 'paperilla' },
  spoken: { fi: 'suullisesti', sv: 'muntligt', en: 'by word of mouth', easy: 'puhumalla' },
};

export const dataRequestKindWords: Words<DataRequestKind> = {
  correct: {
    fi: 'Korjatkaa tieto',
    sv: 'Rätta en uppgift',
    en: 'Correct something',
    easy: 'Tieto on väärin',
  },
  object: {
    fi: 'Vastustan tietojeni käyttöä',
    sv: 'Jag motsätter mig användningen',
    en: 'I object to the use',
    easy: 'En halua, että tietoani käytetään',
  },
  restrict: {
    fi: 'Rajoittakaa tietojeni käyttöä',
    sv: 'Begränsa användningen',
    en: 'Restrict the use',
    easy: 'Käyttäkää tietoa vähemmän',
  },
  erase: { fi: 'Poistakaa tieto', sv: 'Radera en uppgift', en: 'Erase something', easy: 'Poistakaa tieto' },
  other: { fi: 'Muu pyyntö', sv: 'Annan begäran', en: 'Something else', easy: 'Muu asia' },
};

export const dataRequestSubjectWords: Words<DataRequestSubject> = {
  basics: {
    fi: 'Nimi, syntymäaika ja muut perustiedot',
    sv: 'Namn, födelsedatum och andra grunduppgifter',
    en: 'Name, date of birth and other basics',
    easy: 'Nimi ja syntymäaika',
  },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details', easy: 'Osoite ja puhelin' },
  situation: {
    fi: 'Tilanne, osaaminen ja toiveet',
    sv: 'Situation, kunnande och önskemål',
    en: 'Situation, skills and wishes',
    easy: 'Osaaminen ja toiveet',
  },
  plan: { fi: 'Suunnitelma', sv: 'Planen', en: 'The plan', easy: 'Suunnitelma' },
  coaching: {
    fi: 'Valmennus ja läsnäolot',
    sv: 'Arbetsträning och närvaro',
    en: 'Coaching and attendance',
    easy: 'Valmennus',
  },
  notes: { fi: 'Muistiinpanot', sv: 'Anteckningar', en: 'Notes', easy: 'Työntekijän muistiinpanot' },
  outcome: {
    fi: 'Lopputulos ja seuranta',
    sv: 'Resultat och uppföljning',
    en: 'Outcome and follow-up',
    easy: 'Polun tulos',
  },
  log: {
    fi: 'Kuka on katsonut tietojani',
    sv: 'Vem som har läst mina uppgifter',
    en: 'Who has looked at my data',
    easy: 'Kuka on katsonut tietojani',
  },
  other: { fi: 'Muu tieto', sv: 'Annan uppgift', en: 'Other data', easy: 'Muu tieto' },
};

export const dataRequestStatusWords: Words<DataRequestStatus> = {
  received: { fi: 'Vastaanotettu', sv: 'Mottagen', en: 'Received', easy: 'Saimme pyyntösi' },
  inHandling: {
    fi: 'Käsittelyssä',
    sv: 'Behandlas',
    en: 'Being handled',
    easy: 'Työntekijä selvittää asiaa',
  },
  answered: { fi: 'Vastattu', sv: 'Besvarad', en: 'Answered', easy: 'Sait vastauksen' },
};

export const dataRequestDecisionWords: Words<DataRequestDecision> = {
  done: {
    fi: 'Tehty pyynnön mukaan',
    sv: 'Gjort enligt begäran',
    en: 'Done as asked',
    easy: 'Teimme, mitä pyysit',
  },
  partly: { fi: 'Tehty osittain', sv: 'Delvis gjort', en: 'Done in part', easy: 'Teimme osan' },
  refused: { fi: 'Ei tehty', sv: 'Inte gjort', en: 'Not done', easy: 'Emme voineet tehdä tätä' },
};

export const ownVerbWords: Words<Verb> = {
  read: {
    fi: 'Katsoi tietojasi',
    sv: 'Läste dina uppgifter',
    en: 'Looked at your data',
    easy: 'Katsoi tietojasi',
  },
  list: {
    fi: 'Näki sinut luettelossa',
    sv: 'Såg dig i en lista',
    en: 'Saw you in a list',
    easy: 'Näki nimesi listassa',
  },
  create: {
    fi: 'Lisäsi tiedon',
    sv: 'Lade till en uppgift',
    en: 'Added something',
    easy: 'Kirjoitti uuden tiedon',
  },
  change: { fi: 'Muutti tietoa', sv: 'Ändrade en uppgift', en: 'Changed something', easy: 'Muutti tietoa' },
  remove: { fi: 'Poisti tiedon', sv: 'Tog bort en uppgift', en: 'Removed something', easy: 'Poisti tiedon' },
  export: {
    fi: 'Vei tietoja tiedostoon',
    sv: 'Förde uppgifter till en fil',
    en: 'Took data out to a file',
    easy: 'Teki tiedoista tiedoston',
  },
};

export const ownPurposeWords: Words<Purpose> = {
  service: { fi: 'palvelusi', sv: 'din service', en: 'your service', easy: 'palvelua varten' },
  referral: {
    fi: 'palveluun ohjaaminen',
    sv: 'hänvisning till service',
    en: 'referral to the service',
    easy: 'palveluun ohjaamista varten',
  },
  coaching: { fi: 'valmennus', sv: 'arbetsträning', en: 'coaching', easy: 'valmennusta varten' },
  administration: { fi: 'hallinto', sv: 'förvaltning', en: 'administration', easy: 'toimiston työtä varten' },
  statistics: { fi: 'tilastointi', sv: 'statistik', en: 'statistics', easy: 'tilastoa varten' },
  supervision: { fi: 'valvonta', sv: 'tillsyn', en: 'supervision', easy: 'tarkistamista varten' },
  import: {
    fi: 'tietojen tuonti toisesta järjestelmästä',
    sv: 'överföring från ett annat system',
    en: 'bringing data from another system',
    easy: 'tietojen siirtoa varten',
  },
  ownView: { fi: 'oma näkymäsi', sv: 'din egen vy', en: 'your own view', easy: 'nämä sivut' },
};

export const ownFieldClassWords: Words<FieldClass> = {
  public: { fi: 'julkisia tietoja', sv: 'offentliga uppgifter', en: 'public data', easy: 'julkisia tietoja' },
  personal: { fi: 'henkilötietoja', sv: 'personuppgifter', en: 'personal data', easy: 'tietoja sinusta' },
  contact: { fi: 'yhteystietoja', sv: 'kontaktuppgifter', en: 'contact details', easy: 'osoite tai puhelin' },
  special: {
    fi: 'salassa pidettäviä tietoja',
    sv: 'sekretessbelagda uppgifter',
    en: 'secret data',
    easy: 'salaisia tietoja',
  },
  financial: {
    fi: 'rahaa koskevia tietoja',
    sv: 'ekonomiska uppgifter',
    en: 'financial data',
    easy: 'tietoja rahasta',
  },
  log: { fi: 'lokitietoja', sv: 'logguppgifter', en: 'log data', easy: 'tietoja siitä, kuka katsoi' },
};

export const ownRoleWords: Words<
  Role | 'client' | 'absenceLink' | 'signingLink' | 'representative' | 'system'
> = {
  administrator: {
    fi: 'Pääkäyttäjä',
    sv: 'Huvudanvändare',
    en: 'Administrator',
    easy: 'Järjestelmän hoitaja',
  },
  coordinator: {
    fi: 'Työllisyyskoordinaattori',
    sv: 'Sysselsättningskoordinator',
    en: 'Employment coordinator',
    easy: 'Työllisyyskoordinaattori',
  },
  careerAgent: { fi: 'Ura-agentti', sv: 'Karriäragent', en: 'Career agent', easy: 'Ura-agentti' },
  workCoach: { fi: 'Työvalmentaja', sv: 'Arbetstränare', en: 'Job coach', easy: 'Työvalmentaja' },
  employerAgent: { fi: 'Yritysagentti', sv: 'Företagsagent', en: 'Employer agent', easy: 'Yritysagentti' },
  referrer: {
    fi: 'Palveluun ohjannut viranomainen',
    sv: 'Myndigheten som hänvisade',
    en: 'The authority that referred you',
    easy: 'Viranomainen',
  },
  partnerProfessional: {
    fi: 'Yhteistyökumppanin työntekijä',
    sv: 'Samarbetspartnerns anställda',
    en: 'A partner’s worker',
    easy: 'Toisen paikan työntekijä',
  },
  manager: { fi: 'Johto', sv: 'Ledning', en: 'Management', easy: 'Johtaja' },
  dataProtectionOfficer: {
    fi: 'Tietosuojavastaava',
    sv: 'Dataskyddsombud',
    en: 'Data protection officer',
    easy: 'Tietosuojavastaava',
  },
  client: { fi: 'Sinä', sv: 'Du', en: 'You', easy: 'Sinä' },
  absenceLink: {
    fi: 'Sinä, poissaololinkillä',
    sv: 'Du, med frånvarolänken',
    en: 'You, by the absence link',
    easy: 'Sinä, linkillä',
  },
  signingLink: {
    fi: 'Sopimuksen osapuoli, allekirjoituslinkillä',
    sv: 'En part i avtalet, med länken för underskrift',
    en: 'A party of the agreement, by the link to sign',
    easy: 'Sopimuksen allekirjoittaja, linkillä',
  },
  representative: {
    fi: 'Työnantajan edustaja',
    sv: 'Arbetsgivarens företrädare',
    en: 'A representative of the employer',
    easy: 'Työnantajan edustaja',
  },
  system: { fi: 'Järjestelmä', sv: 'Systemet', en: 'The system', easy: 'Tietokone' },
};

/** What a partner is shown of her, as she reads it. */
export const ownSlicePartWords: Words<SlicePart> = {
  identity: {
    fi: 'yhteystietosi',
    sv: 'dina kontaktuppgifter',
    en: 'your contact data',
    easy: 'yhteystietosi',
  },
  path: {
    fi: 'polkusi vaihe',
    sv: 'läget på din stig',
    en: 'where your path stands',
    easy: 'missä vaiheessa olet',
  },
  plan: { fi: 'suunnitelmasi', sv: 'din plan', en: 'your plan', easy: 'suunnitelmasi' },
  coaching: {
    fi: 'valmennusjaksosi ja läsnäolosi',
    sv: 'dina träningsperioder och din närvaro',
    en: 'your coaching periods and attendance',
    easy: 'valmennuksesi ja läsnäolosi',
  },
  assessments: {
    fi: 'mitä on arvioitu ja milloin',
    sv: 'vad som har bedömts och när',
    en: 'what was assessed and when',
    easy: 'mitä on arvioitu ja milloin',
  },
  outcome: {
    fi: 'polkusi tulos',
    sv: 'resultatet av din stig',
    en: 'the outcome of your path',
    easy: 'polkusi tulos',
  },
  contacts: {
    fi: 'kumppanille tarkoitetut merkinnät',
    sv: 'anteckningar avsedda för partnern',
    en: 'notes meant for the partner',
    easy: 'merkinnät, jotka on kirjoitettu kumppanille',
  },
  learning: {
    fi: 'osaaminen, jonka oppilaitos vahvistaa',
    sv: 'kunnande som läroanstalten bekräftar',
    en: 'competence that a school confirms',
    easy: 'mitä olet oppinut työssä',
  },
};

export const ownBasisWords: Words<RecordedBasis> = {
  consent: { fi: 'suostumuksesi', sv: 'ditt samtycke', en: 'your consent', easy: 'annoit luvan' },
  commission: {
    fi: 'kumppani tuottaa palvelua alueelle',
    sv: 'partnern producerar tjänsten för området',
    en: 'the partner produces the service for the area',
    easy: 'kumppani tekee työtä alueelle',
  },
  employmentServices: {
    fi: 'laki työvoimapalveluista (380/2023)',
    sv: 'lagen om arbetskraftsservice (380/2023)',
    en: 'act on employment services (380/2023)',
    easy: 'laki työvoimapalveluista',
  },
  jointService: {
    fi: 'laki monialaisesta edistämisestä (381/2023)',
    sv: 'lagen om sektorsövergripande främjande (381/2023)',
    en: 'act on multi-professional promotion (381/2023)',
    easy: 'laki palvelusta, jota viranomaiset tekevät yhdessä',
  },
  socialWelfare: {
    fi: 'laki asiakastiedoista (703/2023)',
    sv: 'lagen om kunduppgifter (703/2023)',
    en: 'act on client data (703/2023)',
    easy: 'laki asiakkaan tiedoista',
  },
  notRecorded: {
    fi: 'perustetta ei kirjattu',
    sv: 'grunden har inte antecknats',
    en: 'basis not recorded',
    easy: 'syytä ei kirjattu',
  },
};

export const ownShareStateWords: Words<ShareState> = {
  coming: { fi: 'Tulossa', sv: 'Kommande', en: 'To come', easy: 'Alkaa myöhemmin' },
  inForce: { fi: 'Voimassa', sv: 'Gäller', en: 'In force', easy: 'Kumppani näkee nyt' },
  ended: { fi: 'Lopetettu', sv: 'Avslutad', en: 'Ended', easy: 'Lopetettu' },
  over: { fi: 'Aika päättynyt', sv: 'Tiden har gått ut', en: 'Time is over', easy: 'Aika on loppunut' },
};
