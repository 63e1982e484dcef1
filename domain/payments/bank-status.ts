/** What a bank says of a payment: its codes by ISO 20022, and the few states that people need of them. */
import { defineTexts, type Text } from '../kernel/texts.ts';

export const bankStatuses = ['received', 'accepted', 'pending', 'settled', 'rejected'] as const;
/**
 * `received`: the file can be read, nothing is said of the money. `accepted`: the bank will pay. `settled`: it is
 * booked. The state of a payment at the bank is not the state of the decision it pays.
 */
export type BankStatus = (typeof bankStatuses)[number];

const statusOfCode: Readonly<Record<string, BankStatus>> = {
  RCVD: 'received',
  ACTC: 'received',
  ACCP: 'accepted',
  ACSP: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  ACFC: 'accepted',
  PDNG: 'pending',
  PATC: 'pending',
  PART: 'pending',
  PRES: 'pending',
  BLCK: 'pending',
  ACSC: 'settled',
  ACCC: 'settled',
  RJCT: 'rejected',
  CANC: 'rejected',
};

/** The state of a status code of pain.002 (ExternalPaymentTransactionStatus1Code); undefined for an unknown one. */
export function bankStatusOf(code: string): BankStatus | undefined {
  return statusOfCode[code];
}

export const bankStatusWords = defineTexts({
  received: { fi: 'Vastaanotettu pankissa', sv: 'Mottagen av banken', en: 'Received by the bank' },
  accepted: { fi: 'Hyväksytty pankissa', sv: 'Godkänd av banken', en: 'Accepted by the bank' },
  pending: { fi: 'Odottaa pankissa', sv: 'Väntar i banken', en: 'Pending at the bank' },
  settled: { fi: 'Maksettu', sv: 'Betald', en: 'Paid' },
  rejected: { fi: 'Hylätty pankissa', sv: 'Avvisad av banken', en: 'Rejected by the bank' },
} satisfies Record<BankStatus, Text>);

/** Reasons that come up for credit transfers (ExternalStatusReason1Code, ExternalReturnReason1Code). */
export const bankReasonWords: Readonly<Record<string, Text>> = defineTexts({
  AC01: { fi: 'Tilinumero on väärä', sv: 'Kontonumret är fel', en: 'Account number is wrong' },
  AC03: {
    fi: 'Saajan tilinumero on väärä',
    sv: 'Mottagarens kontonummer är fel',
    en: 'Creditor account is wrong',
  },
  AC04: { fi: 'Tili on lopetettu', sv: 'Kontot är avslutat', en: 'Account is closed' },
  AC06: { fi: 'Tili on suljettu', sv: 'Kontot är spärrat', en: 'Account is blocked' },
  AG01: {
    fi: 'Tilillä ei voi tehdä tällaista maksua',
    sv: 'Kontot tillåter inte sådana betalningar',
    en: 'Account does not allow such payments',
  },
  AM04: { fi: 'Tilillä ei ole katetta', sv: 'Kontot saknar täckning', en: 'Insufficient funds' },
  AM05: { fi: 'Maksu on jo lähetetty', sv: 'Betalningen har redan skickats', en: 'Payment was sent already' },
  BE04: { fi: 'Saajan osoite puuttuu', sv: 'Mottagarens adress saknas', en: 'Creditor address is missing' },
  CUST: { fi: 'Peruttu pyynnöstä', sv: 'Återkallad på begäran', en: 'Cancelled on request' },
  DT01: { fi: 'Maksupäivä on väärä', sv: 'Betalningsdagen är fel', en: 'Date is wrong' },
  FF01: { fi: 'Aineisto on väärää muotoa', sv: 'Materialet har fel form', en: 'File format is wrong' },
  MD07: { fi: 'Saaja on kuollut', sv: 'Mottagaren har avlidit', en: 'Beneficiary is deceased' },
  MS02: {
    fi: 'Saaja ei ota maksua vastaan',
    sv: 'Mottagaren tar inte emot betalningen',
    en: 'Refused by the beneficiary',
  },
  MS03: { fi: 'Syytä ei kerrota', sv: 'Orsaken anges inte', en: 'Reason is not given' },
  NARR: { fi: 'Katso pankin selitys', sv: 'Se bankens förklaring', en: 'See the explanation of the bank' },
  RC01: { fi: 'Pankin tunnus on väärä', sv: 'Bankens kod är fel', en: 'Bank code is wrong' },
  RR03: {
    fi: 'Saajan nimi tai osoite puuttuu',
    sv: 'Mottagarens namn eller adress saknas',
    en: 'Creditor name or address is missing',
  },
  TM01: {
    fi: 'Aineisto tuli myöhässä',
    sv: 'Materialet kom för sent',
    en: 'File came after the cut-off time',
  },
});

