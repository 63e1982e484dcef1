/** What instalments, payments, recoveries and de minimis aid are called, and why something of them is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { InstalmentAction, InstalmentStatus } from './instalments.ts';

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
  'grant-payment-four-eyes': {
    fi: 'Maksun hyväksyy joku muu kuin asian valmistelija, käsittelijä tai tilinumeron kirjaaja.',
    sv: 'Betalningen godkänns av någon annan än den som har berett eller handlagt ärendet eller antecknat kontonumret.',
    en: 'A payment is approved by somebody other than who prepared or handled the case, or wrote the account down.',
  },
});
