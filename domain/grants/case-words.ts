/** What statuses, queues and actions of a case are called, and why something is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { GrantCaseAction, GrantCaseOtherEvent, GrantCaseStatus, GrantQueue } from './grant-case.ts';

export const grantCaseStatusWords = defineTexts({
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  received: { fi: 'Saapunut', sv: 'Mottagen', en: 'Received' },
  handling: { fi: 'Käsittelyssä', sv: 'Under behandling', en: 'In handling' },
  moreInformation: { fi: 'Odottaa lisätietoja', sv: 'Väntar på uppgifter', en: 'Waiting for information' },
  proposed: { fi: 'Päätettävänä', sv: 'Väntar på beslut', en: 'To be decided' },
  decided: { fi: 'Päätetty', sv: 'Avgjord', en: 'Decided' },
  withdrawn: { fi: 'Peruttu', sv: 'Återkallad', en: 'Withdrawn' },
} satisfies Record<GrantCaseStatus, Text>);

export const grantQueueWords = defineTexts({
  drafts: { fi: 'Luonnokset', sv: 'Utkast', en: 'Drafts' },
  toTake: { fi: 'Otettavissa', sv: 'Att ta emot', en: 'To take' },
  inHandling: { fi: 'Käsittelyssä', sv: 'Under behandling', en: 'In handling' },
  waiting: { fi: 'Odottaa lisätietoja', sv: 'Väntar på uppgifter', en: 'Waiting' },
  toDecide: { fi: 'Päätettävänä', sv: 'Att besluta', en: 'To decide' },
} satisfies Record<GrantQueue, Text>);

export const grantCaseActionWords = defineTexts({
  submit: { fi: 'Merkitse saapuneeksi', sv: 'Anteckna som mottagen', en: 'Mark as received' },
  take: { fi: 'Ota käsittelyyn', sv: 'Ta till behandling', en: 'Take' },
  release: { fi: 'Palauta jonoon', sv: 'Lämna tillbaka till kön', en: 'Put back' },
  askInformation: { fi: 'Pyydä lisätietoja', sv: 'Begär mer uppgifter', en: 'Ask for information' },
  informationCame: { fi: 'Lisätiedot saatu', sv: 'Uppgifterna har kommit', en: 'The information came' },
  propose: { fi: 'Esitä päätöstä', sv: 'Föreslå beslut', en: 'Propose a decision' },
  sendBack: { fi: 'Palauta valmisteluun', sv: 'Återremittera', en: 'Send back' },
  decide: { fi: 'Tee päätös', sv: 'Fatta beslut', en: 'Decide' },
  withdraw: { fi: 'Peru hakemus', sv: 'Återkalla ansökan', en: 'Withdraw' },
} satisfies Record<GrantCaseAction, Text>);

/** Of the history: what has been done. */
export const grantCaseEventWords = defineTexts({
  submit: { fi: 'Merkittiin saapuneeksi', sv: 'Antecknades som mottagen', en: 'Marked as received' },
  take: { fi: 'Otettiin käsittelyyn', sv: 'Togs till behandling', en: 'Taken' },
  release: { fi: 'Palautettiin jonoon', sv: 'Lämnades tillbaka till kön', en: 'Put back' },
  askInformation: { fi: 'Pyydettiin lisätietoja', sv: 'Mer uppgifter begärdes', en: 'Asked for information' },
  informationCame: { fi: 'Lisätiedot saatiin', sv: 'Uppgifterna kom', en: 'The information came' },
  propose: { fi: 'Esitettiin päätöstä', sv: 'Beslut föreslogs', en: 'Proposed a decision' },
  sendBack: { fi: 'Palautettiin valmisteluun', sv: 'Återremitterades', en: 'Sent back' },
  decide: { fi: 'Päätettiin', sv: 'Beslutades', en: 'Decided' },
  withdraw: { fi: 'Hakemus peruttiin', sv: 'Ansökan återkallades', en: 'Withdrawn' },
  create: { fi: 'Kirjattiin', sv: 'Antecknades', en: 'Recorded' },
  edit: { fi: 'Tietoja korjattiin', sv: 'Uppgifter rättades', en: 'Corrected' },
  rectificationCame: {
    fi: 'Oikaisuvaatimus saapui',
    sv: 'En begäran om omprövning kom in',
    en: 'A request for rectification came',
  },
  rectificationStated: {
    fi: 'Lausunto oikaisuvaatimuksesta',
    sv: 'Utlåtande om begäran om omprövning',
    en: 'Statement on the request for rectification',
  },
  rectificationDecided: {
    fi: 'Päätös oikaisuvaatimukseen kirjattiin',
    sv: 'Beslutet om omprövning antecknades',
    en: 'Decision on rectification recorded',
  },
  appealed: {
    fi: 'Valitus hallinto-oikeuteen kirjattiin',
    sv: 'Besvär till förvaltningsdomstolen antecknades',
    en: 'Appeal to the administrative court recorded',
  },
} satisfies Record<GrantCaseAction | GrantCaseOtherEvent, Text>);