export const paymentRefusalWords = defineTexts({
  'iban-not-valid': {
    fi: 'IBAN-tilinumero ei kelpaa.',
    sv: 'IBAN-kontonumret är inte giltigt.',
    en: 'The IBAN is not valid.',
  },
  'bic-not-valid': {
    fi: 'Pankin BIC-tunnus ei kelpaa.',
    sv: 'Bankens BIC-kod är inte giltig.',
    en: 'The BIC is not valid.',
  },
  'reference-not-valid': {
    fi: 'Viite ei kelpaa.',
    sv: 'Referensen är inte giltig.',
    en: 'The reference is not valid.',
  },
  'reference-and-message': {
    fi: 'Anna joko viite tai viesti, ei molempia.',
    sv: 'Ange antingen referens eller meddelande, inte båda.',
    en: 'Give either a reference or a message, not both.',
  },
  'payment-amount': {
    fi: 'Maksun summa on 0,01–999 999 999,99 euroa.',
    sv: 'Betalningens belopp är 0,01–999 999 999,99 euro.',
    en: 'A payment is 0.01–999,999,999.99 euros.',
  },
  'bank-id-not-valid': {
    fi: 'Tunniste ei kelpaa pankille: 1–35 merkkiä ilman välejä ja ääkkösiä.',
    sv: 'Identifikationen duger inte för banken: 1–35 tecken utan mellanslag och utan å, ä och ö.',
    en: 'The id is not one banks take: 1–35 signs without spaces and accents.',
  },
  'bank-id-twice': {
    fi: 'Sama tunniste on jo toisella maksulla.',
    sv: 'En annan betalning har redan samma identifikation.',
    en: 'Another payment has the same id already.',
  },
  'bank-text-empty': {
    fi: 'Nimessä tai viestissä ei ole merkkejä, jotka pankki ottaa vastaan.',
    sv: 'Namnet eller meddelandet har inga tecken som banken tar emot.',
    en: 'The name or message has no signs that banks take.',
  },
  'created-at-not-valid': {
    fi: 'Luontiajan muoto on 2026-12-03T09:30:00.',
    sv: 'Tidpunkten har formen 2026-12-03T09:30:00.',
    en: 'The time of creation is written as 2026-12-03T09:30:00.',
  },
  'payments-none': {
    fi: 'Maksuaineistossa ei ole maksuja.',
    sv: 'Betalningsmaterialet har inga betalningar.',
    en: 'There are no payments.',
  },
  'payments-too-many': {
    fi: 'Maksuja on liikaa yhteen aineistoon.',
    sv: 'Det är för många betalningar i ett material.',
    en: 'There are too many payments for one file.',
  },
  'bank-file-too-large': {
    fi: 'Pankin tiedosto on liian suuri.',
    sv: 'Bankens fil är för stor.',
    en: 'The bank’s file is too large.',
  },
  'bank-file-not-xml': {
    fi: 'Tiedosto ei ole luettavissa olevaa XML:ää.',
    sv: 'Filen är inte läsbar XML.',
    en: 'The file is not readable XML.',
  },
  'bank-file-has-dtd': {
    fi: 'Tiedostossa on dokumenttityypin määrittely. Pankit eivät lähetä sellaisia, eikä sitä lueta.',
    sv: 'Filen har en dokumenttypsdefinition. Banker skickar inte sådana, och den läses inte.',
    en: 'The file has a document type definition. Banks send none, and it is not read.',
  },
  'bank-file-wrong-kind': {
    fi: 'Tiedosto ei ole pain.002.001.10 eikä camt.054.001.08.',
    sv: 'Filen är varken pain.002.001.10 eller camt.054.001.08.',
    en: 'The file is neither pain.002.001.10 nor camt.054.001.08.',
  },
  'bank-file-incomplete': {
    fi: 'Pankin tiedostosta puuttuu tieto, tai se on väärää muotoa.',
    sv: 'En uppgift saknas i bankens fil eller har fel form.',
    en: 'A value is missing in the bank’s file, or it is of a wrong form.',
  },
  'bank-file-currency': {
    fi: 'Pankin tiedostossa on muuta valuuttaa kuin euroja.',
    sv: 'Bankens fil har annan valuta än euro.',
    en: 'The bank’s file has another currency than euros.',
  },
});
