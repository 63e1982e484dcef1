/** What attachments and reports of grants are called, and why something is refused in the e-service. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { AttachmentType } from './e-service.ts';

export const attachmentTypeWords = defineTexts({
  employmentContract: { fi: 'Työsopimus', sv: 'Arbetsavtal', en: 'Employment contract' },
  paySubsidyDecision: { fi: 'Palkkatukipäätös', sv: 'Beslut om lönesubvention', en: 'Pay subsidy decision' },
  apprenticeshipContract: { fi: 'Oppisopimus', sv: 'Läroavtal', en: 'Apprenticeship contract' },
  voucher: { fi: 'Seteli', sv: 'Sedel', en: 'Voucher' },
  employeeDataNotice: {
    fi: 'Työntekijän allekirjoittama tieto henkilötietojen käsittelystä',
    sv: 'Arbetstagarens undertecknade meddelande om behandlingen av personuppgifter',
    en: 'Notice on personal data, signed by the employee',
  },
  payslip: { fi: 'Palkkalaskelma', sv: 'Lönespecifikation', en: 'Payslip' },
  powerOfAttorney: { fi: 'Valtakirja', sv: 'Fullmakt', en: 'Power of attorney' },
  guidanceStatement: {
    fi: 'Selvitys ohjauksesta',
    sv: 'Utredning om handledningen',
    en: 'Statement on guidance',
  },
  accountStatement: { fi: 'Tiliote', sv: 'Kontoutdrag', en: 'Account statement' },
  graduationCertificate: { fi: 'Tutkintotodistus', sv: 'Examensbetyg', en: 'Certificate of graduation' },
  deMinimisDeclaration: {
    fi: 'De minimis -ilmoitus',
    sv: 'De minimis-anmälan',
    en: 'De minimis declaration',
  },
  taxCertificate: { fi: 'Verovelkatodistus', sv: 'Skatteskuldsintyg', en: 'Tax certificate' },
  other: { fi: 'Muu liite', sv: 'Annan bilaga', en: 'Other attachment' },
} satisfies Record<AttachmentType, Text>);

export const grantReportKinds = ['change', 'interruption', 'termination', 'endReport'] as const;
export type GrantReportKind = (typeof grantReportKinds)[number];

export const grantReportWords = defineTexts({
  change: { fi: 'Muutos työssä', sv: 'Ändring i arbetet', en: 'A change in the job' },
  interruption: { fi: 'Keskeytys', sv: 'Avbrott', en: 'An interruption' },
  termination: { fi: 'Työ päättyi', sv: 'Arbetet upphörde', en: 'The job ended' },
  endReport: { fi: 'Loppuselvitys', sv: 'Slutredovisning', en: 'End report' },
} satisfies Record<GrantReportKind, Text>);

export const grantServiceRefusalWords = defineTexts({
  'grant-programme-closed': {
    fi: 'Tukea ei voi hakea tänään: ohjelma ei ole haettavana alueella.',
    sv: 'Stödet kan inte sökas i dag: programmet är inte öppet i området.',
    en: 'The grant can’t be applied for today: the programme takes no applications in the area.',
  },
  'grant-draft-closed': {
    fi: 'Hakemus on jo lähetetty tai luonnos on poistettu.',
    sv: 'Ansökan har redan skickats eller utkastet har tagits bort.',
    en: 'The application has been sent already, or the draft was removed.',
  },
  'grant-too-long': {
    fi: 'Hakemuksessa on liian paljon tietoa.',
    sv: 'Ansökan innehåller för mycket uppgifter.',
    en: 'The application holds too much.',
  },
  'grant-attachment-kind': {
    fi: 'Liite ei kelpaa: tiedoston on oltava ehjä PDF-tiedosto, PNG-kuva tai JPEG-kuva. Tiedoston nimi ei ratkaise.',
    sv: 'Bilagan duger inte: filen ska vara en hel PDF-fil, PNG-bild eller JPEG-bild. Filens namn avgör inte.',
    en: 'The attachment won’t do: the file must be a whole PDF, PNG or JPEG. Its name doesn’t decide.',
  },
  'grant-attachment-large': {
    fi: 'Liite on liian suuri: enintään 10 megatavua.',
    sv: 'Bilagan är för stor: högst 10 megabyte.',
    en: 'The attachment is too large: 10 megabytes at most.',
  },
  'grant-attachments-many': {
    fi: 'Liitteitä voi olla enintään {most}.',
    sv: 'Det kan finnas högst {most} bilagor.',
    en: 'There can be {most} attachments at most.',
  },
  'grant-attachment-malware': {
    fi: 'Tiedostossa on haittaohjelma. Sitä ei tallennettu.',
    sv: 'Filen innehåller ett skadeprogram. Den sparades inte.',
    en: 'The file holds malware. It was not kept.',
  },
  'grant-case-closed': {
    fi: 'Hakemus on käsitelty loppuun: tähän ei voi enää lisätä mitään.',
    sv: 'Ansökan är slutbehandlad: här kan inget mer läggas till.',
    en: 'The application has been dealt with: nothing can be added here any more.',
  },
  'grant-not-granted': {
    fi: 'Tätä voi käyttää, kun tuki on myönnetty.',
    sv: 'Detta kan användas när stödet har beviljats.',
    en: 'This can be used once the grant has been granted.',
  },
  'grant-no-end-report': {
    fi: 'Tässä ohjelmassa ei anneta loppuselvitystä.',
    sv: 'I detta program lämnas ingen slutredovisning.',
    en: 'This programme has no end report.',
  },
  'grant-part-unknown': {
    fi: 'Päätöksessä ei ole tätä maksuerää.',
    sv: 'Beslutet har inte denna rat.',
    en: 'The decision has no such instalment.',
  },
  'grant-part-asked': {
    fi: 'Tämän erän maksua on jo pyydetty.',
    sv: 'Betalning av denna rat har redan begärts.',
    en: 'This instalment has been asked for already.',
  },
  'grant-payment-lacks': {
    fi: 'Maksupyynnöstä puuttuu liite. Lisää ensin pyydetyt liitteet.',
    sv: 'Begäran om betalning saknar en bilaga. Lägg först till de begärda bilagorna.',
    en: 'The request lacks an attachment. Add what is asked for first.',
  },
});
