/** Names of the figures, what stands behind each ("i"), and their columns. Texts are in the three languages of the service. */
import { pathStateWords } from '../clients/words.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import { outcomeWords } from '../outcomes/words.ts';
import type { Partition } from './figures.ts';

export const figureKeys = [
  'reached',
  'situation',
  'outcomes',
  'dropOut',
  'movement',
  'active',
  'withoutResponsible',
  'inactive',
  'waits',
  'measure',
  'experience',
] as const;
export type FigureKey = (typeof figureKeys)[number];

export const figureNames: Readonly<Record<FigureKey, Text>> = defineTexts({
  reached: { fi: 'Tavoitetut ihmiset', sv: 'Personer som nåtts', en: 'People reached' },
  situation: { fi: 'Missä kohdassa polkua', sv: 'Var på stigen', en: 'Where on the path' },
  outcomes: { fi: 'Lopputulokset', sv: 'Resultat', en: 'Outcomes' },
  dropOut: { fi: 'Keskeytyskohdat', sv: 'Avhoppspunkter', en: 'Drop-out points' },
  movement: { fi: 'Siirtymät polulla', sv: 'Övergångar på stigen', en: 'Transitions on the ladder' },
  active: { fi: 'Valmennuksessa', sv: 'I arbetsträning', en: 'In coaching' },
  withoutResponsible: { fi: 'Ilman vastuuhenkilöä', sv: 'Utan ansvarig', en: 'Without a responsible' },
  inactive: { fi: 'Polku pysähdyksissä', sv: 'Stigen står stilla', en: 'No event for weeks' },
  waits: { fi: 'Odotusajat', sv: 'Väntetider', en: 'Waiting times' },
  measure: { fi: 'Muutos mittarissa', sv: 'Förändring på mätaren', en: 'Change on the measure' },
  experience: { fi: 'Palvelukokemus', sv: 'Upplevelse av tjänsten', en: 'Service experience' },
});

