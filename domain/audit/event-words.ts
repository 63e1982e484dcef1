/** What each call of the log is called: what somebody did, in the reader's words. A test reads the contract. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import { agreementEventWords } from './agreement-event-words.ts';
import { areaEventWords } from './area-event-words.ts';
import { businessEventWords } from './business-event-words.ts';
import { grantEventWords } from './grant-event-words.ts';
import { employerEventWords } from './employer-event-words.ts';
import { competenceEventWords } from './competence-event-words.ts';
import { groupEventWords } from './group-event-words.ts';
import { representativeEventWords } from './representative-event-words.ts';
import { proofEventWords } from './proof-event-words.ts';
import { matchingEventWords } from './matching-event-words.ts';
import { taskEventWords } from './task-event-words.ts';
import { strengthsEventWords } from './strengths-event-words.ts';

/** Calls about people. */
const words = defineTexts({
  absenceLinkMake: {
    fi: 'Teki poissaololinkin asiakkaalle',
    sv: 'Skapade en frånvarolänk för kunden',
    en: 'Made an absence link for the client',
  },
  absenceLinkRevoke: {
    fi: 'Mitätöi poissaololinkin',
    sv: 'Återkallade en frånvarolänk',
    en: 'Revoked an absence link',
  },
  absenceLook: {
    fi: 'Poissaololinkki avattiin',
    sv: 'Frånvarolänken öppnades',
    en: 'The absence link was opened',
  },
  absenceTell: {
    fi: 'Poissaolosta ilmoitettiin linkillä',
    sv: 'Frånvaro meddelades via länk',
    en: 'An absence was told by a link',
  },
  accountBind: {
    fi: 'Otti tunnistautumisen käyttöön',
    sv: 'Tog en identifiering i bruk',
    en: 'Took a sign-in into use',
  },
  accountCodeMake: {
    fi: 'Teki asiakkaalle kertakoodin',
    sv: 'Skapade en engångskod för kunden',
    en: 'Made a one-time code for the client',
  },
  accountEnd: {
    fi: 'Päätti asiakkaan pääsyn omaan näkymään',
    sv: 'Avslutade kundens tillgång till den egna vyn',
    en: 'Ended the client’s access to her own view',
  },
  assessmentChange: { fi: 'Muutti arviointia', sv: 'Ändrade en bedömning', en: 'Changed an assessment' },
  assessmentCreate: {
    fi: 'Kirjasi arvioinnin',
    sv: 'Registrerade en bedömning',
    en: 'Recorded an assessment',
  },
  assessmentOverview: { fi: 'Katsoi arviointeja', sv: 'Såg bedömningar', en: 'Viewed assessments' },
  assessmentRemove: { fi: 'Poisti arvioinnin', sv: 'Tog bort en bedömning', en: 'Removed an assessment' },
  attendanceMark: { fi: 'Merkitsi läsnäolon', sv: 'Antecknade närvaro', en: 'Marked attendance' },
  attendanceSheet: {
    fi: 'Katsoi läsnäolopäiväkirjaa',
    sv: 'Såg närvarodagboken',
    en: 'Viewed the attendance sheet',
  },
  channelChoose: {
    fi: 'Muutti asiakkaan viestikanavaa',
    sv: 'Ändrade kundens meddelandekanal',
    en: 'Changed the client’s channel',
  },
  channelRead: {
    fi: 'Katsoi asiakkaan viestikanavia',
    sv: 'Såg kundens meddelandekanaler',
    en: 'Viewed the client’s channels',
  },
  clarificationChange: {
    fi: 'Muutti selvittelyä',
    sv: 'Ändrade en utredning',
    en: 'Changed a clarification',
  },
  clarificationCreate: {
    fi: 'Kirjasi selvittelyn',
    sv: 'Registrerade en utredning',
    en: 'Recorded a clarification',
  },
  clarificationRemove: {
    fi: 'Poisti selvittelyn',
    sv: 'Tog bort en utredning',
    en: 'Removed a clarification',
  },
  clientCreate: { fi: 'Lisäsi asiakkaan', sv: 'Lade till en kund', en: 'Added a client' },
  clientEdit: {
    fi: 'Muutti asiakkaan tietoja',
    sv: 'Ändrade kundens uppgifter',
    en: 'Changed a client’s data',
  },
  clientExport: {
    fi: 'Vei asiakasluettelon tiedostoon',
    sv: 'Exporterade kundlistan till en fil',
    en: 'Exported the list of clients',
  },
  clientGroupOverride: {
    fi: 'Muutti kohderyhmää käsin',
    sv: 'Ändrade målgruppen manuellt',
    en: 'Changed a target group manually',
  },
  clientGuardianRemove: {
    fi: 'Poisti huoltajan tai edunvalvojan',
    sv: 'Tog bort en vårdnadshavare eller intressebevakare',
    en: 'Removed a guardian',
  },
  clientGuardianSave: {
    fi: 'Tallensi huoltajan tai edunvalvojan',
    sv: 'Sparade en vårdnadshavare eller intressebevakare',
    en: 'Saved a guardian',
  },
  clientIdentityCode: {
    fi: 'Avasi henkilötunnuksen',
    sv: 'Visade personbeteckningen',
    en: 'Revealed an identity code',
  },
  clientList: {
    fi: 'Selasi asiakasluetteloa',
    sv: 'Bläddrade i kundlistan',
    en: 'Browsed the list of clients',
  },
  clientMerge: { fi: 'Yhdisti kaksi asiakasta', sv: 'Slog ihop två kunder', en: 'Merged two clients' },
  clientRead: {
    fi: 'Avasi asiakkaan tiedot',
    sv: 'Öppnade kundens uppgifter',
    en: 'Opened a client’s record',
  },
  clientReferrals: {
    fi: 'Katsoi asiakkaan ohjauksia',
    sv: 'Såg kundens hänvisningar',
    en: 'Viewed the client’s referrals',
  },
  clientSkillAdd: { fi: 'Lisäsi osaamisen', sv: 'Lade till en färdighet', en: 'Added a skill' },
  clientSkillRemove: { fi: 'Poisti osaamisen', sv: 'Tog bort en färdighet', en: 'Removed a skill' },
  clientSplit: {
    fi: 'Erotti yhdistetyt asiakkaat',
    sv: 'Delade upp sammanslagna kunder',
    en: 'Split merged clients',
  },
  clientStateReason: {
    fi: 'Antoi perusteen tietojen avaamiselle',
    sv: 'Angav en orsak till att öppna uppgifterna',
    en: 'Stated a reason for opening the data',
  },
  coachingAct: {
    fi: 'Muutti valmennusjakson vaihetta',
    sv: 'Ändrade skedet i en träningsperiod',
    en: 'Moved a coaching period',
  },
  coachingCreate: {
    fi: 'Suunnitteli valmennusjakson',
    sv: 'Planerade en träningsperiod',
    en: 'Planned a coaching period',
  },
  coachingEdit: {
    fi: 'Muutti valmennusjaksoa',
    sv: 'Ändrade en träningsperiod',
    en: 'Changed a coaching period',
  },
  coachingList: { fi: 'Katsoi valmennusjaksoja', sv: 'Såg träningsperioder', en: 'Viewed coaching periods' },
  coachingReviewAdd: { fi: 'Sopi väliarvion', sv: 'Avtalade en utvärdering', en: 'Agreed on a review' },
  coachingReviewDone: {
    fi: 'Kirjasi väliarvion',
    sv: 'Registrerade en utvärdering',
    en: 'Recorded a review',
  },
  consentRecord: { fi: 'Kirjasi suostumuksen', sv: 'Registrerade ett samtycke', en: 'Recorded a consent' },
  consentWithdraw: {
    fi: 'Kirjasi suostumuksen perumisen',
    sv: 'Registrerade att samtycket återkallats',
    en: 'Recorded a withdrawal of consent',
  },
  contactAdd: { fi: 'Kirjasi yhteydenoton', sv: 'Registrerade en kontakt', en: 'Recorded a contact' },
  contactEdit: { fi: 'Korjasi yhteydenottoa', sv: 'Rättade en kontakt', en: 'Corrected a contact' },
  contactList: { fi: 'Avasi yhteydenotot', sv: 'Öppnade kontakterna', en: 'Opened the contacts' },
  dataRequestAct: {
    fi: 'Käsitteli tietopyyntöä',
    sv: 'Behandlade en begäran om uppgifter',
    en: 'Handled a data request',
  },
  dataRequestDecide: {
    fi: 'Ratkaisi tietopyynnön',
    sv: 'Avgjorde en begäran om uppgifter',
    en: 'Decided a data request',
  },
  dataRequestList: {
    fi: 'Katsoi tietopyyntöjä',
    sv: 'Såg begäranden om uppgifter',
    en: 'Viewed data requests',
  },
  dayRead: { fi: 'Avasi Oman päivän', sv: 'Öppnade Min dag', en: 'Opened My day' },
  duplicateCompare: { fi: 'Vertasi kahta asiakasta', sv: 'Jämförde två kunder', en: 'Compared two clients' },
  duplicateList: {
    fi: 'Katsoi epäiltyjä kaksoiskappaleita',
    sv: 'Såg misstänkta dubbletter',
    en: 'Viewed suspected duplicates',
  },
  duplicateNotSame: {
    fi: 'Merkitsi asiakkaat eri henkilöiksi',
    sv: 'Märkte kunderna som olika personer',
    en: 'Marked clients as two people',
  },
  followUpRecord: { fi: 'Kirjasi seurannan', sv: 'Registrerade en uppföljning', en: 'Recorded a follow-up' },
  handOverAcknowledge: {
    fi: 'Kuittasi siirretyn asiakkaan',
    sv: 'Kvitterade en överförd kund',
    en: 'Acknowledged a hand-over',
  },
  kykyviisariChange: {
    fi: 'Muutti Kykyviisarin tulosta',
    sv: 'Ändrade ett resultat av Förmågeguiden',
    en: 'Changed a Kykyviisari result',
  },
  kykyviisariCreate: {
    fi: 'Kirjasi Kykyviisarin tuloksen',
    sv: 'Registrerade ett resultat av Förmågeguiden',
    en: 'Recorded a Kykyviisari result',
  },
  kykyviisariRemove: {
    fi: 'Poisti Kykyviisarin tuloksen',
    sv: 'Tog bort ett resultat av Förmågeguiden',
    en: 'Removed a Kykyviisari result',
  },
  mergeList: {
    fi: 'Katsoi yhdistettyjä asiakkaita',
    sv: 'Såg sammanslagna kunder',
    en: 'Viewed merged clients',
  },
  messageDecide: {
    fi: 'Ratkaisi viestin lähetyksen',
    sv: 'Avgjorde en sändning',
    en: 'Decided on a sending',
  },
  messageList: {
    fi: 'Katsoi asiakkaan viestejä',
    sv: 'Såg kundens meddelanden',
    en: 'Viewed the client’s messages',
  },
  messageWrite: {
    fi: 'Lähetti asiakkaalle viestin',
    sv: 'Skickade ett meddelande till kunden',
    en: 'Sent the client a message',
  },
  outcomeList: { fi: 'Avasi lopputulokset', sv: 'Öppnade resultaten', en: 'Opened the outcomes' },
  outcomeRecord: { fi: 'Kirjasi lopputuloksen', sv: 'Registrerade ett resultat', en: 'Recorded an outcome' },
  ownAbsenceTell: {
    fi: 'Asiakas ilmoitti poissaolosta',
    sv: 'Kunden meddelade frånvaro',
    en: 'The client told of an absence',
  },
  ownAccessRead: {
    fi: 'Katsoi asiakkaan pääsyä omaan näkymään',
    sv: 'Såg kundens tillgång till den egna vyn',
    en: 'Viewed the client’s access to her own view',
  },
  ownConsentGive: {
    fi: 'Asiakas antoi suostumuksen',
    sv: 'Kunden gav sitt samtycke',
    en: 'The client gave a consent',
  },
  ownConsents: {
    fi: 'Asiakas katsoi suostumuksiaan',
    sv: 'Kunden såg sina samtycken',
    en: 'The client viewed her consents',
  },
  ownConsentWithdraw: {
    fi: 'Asiakas perui suostumuksen',
    sv: 'Kunden återkallade sitt samtycke',
    en: 'The client withdrew a consent',
  },
  ownDetails: {
    fi: 'Asiakas katsoi omia tietojaan',
    sv: 'Kunden såg sina uppgifter',
    en: 'The client viewed her own data',
  },
  ownDownload: {
    fi: 'Asiakas latasi omat tietonsa',
    sv: 'Kunden laddade ner sina uppgifter',
    en: 'The client downloaded her own data',
  },
  ownFeedback: { fi: 'Asiakas antoi palautetta', sv: 'Kunden gav respons', en: 'The client gave feedback' },
  ownHome: {
    fi: 'Asiakas avasi oman näkymänsä',
    sv: 'Kunden öppnade sin egen vy',
    en: 'The client opened her own view',
  },
  ownLog: {
    fi: 'Asiakas katsoi omaa käyttölokiaan',
    sv: 'Kunden såg sin egen logg',
    en: 'The client viewed her own log',
  },
  ownMeasure: {
    fi: 'Asiakas avasi mittarin',
    sv: 'Kunden öppnade en mätning',
    en: 'The client opened a measurement',
  },
  ownMeasureAnswer: {
    fi: 'Asiakas vastasi mittariin',
    sv: 'Kunden svarade på en mätning',
    en: 'The client answered a measurement',
  },
  ownPath: { fi: 'Asiakas katsoi polkuaan', sv: 'Kunden såg sin stig', en: 'The client viewed her path' },
  ownRequests: {
    fi: 'Asiakas katsoi tietopyyntöjään',
    sv: 'Kunden såg sina begäranden',
    en: 'The client viewed her data requests',
  },
  ownRequestSend: {
    fi: 'Asiakas lähetti tietopyynnön',
    sv: 'Kunden skickade en begäran om uppgifter',
    en: 'The client sent a data request',
  },
  pathMove: {
    fi: 'Siirsi asiakasta polulla',
    sv: 'Flyttade kunden på stigen',
    en: 'Moved the client on the path',
  },
  pathReopen: { fi: 'Avasi polun uudelleen', sv: 'Öppnade stigen på nytt', en: 'Reopened the path' },
  planPackageCopy: {
    fi: 'Kopioi palvelupaketin suunnitelmaan',
    sv: 'Kopierade ett servicepaket till planen',
    en: 'Copied a package into the plan',
  },
  planRead: { fi: 'Avasi suunnitelman', sv: 'Öppnade planen', en: 'Opened the plan' },
  planSave: {
    fi: 'Tallensi suunnitelman tavoitteen',
    sv: 'Sparade planens mål',
    en: 'Saved the goal of the plan',
  },
  planStepAct: {
    fi: 'Merkitsi suunnitelman vaiheen',
    sv: 'Märkte ett steg i planen',
    en: 'Marked a step of the plan',
  },
  planStepAdd: {
    fi: 'Lisäsi suunnitelman vaiheen',
    sv: 'Lade till ett steg i planen',
    en: 'Added a step to the plan',
  },
  planStepEdit: {
    fi: 'Muutti suunnitelman vaihetta',
    sv: 'Ändrade ett steg i planen',
    en: 'Changed a step of the plan',
  },
  referralAccept: { fi: 'Otti ohjauksen vastaan', sv: 'Tog emot en hänvisning', en: 'Accepted a referral' },
  referralAssign: {
    fi: 'Antoi ohjauksen työntekijälle',
    sv: 'Gav hänvisningen till en anställd',
    en: 'Assigned a referral',
  },
  referralInbox: {
    fi: 'Avasi saapuneet ohjaukset',
    sv: 'Öppnade inkomna hänvisningar',
    en: 'Opened the inbox of referrals',
  },
  referralPool: {
    fi: 'Siirsi ohjauksen yhteiseen jonoon',
    sv: 'Flyttade hänvisningen till den gemensamma kön',
    en: 'Moved a referral to the pool',
  },
  referralQueue: {
    fi: 'Katsoi ohjausten jonoa',
    sv: 'Såg hänvisningskön',
    en: 'Viewed the queue of referrals',
  },
  referralRead: { fi: 'Avasi ohjauksen', sv: 'Öppnade en hänvisning', en: 'Opened a referral' },
  referralRedirect: {
    fi: 'Ohjasi henkilön muualle',
    sv: 'Hänvisade personen vidare',
    en: 'Redirected a referral',
  },
  referralReturn: { fi: 'Palautti ohjauksen', sv: 'Återsände en hänvisning', en: 'Returned a referral' },
  referralSend: { fi: 'Lähetti ohjauksen', sv: 'Skickade en hänvisning', en: 'Sent a referral' },
  referralSent: {
    fi: 'Katsoi lähettämiään ohjauksia',
    sv: 'Såg skickade hänvisningar',
    en: 'Viewed sent referrals',
  },
  referralTransfer: {
    fi: 'Pyysi toista organisaatiota ottamaan ohjauksen',
    sv: 'Bad en annan organisation ta emot hänvisningen',
    en: 'Asked another organisation to take a referral',
  },
  referralTransferAnswer: {
    fi: 'Vastasi ohjauksen siirtoon',
    sv: 'Svarade på en flyttad hänvisning',
    en: 'Answered a transfer of a referral',
  },
  referralTransferRecall: {
    fi: 'Perui ohjauksen siirron',
    sv: 'Återtog flytten av en hänvisning',
    en: 'Recalled a transfer of a referral',
  },
  referralWithdraw: { fi: 'Perui ohjauksen', sv: 'Återtog en hänvisning', en: 'Withdrew a referral' },
  responsibleGive: {
    fi: 'Antoi asiakkaita työntekijälle',
    sv: 'Gav kunder till en anställd',
    en: 'Gave clients to a worker',
  },
  responsibleSet: { fi: 'Vaihtoi vastuuhenkilön', sv: 'Bytte ansvarig', en: 'Changed the responsible' },
  shareAdd: {
    fi: 'Jakoi tietoja kumppanille',
    sv: 'Delade uppgifter med en partner',
    en: 'Shared data with a partner',
  },
  shareEnd: {
    fi: 'Päätti tietojen jakamisen',
    sv: 'Avslutade delningen av uppgifter',
    en: 'Ended a sharing',
  },
  sharePreview: {
    fi: 'Esikatseli kumppanille jaettavia tietoja',
    sv: 'Förhandsgranskade uppgifter för en partner',
    en: 'Previewed what a partner would see',
  },
  teamRead: {
    fi: 'Katsoi tiimiä ja tietojen jakamista',
    sv: 'Såg teamet och delningen av uppgifter',
    en: 'Viewed the team and the sharing',
  },
  jointServiceAdd: {
    fi: 'Kirjasi monialaisen yhteispalvelun',
    sv: 'Antecknade en samservice',
    en: 'Recorded a joint service',
  },
  jointServiceEdit: {
    fi: 'Muutti monialaisen yhteispalvelun tietoja',
    sv: 'Ändrade uppgifter om en samservice',
    en: 'Changed a joint service',
  },
  ownShareEnd: {
    fi: 'Asiakas lopetti tietojen jakamisen',
    sv: 'Kunden avslutade delningen av uppgifter',
    en: 'The client ended a sharing',
  },
  sliceList: {
    fi: 'Katsoi, kenen tietoja hänelle on jaettu',
    sv: 'Såg vems uppgifter som delats med henne',
    en: 'Viewed whose data are shared with her',
  },
  sliceRead: {
    fi: 'Katsoi jaettuja tietoja',
    sv: 'Såg delade uppgifter',
    en: 'Viewed shared data',
  },
  sliceStepAct: {
    fi: 'Merkitsi oman organisaation vaiheen tilan',
    sv: 'Antecknade läget för den egna organisationens steg',
    en: 'Marked the state of her organisation’s step',
  },
  sliceContactAdd: {
    fi: 'Kirjasi yhteydenoton kumppanina',
    sv: 'Antecknade en kontakt som partner',
    en: 'Recorded a contact as a partner',
  },
  sliceContactEdit: {
    fi: 'Korjasi kumppanina kirjaamaansa yhteydenottoa',
    sv: 'Rättade en kontakt som hon antecknat som partner',
    en: 'Corrected a contact recorded as a partner',
  },
});

/** Rows of calls that are no more keep their rows: then the verb must do. */
export const eventWords: Readonly<Record<string, Text>> = {
  ...words,
  ...groupEventWords,
  ...competenceEventWords,
  ...employerEventWords,
  ...representativeEventWords,
  ...strengthsEventWords,
  ...taskEventWords,
  ...businessEventWords,
  ...proofEventWords,
  ...agreementEventWords,
  ...matchingEventWords,
  ...areaEventWords,
  ...grantEventWords,
};