export const grantCaseRefusalWords = defineTexts({
  'grant-action-not-allowed': {
    fi: 'Tätä ei voi tehdä, kun hakemus on tässä vaiheessa.',
    sv: 'Detta kan inte göras i det skede där ansökan är.',
    en: 'This can’t be done at the stage the application is in.',
  },
  'grant-not-handler': {
    fi: 'Hakemus on toisen käsiteltävänä: ota se ensin itsellesi.',
    sv: 'Ansökan behandlas av någon annan: ta den först till dig.',
    en: 'Somebody else handles the application: take it first.',
  },
  'grant-four-eyes': {
    fi: 'Valmistelija ei voi päättää omaa esitystään.',
    sv: 'Den som har berett ärendet kan inte besluta om sitt eget förslag.',
    en: 'Nobody decides what she has proposed herself.',
  },
  'grant-no-right-to-decide': {
    fi: 'Sinulla ei ole tänään oikeutta päättää tuista.',
    sv: 'Du har inte rätt att besluta om stöd i dag.',
    en: 'You have no right to decide grants today.',
  },
  'grant-over-right': {
    fi: 'Summa on suurempi kuin saat päättää.',
    sv: 'Summan är större än du får besluta om.',
    en: 'The sum is more than you may decide.',
  },
  'grant-no-version-in-use': {
    fi: 'Ohjelmasta ei ole käytössä versiota hakemuksen saapumispäivänä.',
    sv: 'Ingen version av programmet är i bruk den dag ansökan kom in.',
    en: 'No version of the programme is in use on the day the application came.',
  },
  'grant-facts-wrong': {
    fi: 'Tieto ei ole oikeassa muodossa.',
    sv: 'Uppgiften har inte rätt form.',
    en: 'The fact is not of the right form.',
  },
  'grant-sum-unknown': {
    fi: 'Summaa ei tunneta: täydennä puuttuvat tiedot tai anna summa ja perustele se.',
    sv: 'Summan är inte känd: komplettera uppgifterna eller ange en summa och motivera den.',
    en: 'The sum is not known: add what is missing, or give a sum and its reason.',
  },
  'grant-received-later': {
    fi: 'Hakemus ei voi saapua tulevana päivänä.',
    sv: 'Ansökan kan inte komma in en kommande dag.',
    en: 'An application can’t come on a day that lies ahead.',
  },
  'voucher-not-known': {
    fi: 'Setelin numero ja sukunimi eivät sovi yhteen käytettävissä olevan setelin kanssa. Tarkista molemmat.',
    sv: 'Sedelns nummer och efternamnet hör inte ihop med en sedel som kan användas. Kontrollera båda.',
    en: 'The number and the surname don’t open a voucher that can be used. Check both.',
  },
  'voucher-given-already': {
    fi: 'Henkilöllä on jo tämän vuoden seteli tästä ohjelmasta.',
    sv: 'Personen har redan årets sedel från detta program.',
    en: 'The person already has this year’s voucher of the programme.',
  },
  'voucher-redeemed-already': {
    fi: 'Seteli on jo käytetty tai peruttu.',
    sv: 'Sedeln är redan använd eller återkallad.',
    en: 'The voucher is used or revoked already.',
  },
  'voucher-over': {
    fi: 'Viimeinen voimassaolopäivä on jo mennyt.',
    sv: 'Den sista giltighetsdagen har redan passerat.',
    en: 'The last day of validity has passed already.',
  },
  'grant-day-too-far': {
    fi: 'Päivä on liian kaukana.',
    sv: 'Dagen är för långt borta.',
    en: 'The day is too far away.',
  },
  'grant-right-for-oneself': {
    fi: 'Kukaan ei anna päätösoikeutta itselleen eikä laajenna omaansa.',
    sv: 'Ingen ger sig själv beslutanderätt eller utvidgar sin egen.',
    en: 'Nobody gives herself a right to decide or enlarges her own.',
  },
  'voucher-person-fixed': {
    fi: 'Hakemukseen on kirjattu seteli, joka on henkilökohtainen: nimeä ja syntymäaikaa ei voi vaihtaa.',
    sv: 'En personlig sedel är antecknad på ansökan: namnet och födelsedatumet kan inte bytas.',
    en: 'A personal voucher is redeemed for the application: the name and the date of birth can’t be changed.',
  },
});