/** What is counted, of whom and from what. `{weeks}` and `{editions}` are filled in by who shows it. */
export const figureDefinitions: Readonly<Record<FigureKey, Text>> = defineTexts({
  reached: {
    fi: 'Ihmiset, joiden polku on ollut avoinna vähintään yhtenä päivänä jaksolla tai joiden lopputulos on alkanut jaksolla. Jokainen lasketaan kerran. Kunta on kotikunta jakson viimeisenä päivänä; turvakiellon saaneet ovat rivillä ”Kunta ei näkyvissä”. Kohderyhmät lasketaan jakson viimeisenä päivänä niillä tiedoilla, jotka ovat nyt. Tavoite on alueen itse asettama, ja sen lähde näkyy tavoitteen vieressä.',
    sv: 'Personer vars stig varit öppen minst en dag under perioden eller vars resultat börjat under perioden. Var och en räknas en gång. Kommunen är hemkommunen periodens sista dag; personer med spärrmarkering finns på raden ”Kommunen visas inte”. Målgrupperna räknas för periodens sista dag med de uppgifter som finns nu. Målet har området självt satt och källan syns bredvid.',
    en: 'People whose path was open on at least one day of the period, or whose outcome began in it. Each is counted once. The municipality is the home municipality on the last day; people under non-disclosure are on the row “Municipality not shown”. Target groups are reckoned on the last day from what is known now. The target is the area’s own, its source beside it.',
  },
  situation: {
    fi: 'Tavoitetut ihmiset sen mukaan, missä tilassa polku oli jakson viimeisenä päivänä (käynnissä olevalla jaksolla tänään).',
    sv: 'De personer som nåtts enligt stigens läge periodens sista dag (i dag under pågående period).',
    en: 'The people reached by the state of their path on the last day of the period (today while it runs).',
  },
  outcomes: {
    fi: 'Tavoitetut ihmiset, joiden polku oli jakson viimeisenä päivänä päättynyt, lopputuloksen lajin mukaan. Uudelleen avattu polku ei ole päättynyt. Sovittu alku, jonka päivä on vielä edessä, on omalla rivillään eikä ole vielä lopputulos.',
    sv: 'De personer som nåtts och vars stig var avslutad periodens sista dag, enligt slag av resultat. En stig som öppnats på nytt är inte avslutad. En överenskommen start vars dag ännu inte kommit står på egen rad och är inte ett resultat ännu.',
    en: 'The people reached whose path had ended by the last day of the period, by kind of outcome. A re-opened path has not ended. An agreed beginning whose day is still ahead stands on a row of its own and is not an outcome yet.',
  },
  dropOut: {
    fi: 'Tavoitetut ihmiset, joiden polku oli jakson viimeisenä päivänä päättynyt ilman tulosta (muutto pois tai tuntematon loppu), sen mukaan, missä tilassa polku oli juuri ennen päättymistä. Heti päättyneenä kirjattu polku lasketaan ohjattuihin. Luku on piilotettu siellä, missä jompikumpi näistä lopputuloksista on piilotettu.',
    sv: 'De personer som nåtts och vars stig var avslutad utan resultat periodens sista dag (flytt bort eller okänt slut), enligt stigens läge strax före slutet. En stig som antecknats som avslutad från början räknas till de hänvisade. Talet är dolt där något av dessa resultat är dolt.',
    en: 'The people reached whose path had ended without a result by the last day of the period (moved away, or an unknown end), by the state the path was in just before. One recorded as ended from the start counts as referred. The figure is hidden where either of these outcomes is.',
  },
  movement: {
    fi: 'Polun askelma jakson alussa (jaksolla alkaneilla ensimmäinen askelma) ja lopussa: ylös on myönteinen siirtymä, alas kielteinen. Tauolla olevan askelma on se, jolla polku oli ennen taukoa. Muutto pois tai tuntematon loppu ei ole siirtymä. Paluu päättyneeltä polulta on askel alas.',
    sv: 'Steget på stigen i början av perioden (för dem som börjat under perioden det första steget) och i slutet: uppåt är en positiv övergång, nedåt en negativ. Under en paus räknas steget före pausen. Flytt bort eller okänt slut är ingen övergång. Att återvända från en avslutad stig är ett steg nedåt.',
    en: 'The rung at the beginning of the period (for those who began in it, the first) and at its end: up is a positive transition, down a negative one. A paused path stands where it stood. Moving away or an unknown end is no transition. A return from an ended path is a step down.',
  },
  active: {
    fi: 'Tavoitetut ihmiset, joilla on ollut valmennusjakso käynnissä vähintään yhtenä päivänä jaksolla. Suunniteltu jakso ei riitä.',
    sv: 'De personer som nåtts och som haft en arbetsträningsperiod minst en dag under perioden. En planerad period räcker inte.',
    en: 'The people reached who had a coaching period under way on at least one day. A planned one does not count.',
  },
  withoutResponsible: {
    fi: 'Tavoitetut ihmiset, joiden polku oli avoinna ja joilla ei ollut nimettyä vastuuhenkilöä vähintään yhtenä kokonaisena päivänä jaksolla.',
    sv: 'De personer som nåtts och vars stig var öppen utan en namngiven ansvarig minst en hel dag under perioden.',
    en: 'The people reached whose path was open without a named responsible for at least one whole day of the period.',
  },
  inactive: {
    fi: 'Tavoitetut ihmiset, joiden polku oli jakson viimeisenä päivänä avoinna, eikä yhtään tapahtumaa ollut {weeks} viikkoon. Tauolla olevia ei lasketa. Viikkojen määrä on alueen asetus.',
    sv: 'De personer som nåtts och vars stig var öppen periodens sista dag utan någon händelse på {weeks} veckor. Pausade stigar räknas inte. Antalet veckor är områdets inställning.',
    en: 'The people reached whose path was open on the last day of the period with no event for {weeks} weeks. Paused paths are not counted. The weeks are the area’s setting.',
  },
  waits: {
    fi: 'Päivät ensimmäisestä ohjauksesta sen hyväksymiseen ja hyväksymisestä ensimmäiseen valmennukseen tai suunnitelman askeleeseen. Mukana ovat ne, joiden odotus päättyi jaksolla. Mediaani on keskimmäinen odotus; yhdeksän kymmenestä odotti enintään toisen luvun verran.',
    sv: 'Dagar från den första hänvisningen till att den godtogs, och därifrån till den första arbetsträningen eller det första steget i planen. Med är de vars väntan slutade under perioden. Medianen är den mittersta väntan; nio av tio väntade högst det andra talet.',
    en: 'Days from the first referral to its acceptance, and from there to the first coaching or step of the plan. Those whose wait ended in the period are counted. The median is the middle wait; nine in ten waited at most the other number.',
  },
  measure: {
    fi: 'Ihmiset, joille mittari on täytetty jaksolla ja ainakin kerran aiemmin samalla lomakkeen versiolla. Edistynyt on se, jonka askelmat ovat nousseet yhteensä vähintään yhden ensimmäisestä viimeisimpään vastaukseen. Asiakkaan ja valmentajan arviot lasketaan erikseen, eikä lomakkeen versioita sekoiteta. Lomakkeen versio: {editions}.',
    sv: 'Personer för vilka mätaren fyllts i under perioden och minst en gång tidigare med samma version av formuläret. Framsteg har den gjort vars steg sammanlagt stigit med minst ett från första till senaste svaret. Kundens och coachens bedömning räknas var för sig, och versioner blandas inte. Formulärets version: {editions}.',
    en: 'People whose measure was filled in during the period and at least once before in the same edition of the form. Improved is who rose at least one step in all from the first answer to the latest. The client’s and the coach’s views are counted apart, and editions are never mixed. Edition of the form: {editions}.',
  },
  experience: {
    fi: 'Asiakkaiden antaman palautteen keskiarvot asteikolla 1–5 koko alueella. Palautteen voi antaa nimettömänä, joten sitä ei jaeta kunnittain eikä ryhmittäin.',
    sv: 'Medeltal av kundernas respons på skalan 1–5 i hela området. Respons kan ges anonymt och delas därför inte upp enligt kommun eller grupp.',
    en: 'Means of clients’ feedback on a scale from 1 to 5 in the whole area. It may be given anonymously, so it is not parted by municipality or group.',
  },
});

