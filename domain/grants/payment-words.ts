/** What instalments, payments, recoveries and de minimis aid are called, and why something of them is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { RecoveryAction, RecoveryKind, RecoveryRowKind, RecoveryStatus } from './case-recovery.ts';
import type { InstalmentAction, InstalmentStatus } from './instalments.ts';
import type { BankLineOutcome, PaymentQueue, PaymentStatus } from './payment-files-contract.ts';

export const instalmentStatusWords = defineTexts({
  planned: { fi: 'Odottaa hyväksyntää', sv: 'Väntar på godkännande', en: 'Waits for approval' },
  approved: { fi: 'Hyväksytty maksuun', sv: 'Godkänd för betalning', en: 'Approved for payment' },
  inFile: { fi: 'Maksuaineistossa', sv: 'I betalningsmaterial', en: 'In a payment file' },
  paid: { fi: 'Maksettu', sv: 'Betald', en: 'Paid' },
  returned: { fi: 'Palautunut', sv: 'Returnerad', en: 'Came back' },
  cancelled: { fi: 'Peruttu', sv: 'Annullerad', en: 'Cancelled' },
} satisfies Record<InstalmentStatus, Text>);

export const instalmentActionWords = defineTexts({
  approve: { fi: 'Hyväksy maksuun', sv: 'Godkänn för betalning', en: 'Approve for payment' },
  putBack: { fi: 'Peru hyväksyntä', sv: 'Återta godkännandet', en: 'Take the approval back' },
  cameIn: { fi: 'Merkitse liitteet', sv: 'Anteckna bilagorna', en: 'Mark attachments' },
} satisfies Record<InstalmentAction, Text>);

export const paymentQueueWords = defineTexts({
  toApprove: { fi: 'Hyväksyttävät', sv: 'Att godkänna', en: 'To approve' },
  waiting: { fi: 'Odottavat liitettä tai tilinumeroa', sv: 'Väntar på bilaga eller konto', en: 'Waiting' },
  approved: { fi: 'Hyväksytyt', sv: 'Godkända', en: 'Approved' },
  inFile: { fi: 'Pankissa', sv: 'I banken', en: 'At the bank' },
  paid: { fi: 'Maksetut', sv: 'Betalda', en: 'Paid' },
} satisfies Record<PaymentQueue, Text>);

export const grantPaymentStatusWords = defineTexts({
  inFile: { fi: 'Annettu pankille', sv: 'Given till banken', en: 'Given to the bank' },
  paid: { fi: 'Maksettu', sv: 'Betald', en: 'Paid' },
  returned: { fi: 'Palautunut', sv: 'Returnerad', en: 'Came back' },
  rejected: { fi: 'Hylätty', sv: 'Avvisad', en: 'Rejected' },
} satisfies Record<PaymentStatus, Text>);

export const bankLineOutcomeWords = defineTexts({
  applied: { fi: 'Kirjattu', sv: 'Bokförd', en: 'Taken' },
  unchanged: { fi: 'Ei muutosta', sv: 'Ingen ändring', en: 'No change' },
  differs: { fi: 'Poikkeaa, tarkista', sv: 'Avviker, kontrollera', en: 'Differs, look at it' },
  unmatched: { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not found' },
} satisfies Record<BankLineOutcome, Text>);

export const recoveryStatusWords = defineTexts({
  hearing: { fi: 'Kuultavana', sv: 'Hörande pågår', en: 'Being heard' },
  proposed: { fi: 'Päätettävänä', sv: 'Väntar på beslut', en: 'To be decided' },
  decided: { fi: 'Päätetty', sv: 'Avgjord', en: 'Decided' },
  cancelled: { fi: 'Rauennut', sv: 'Förfallit', en: 'Lapsed' },
} satisfies Record<RecoveryStatus, Text>);

export const recoveryActionWords = defineTexts({
  propose: { fi: 'Esitä takaisinperintää', sv: 'Föreslå återkrav', en: 'Propose recovery' },
  sendBack: { fi: 'Palauta valmisteluun', sv: 'Återremittera', en: 'Send back' },
  decide: { fi: 'Päätä takaisinperinnästä', sv: 'Besluta om återkrav', en: 'Decide on recovery' },
  cancel: { fi: 'Lopeta takaisinperintä', sv: 'Avsluta återkravet', en: 'End the recovery' },
} satisfies Record<RecoveryAction, Text>);

export const recoveryKindWords = defineTexts({
  termination: {
    fi: 'Työ päättyi ennen aikojaan',
    sv: 'Arbetet upphörde i förtid',
    en: 'The job ended early',
  },
  suspension: { fi: 'Työ oli keskeytyneenä', sv: 'Arbetet var avbrutet', en: 'The job stood still' },
  whole: { fi: 'Koko tuki peritään', sv: 'Hela stödet återkrävs', en: 'The whole grant is recovered' },
} satisfies Record<RecoveryKind, Text>);

export const recoveryRowKindWords = defineTexts({
  setOff: {
    fi: 'Vähennetään maksamattomista eristä',
    sv: 'Dras av från obetalda rater',
    en: 'Set off against what is not paid',
  },
  claim: { fi: 'Peritään takaisin', sv: 'Återkrävs', en: 'Claimed back' },
  writeOff: { fi: 'Jätetään perimättä', sv: 'Avskrivs', en: 'Written off' },
} satisfies Record<RecoveryRowKind, Text>);

export const grantPaymentRefusalWords = defineTexts({
  'grant-instalment-status': {
    fi: 'Tätä ei voi tehdä, kun maksuerä on tässä vaiheessa.',
    sv: 'Detta kan inte göras i det skede där raten är.',
    en: 'This can’t be done at the stage the instalment is in.',
  },
  'grant-instalment-no-needs': {
    fi: 'Maksuerä ei edellytä liitteitä.',
    sv: 'Raten förutsätter inga bilagor.',
    en: 'The instalment needs no attachments.',
  },
  'grant-instalment-needs': {
    fi: 'Kaikkia maksuerän liitteitä ei ole vielä merkitty saapuneiksi.',
    sv: 'Alla bilagor till raten har inte antecknats som inkomna.',
    en: 'Not all attachments of the instalment are marked as come.',
  },
  'grant-payee-missing': {
    fi: 'Työnantajan tilinumero puuttuu.',
    sv: 'Arbetsgivarens kontonummer saknas.',
    en: 'The employer’s account number is missing.',
  },
  'grant-payee-reason': {
    fi: 'Kerro, miksi tilinumero vaihtuu.',
    sv: 'Berätta varför kontonumret byts.',
    en: 'Tell why the account changes.',
  },
  'grant-payee-same': {
    fi: 'Tilinumero on jo tämä.',
    sv: 'Kontonumret är redan detta.',
    en: 'The account is this one already.',
  },
  'grant-nothing-to-recover': {
    fi: 'Muutoksen jälkeen perittävää ei jää.',
    sv: 'Efter ändringen finns det inget att återkräva.',
    en: 'After the change there is nothing to recover.',
  },
  'grant-recovery-status': {
    fi: 'Tätä ei voi tehdä, kun takaisinperintä on tässä vaiheessa.',
    sv: 'Detta kan inte göras i det skede där återkravet är.',
    en: 'This can’t be done at the stage the recovery is in.',
  },
  'grant-recovery-open': {
    fi: 'Asiassa on jo kesken oleva takaisinperintä.',
    sv: 'Ett återkrav pågår redan i ärendet.',
    en: 'A recovery of the case is under way already.',
  },
  'grant-recovery-none-granted': {
    fi: 'Tukea ei ole myönnetty, joten perittävää ei ole.',
    sv: 'Inget stöd har beviljats, så det finns inget att återkräva.',
    en: 'Nothing was granted, so there is nothing to recover.',
  },
  'grant-recovery-too-much': {
    fi: 'Summa on suurempi kuin tuki.',
    sv: 'Summan är större än stödet.',
    en: 'The sum is more than the grant.',
  },
  'grant-hearing-open': {
    fi: 'Työnantajan vastausaika ei ole päättynyt: kirjaa vastaus tai odota.',
    sv: 'Arbetsgivarens svarstid har inte gått ut: anteckna svaret eller vänta.',
    en: 'The employer’s time to answer hasn’t ended: write the answer down, or wait.',
  },
  'grant-hearing-short': {
    fi: 'Vastausajan pitää päättyä kuulemisen alkamisen jälkeen.',
    sv: 'Svarstiden ska gå ut efter att hörandet har börjat.',
    en: 'The time to answer has to end after the hearing begins.',
  },
  'grant-ground-unknown': {
    fi: 'Ohjelmassa ei ole tätä perustetta.',
    sv: 'Programmet har inte denna grund.',
    en: 'The programme has no such ground.',
  },
  'grant-write-off-over': {
    fi: 'Perimättä voi jättää vain ohjelman vähimmäissummaa pienemmän määrän.',
    sv: 'Endast ett belopp under programmets minsta summa kan avskrivas.',
    en: 'Only less than the programme’s least sum can be written off.',
  },
  'de-minimis-linked-already': {
    fi: 'Yritys on jo kirjattu samaan kokonaisuuteen.',
    sv: 'Företaget är redan antecknat i samma helhet.',
    en: 'The company is linked already.',
  },
  'de-minimis-entered-early': {
    fi: 'Merkintä ei voi olla päätöstä aiempi.',
    sv: 'Anteckningen kan inte vara tidigare än beslutet.',
    en: 'The entry can’t come before the decision.',
  },
  'grant-payer-missing': {
    fi: 'Maksajan tilinumero puuttuu: täydennä se ensin Maksaja-sivulla.',
    sv: 'Betalarens kontonummer saknas: fyll först i det på sidan Betalare.',
    en: 'The payer’s account is missing: fill it in first on the page Payer.',
  },
  'grant-payments-none-due': {
    fi: 'Maksupäivään mennessä ei eräänny yhtään hyväksyttyä maksuerää.',
    sv: 'Ingen godkänd rat förfaller senast på betalningsdagen.',
    en: 'No approved instalment is due by the day of payment.',
  },
  'grant-execution-past': {
    fi: 'Maksupäivä ei voi olla mennyt.',
    sv: 'Betalningsdagen kan inte ha passerat.',
    en: 'The day of payment can’t have passed.',
  },
  'grant-payment-four-eyes': {
    fi: 'Maksun hyväksyy joku muu kuin asian valmistelija, käsittelijä tai tilinumeron kirjaaja.',
    sv: 'Betalningen godkänns av någon annan än den som har berett eller handlagt ärendet eller antecknat kontonumret.',
    en: 'A payment is approved by somebody other than who prepared or handled the case, or wrote the account down.',
  },
});
