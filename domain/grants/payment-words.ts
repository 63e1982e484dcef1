/** What instalments, payments, recoveries and de minimis aid are called, and why something of them is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { InstalmentAction, InstalmentStatus } from './instalments.ts';
import type { BankLineOutcome, PaymentQueue, PaymentStatus } from './payment-files-contract.ts';

export const instalmentStatusWords = defineTexts({
  planned: { fi: 'Odottaa', sv: 'Väntar', en: 'Planned' },
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
