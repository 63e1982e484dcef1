import { type DayPlace, defineTexts, type Text } from '@polku/domain';

export const texts = defineTexts({
  title: { fi: 'Oma päivä', sv: 'Min dag', en: 'My day' },
  lead: {
    fi: '{waiting, plural, =0 {Mikään ei odota sinua.} one {# asia odottaa sinua.} other {# asiaa odottaa sinua.}} Avoimia asiakkaita sinulla on {open}.',
    sv: '{waiting, plural, =0 {Inget väntar på dig.} one {# ärende väntar på dig.} other {# ärenden väntar på dig.}} Du har {open} öppna kunder.',
    en: '{waiting, plural, =0 {Nothing waits for you.} one {# thing waits for you.} other {# things wait for you.}} You have {open} open clients.',
  },
  referrals: { fi: 'Uudet ohjaukset', sv: 'Nya hänvisningar', en: 'New referrals' },
  referralsTodo: {
    fi: 'Ota vastaan, palauta tai siirrä. Vanhin on odottanut {days, plural, =0 {alle päivän} one {# päivän} other {# päivää}}.',
    sv: 'Ta emot, återsänd eller flytta. Den äldsta har väntat {days, plural, =0 {mindre än en dag} one {# dag} other {# dagar}}.',
    en: 'Accept, return or redirect. The oldest has waited {days, plural, =0 {less than a day} one {# day} other {# days}}.',
  },
  toReferrals: { fi: 'Avaa saapuneet ohjaukset', sv: 'Öppna inkomna hänvisningar', en: 'Open the inbox' },
  showAll: { fi: 'Näytä kaikki {count}', sv: 'Visa alla {count}', en: 'Show all {count}' },
  nothing: { fi: 'Mikään ei odota sinua', sv: 'Inget väntar på dig', en: 'Nothing waits for you' },
  nothingLead: {
    fi: 'Tänne nousee se, mikä vaatii sinulta jotain: uudet asiakkaat, väliarviot, päättyvät jaksot ja seurannat.',
    sv: 'Här stiger fram det som kräver något av dig: nya kunder, utvärderingar, perioder som tar slut och uppföljningar.',
    en: 'What needs something from you comes up here: new clients, reviews, ending periods and follow-ups.',
  },
  toClients: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Clients' },
  hidden: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure' },
  daysAgo: {
    fi: '{count, plural, =0 {tänään} one {eilen} other {# päivää sitten}}',
    sv: '{count, plural, =0 {i dag} one {i går} other {för # dagar sedan}}',
    en: '{count, plural, =0 {today} one {yesterday} other {# days ago}}',
  },
  inDays: {
    fi: '{count, plural, one {huomenna} other {# päivän päästä}}',
    sv: '{count, plural, one {i morgon} other {om # dagar}}',
    en: '{count, plural, one {tomorrow} other {in # days}}',
  },
  handedOverBy: { fi: 'Siirtäjä: {name}', sv: 'Överförd av {name}', en: 'Handed over by {name}' },
  acknowledge: { fi: 'Kuittaa', sv: 'Kvittera', en: 'Acknowledge' },
  acknowledgeOne: { fi: ': {name}', sv: ': {name}', en: ': {name}' },
  acknowledgeAll: {
    fi: 'Kuittaa kaikki {count}',
    sv: 'Kvittera alla {count}',
    en: 'Acknowledge all {count}',
  },
  acknowledged: {
    fi: '{count, plural, one {Siirto on kuitattu.} other {# siirtoa on kuitattu.}}',
    sv: '{count, plural, one {Överföringen är kvitterad.} other {# överföringar är kvitterade.}}',
    en: '{count, plural, one {The hand-over is acknowledged.} other {# hand-overs are acknowledged.}}',
  },
  responsible: { fi: 'vastuussa {name}', sv: 'ansvarig {name}', en: 'responsible {name}' },
});

/** What to do about each place, in one plain sentence. */
export const todoTexts: Readonly<Record<DayPlace, Text>> = defineTexts({
  noResponsible: {
    fi: 'Nimeä vastuuhenkilö, jotta asiakas ei jää odottamaan.',
    sv: 'Utse en ansvarig så att kunden inte blir väntande.',
    en: 'Name a responsible person so that the client is not left waiting.',
  },
  handedOver: {
    fi: 'Lue siirtäjän viesti ja ota asiakas omaksesi. Kuitattu asiakas siirtyy omalle paikalleen.',
    sv: 'Läs meddelandet och ta dig an kunden. En kvitterad kund flyttas till sin egen plats.',
    en: 'Read the message and take the client on. Once acknowledged, the client moves to its own place.',
  },
  followUpDue: {
    fi: 'Soita ja kirjaa, missä tilanteessa asiakas on nyt.',
    sv: 'Ring och anteckna kundens nuvarande situation.',
    en: 'Call and record what the situation is now.',
  },
  newClient: {
    fi: 'Tapaa asiakas ja aloita arviointi.',
    sv: 'Träffa kunden och börja bedömningen.',
    en: 'Meet the client and begin the assessment.',
  },
  reviewDue: {
    fi: 'Pidä väliarvio tai tarkista suunnitelma yhdessä asiakkaan kanssa.',
    sv: 'Håll utvärderingen eller se över planen tillsammans med kunden.',
    en: 'Hold the review or look at the plan together with the client.',
  },
  periodEnding: {
    fi: 'Sovi jatkosta ja vastaanottajasta ennen kuin jakso päättyy.',
    sv: 'Kom överens om fortsättningen och vem som tar emot innan perioden tar slut.',
    en: 'Agree on what follows and who receives before the period ends.',
  },
  stepDue: {
    fi: 'Tee vaihe, merkitse se tehdyksi tai sovi uusi päivä.',
    sv: 'Gör steget, markera det som klart eller avtala en ny dag.',
    en: 'Do the step, mark it done or agree on a new day.',
  },
  noEvent: {
    fi: 'Asiakkaalle ei ole tapahtunut mitään viikkoihin. Ota yhteyttä.',
    sv: 'Inget har hänt för kunden på flera veckor. Ta kontakt.',
    en: 'Nothing has happened for weeks. Get in touch.',
  },
  onTheirWay: {
    fi: 'Näillä asiakkailla on kaikki kunnossa juuri nyt.',
    sv: 'För de här kunderna är allt i ordning just nu.',
    en: 'All is well with these clients just now.',
  },
});

/** What the day beside a name is. */
export const whenTexts: Readonly<Record<DayPlace, Text>> = defineTexts({
  noResponsible: { fi: 'Viimeisin tapahtuma', sv: 'Senaste händelse', en: 'Last event' },
  handedOver: { fi: 'Siirretty', sv: 'Överförd', en: 'Handed over' },
  followUpDue: { fi: 'Seurannan päivä', sv: 'Uppföljningens dag', en: 'Follow-up due' },
  newClient: { fi: 'Tullut', sv: 'Kom', en: 'Came' },
  reviewDue: { fi: 'Arvion päivä', sv: 'Utvärderingens dag', en: 'Review due' },
  periodEnding: { fi: 'Jakso päättyy', sv: 'Perioden slutar', en: 'Period ends' },
  stepDue: { fi: 'Määräpäivä', sv: 'Förfallodag', en: 'Due' },
  noEvent: { fi: 'Viimeisin tapahtuma', sv: 'Senaste händelse', en: 'Last event' },
  onTheirWay: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
});