/** What a count is of. */
export const figureUnits: Readonly<Record<FigureKey, Text>> = {
  reached: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  situation: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  outcomes: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  dropOut: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  movement: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  active: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  withoutResponsible: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  inactive: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  waits: { fi: 'päivää', sv: 'dagar', en: 'days' },
  measure: { fi: 'ihmistä', sv: 'personer', en: 'people' },
  experience: { fi: 'keskiarvo 1–5', sv: 'medeltal 1–5', en: 'mean 1–5' },
};

const yesNo = (yes: Text, no: Text) => ({ yes, no });
const measured = defineTexts({
  improved: { fi: 'Edistynyt', sv: 'Framsteg', en: 'Improved' },
  notImproved: { fi: 'Ei edistynyt', sv: 'Inget framsteg', en: 'Not improved' },
  notMeasured: { fi: 'Ei kahta vastausta', sv: 'Inte två svar', en: 'Not two answers' },
});

export const columnWords: Readonly<Record<Partition, Readonly<Record<string, Text>>>> = {
  situation: {
    ...pathStateWords,
    ...outcomeWords,
    notYetBegun: {
      fi: 'Sovittu, ei vielä alkanut',
      sv: 'Överenskommet, inte börjat ännu',
      en: 'Agreed, not begun yet',
    },
  },
  movement: defineTexts({
    up: { fi: 'Ylöspäin', sv: 'Uppåt', en: 'Up' },
    same: { fi: 'Samalla askelmalla', sv: 'På samma steg', en: 'On the same rung' },
    down: { fi: 'Alaspäin', sv: 'Nedåt', en: 'Down' },
  }),
  active: yesNo(
    { fi: 'Valmennuksessa', sv: 'I arbetsträning', en: 'In coaching' },
    { fi: 'Ei valmennuksessa', sv: 'Inte i arbetsträning', en: 'Not in coaching' },
  ),
  withoutResponsible: yesNo(
    { fi: 'Ilman vastuuhenkilöä', sv: 'Utan ansvarig', en: 'Without a responsible' },
    { fi: 'Vastuuhenkilö koko ajan', sv: 'Ansvarig hela tiden', en: 'A responsible all the time' },
  ),
  inactive: yesNo(
    { fi: 'Pysähdyksissä', sv: 'Står stilla', en: 'No event' },
    { fi: 'Etenee tai päättynyt', sv: 'Går framåt eller avslutad', en: 'Goes on or ended' },
  ),
  measureCoach: measured,
  measureClient: measured,
  dropOut: pathStateWords,
};

/** The two views of one measure. */
export const measureViews = {
  measureCoach: { fi: 'Valmentajan arvio', sv: 'Coachens bedömning', en: 'The coach’s view' },
  measureClient: { fi: 'Asiakkaan arvio', sv: 'Kundens bedömning', en: 'The client’s view' },
} as const satisfies Readonly<Record<string, Text>>;

export const waitNames = {
  waitForAcceptance: {
    fi: 'Ohjauksesta hyväksymiseen',
    sv: 'Från hänvisning till godkännande',
    en: 'From referral to acceptance',
  },
  waitForStart: {
    fi: 'Hyväksymisestä alkuun',
    sv: 'Från godkännande till start',
    en: 'From acceptance to the start',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const experienceNames = {
  satisfaction: { fi: 'Tyytyväisyys', sv: 'Nöjdhet', en: 'Satisfaction' },
  ease: { fi: 'Helppous', sv: 'Enkelhet', en: 'Ease' },
  direction: { fi: 'Ohjautuminen oikeaan palveluun', sv: 'Rätt tjänst', en: 'Led to the right service' },
} as const satisfies Readonly<Record<string, Text>>;

export const figureWords = defineTexts({
  all: { fi: 'Koko alue', sv: 'Hela området', en: 'The whole area' },
  unknownPlace: { fi: 'Kunta ei näkyvissä', sv: 'Kommunen visas inte', en: 'Municipality not shown' },
  hidden: { fi: 'piilotettu', sv: 'dold', en: 'hidden' },
  median: { fi: 'mediaani', sv: 'median', en: 'median' },
  ninth: { fi: '9/10 enintään', sv: '9/10 högst', en: '9 in 10 at most' },
  target: { fi: 'Tavoite', sv: 'Mål', en: 'Target' },
});
