/** What a decision on a grant says, in the three languages; English is a courtesy translation. */
import type { DatedRule } from '../kernel/dated-rule.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { DeMinimisKind } from './de-minimis.ts';
import type { GrantPack } from './pack.ts';

export const decisionWords = defineTexts({
  title: {
    fi: 'Päätös {number}: {programme}',
    sv: 'Beslut {number}: {programme}',
    en: 'Decision {number}: {programme}',
  },
  courtesy: {
    fi: '',
    sv: '',
    en: 'Courtesy translation. The decision in Finnish or Swedish is the one that holds.',
  },
  decision: { fi: 'Päätöksen tiedot', sv: 'Uppgifter om beslutet', en: 'The decision' },
  authority: { fi: 'Viranomainen', sv: 'Myndighet', en: 'Authority' },
  area: { fi: 'Työllisyysalue', sv: 'Sysselsättningsområde', en: 'Employment area' },
  number: { fi: 'Päätösnumero', sv: 'Beslutsnummer', en: 'Decision number' },
  section: { fi: 'Pykälä', sv: 'Paragraf', en: 'Section' },
  decidedOn: { fi: 'Päätöspäivä', sv: 'Beslutsdatum', en: 'Date' },
  decider: { fi: 'Päätöksen tekijä', sv: 'Beslutsfattare', en: 'Decided by' },
  preparer: { fi: 'Valmistelija', sv: 'Beredare', en: 'Prepared by' },
  applicant: { fi: 'Hakija', sv: 'Sökande', en: 'Applicant' },
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivare', en: 'Employer' },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  outcome: { fi: 'Ratkaisu', sv: 'Avgörande', en: 'Outcome' },
  granted: {
    fi: 'Hakijalle myönnetään tukea {sum}.',
    sv: 'Sökanden beviljas stöd {sum}.',
    en: 'The applicant is granted {sum}.',
  },
  partly: {
    fi: 'Hakijalle myönnetään tukea {sum}. Muilta osin hakemus hylätään.',
    sv: 'Sökanden beviljas stöd {sum}. Till övriga delar avslås ansökan.',
    en: 'The applicant is granted {sum}. The rest of the application is refused.',
  },
  refused: { fi: 'Hakemus hylätään.', sv: 'Ansökan avslås.', en: 'The application is refused.' },
  person: {
    fi: 'Hakemus koskee yhden henkilön palkkaamista. Henkilön tiedot ovat salassa pidettävässä liitteessä.',
    sv: 'Ansökan gäller anställning av en person. Uppgifterna om personen finns i en sekretessbelagd bilaga.',
    en: 'The application concerns the hiring of one person, whose details are in a non-public appendix.',
  },
  programme: { fi: 'Tukiohjelma', sv: 'Stödprogram', en: 'Grant programme' },
  version: { fi: 'Sääntöjen versio', sv: 'Reglernas version', en: 'Version of the rules' },
  rules: { fi: 'Säännöt', sv: 'Regler', en: 'Rules' },
  programmeDecision: { fi: 'Ohjelmasta päätetty', sv: 'Beslut om programmet', en: 'Programme decided' },
  sum: { fi: 'Tuen määrä', sv: 'Stödets belopp', en: 'The sum' },
  row: { fi: 'Peruste', sv: 'Grund', en: 'What for' },
  period: { fi: 'Ajalta', sv: 'Tid', en: 'Period' },
  months: { fi: 'Kuukausia', sv: 'Månader', en: 'Months' },
  step: { fi: 'Laskennan vaihe', sv: 'Mellanled', en: 'Step' },
  grant: { fi: 'Tuki', sv: 'Stöd', en: 'Grant' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'Total' },
  rounded: {
    fi: 'Rivit on pyöristetty {how}.',
    sv: 'Raderna har avrundats {how}.',
    en: 'Rows are rounded {how}.',
  },
  halfUp: { fi: 'lähimpään {unit}', sv: 'till närmaste {unit}', en: 'to the nearest {unit}' },
  down: { fi: 'alaspäin {unit}', sv: 'nedåt till {unit}', en: 'down to {unit}' },
  up: { fi: 'ylöspäin {unit}', sv: 'uppåt till {unit}', en: 'up to {unit}' },
  cent: { fi: 'senttiin', sv: 'hel cent', en: 'whole cent' },
  euro: { fi: 'täyteen euroon', sv: 'hel euro', en: 'whole euro' },
  multiple: { fi: '{sum} kerrannaiseen', sv: 'multipel av {sum}', en: 'multiple of {sum}' },
  payment: { fi: 'Maksaminen', sv: 'Utbetalning', en: 'Payment' },
  instalment: { fi: 'Erä', sv: 'Rat', en: 'Instalment' },
  dueOn: { fi: 'Maksupäivä', sv: 'Betalningsdag', en: 'Due on' },
  needs: { fi: 'Edellyttää', sv: 'Förutsätter', en: 'Needs' },
  open: { fi: 'ei vielä tiedossa', sv: 'ännu inte känd', en: 'not known yet' },
  notMet: {
    fi: 'Ehdot, jotka eivät täyty',
    sv: 'Villkor som inte uppfylls',
    en: 'Conditions that are not met',
  },
  conditions: { fi: 'Tuen käytön ehdot', sv: 'Villkor för användningen av stödet', en: 'Conditions of use' },
  recovery: { fi: 'Takaisinperintä', sv: 'Återkrav', en: 'Recovery' },
  recoveryGrounds: {
    fi: 'Maksettu tuki voidaan periä takaisin, kun:',
    sv: 'Utbetalt stöd kan återkrävas när:',
    en: 'A paid grant may be recovered when:',
  },
  proRata: {
    fi: 'Takaisin peritään ajasta, jolta tuen perustetta ei ole, sen osuus tuesta. Hakijaa kuullaan ennen takaisinperinnästä päättämistä.',
    sv: 'För den tid som det inte finns grund för stödet återkrävs dess andel av stödet. Sökanden hörs innan beslut om återkrav fattas.',
    en: 'The share of the time that had no ground for the grant is recovered. The applicant is heard before it is decided.',
  },
  all: {
    fi: 'Takaisin peritään maksettu tuki. Hakijaa kuullaan ennen takaisinperinnästä päättämistä.',
    sv: 'Det utbetalda stödet återkrävs. Sökanden hörs innan beslut om återkrav fattas.',
    en: 'What was paid is recovered. The applicant is heard before it is decided.',
  },
  minimum: {
    fi: 'Alle {sum} suuruista määrää ei peritä takaisin.',
    sv: 'Belopp under {sum} återkrävs inte.',
    en: 'Sums under {sum} are not recovered.',
  },
  stateAid: { fi: 'Valtiontuki', sv: 'Statligt stöd', en: 'State aid' },
  deMinimis: {
    fi: 'Tuki on vähämerkityksistä tukea (de minimis). Tuen määrä on {sum}, ja se katsotaan myönnetyksi {day}.',
    sv: 'Stödet är stöd av mindre betydelse (de minimis). Stödets belopp är {sum} och det anses beviljat {day}.',
    en: 'The grant is de minimis aid. Its sum is {sum}, and it is taken to be granted on {day}.',
  },
  deMinimisRegulation: {
    fi: 'Tuki myönnetään {regulation} mukaisesti. Samalle yrityskokonaisuudelle saa minkä tahansa {years} vuoden aikana myöntää vähämerkityksistä tukea enintään {ceiling}.',
    sv: 'Stödet beviljas i enlighet med {regulation}. Ett enda företag får under en period på {years} år, vilken som helst, beviljas högst {ceiling} i stöd av mindre betydelse.',
    en: 'It is granted under {regulation}. A single undertaking may be granted at most {ceiling} of de minimis aid over any period of {years} years.',
  },
  deMinimisRegister: {
    fi: 'Tuki merkitään julkiseen vähämerkityksisen tuen rekisteriin viimeistään {day}.',
    sv: 'Stödet antecknas i det offentliga registret över stöd av mindre betydelse senast {day}.',
    en: 'The aid is entered in the public register of de minimis aid by {day}.',
  },
  reasons: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
  provisions: { fi: 'Sovelletut säännökset', sv: 'Tillämpade bestämmelser', en: 'Provisions applied' },
  appeal: { fi: 'Muutoksenhaku', sv: 'Ändringssökande', en: 'Rectification' },
  appealAttached: {
    fi: 'Oikaisuvaatimusohje on tämän päätöksen liitteenä.',
    sv: 'En anvisning om hur man begär omprövning är fogad till beslutet.',
    en: 'Instructions for requesting rectification are attached.',
  },
  contact: { fi: 'Lisätietoja', sv: 'Mer information', en: 'Further information' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Telephone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  attachments: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
  nonPublic: {
    fi: 'Salassa pidettävä liite',
    sv: 'Sekretessbelagd bilaga',
    en: 'Non-public appendix',
  },
  nonPublicNotice: {
    fi: 'Salassa pidettävä: {basis}',
    sv: 'Sekretessbelagd: {basis}',
    en: 'Non-public: {basis}',
  },
  hired: { fi: 'Palkattava henkilö', sv: 'Person som anställs', en: 'The person hired' },
  birthDate: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Date of birth' },
  municipality: { fi: 'Kotikunta', sv: 'Hemkommun', en: 'Home municipality' },
  jobTitle: { fi: 'Tehtävänimike', sv: 'Uppgiftsbeteckning', en: 'Job title' },
  pay: { fi: 'Palkka', sv: 'Lön', en: 'Pay' },
  month: { fi: '{sum} kuukaudessa', sv: '{sum} i månaden', en: '{sum} a month' },
  hour: { fi: '{sum} tunnilta', sv: '{sum} i timmen', en: '{sum} an hour' },
});

export const grantEvidenceWords = defineTexts({
  employmentContract: { fi: 'työsopimus', sv: 'arbetsavtal', en: 'employment contract' },
  paySubsidyDecision: { fi: 'palkkatukipäätös', sv: 'lönesubventionsbeslut', en: 'pay subsidy decision' },
  apprenticeshipContract: { fi: 'oppisopimus', sv: 'läroavtal', en: 'apprenticeship contract' },
  voucher: { fi: 'seteli', sv: 'sedel', en: 'voucher' },
  employeeDataNotice: {
    fi: 'henkilön tietosuojailmoitus',
    sv: 'dataskyddsmeddelande till personen',
    en: 'data protection notice of the person',
  },
  payslip: { fi: 'palkkalaskelma', sv: 'lönespecifikation', en: 'payslip' },
  powerOfAttorney: { fi: 'valtakirja', sv: 'fullmakt', en: 'power of attorney' },
  guidanceStatement: { fi: 'ohjaussuunnitelma', sv: 'handledningsplan', en: 'plan of guidance' },
  accountStatement: {
    fi: 'tilinumeron todiste',
    sv: 'intyg om kontonummer',
    en: 'proof of the account number',
  },
  graduationCertificate: { fi: 'tutkintotodistus', sv: 'examensbetyg', en: 'certificate of graduation' },
  deMinimisDeclaration: {
    fi: 'de minimis -ilmoitus',
    sv: 'de minimis-anmälan',
    en: 'de minimis declaration',
  },
  taxCertificate: { fi: 'verovelkatodistus', sv: 'skatteskuldsintyg', en: 'tax certificate' },
  other: { fi: 'muu liite', sv: 'annan bilaga', en: 'another attachment' },
} satisfies Record<GrantPack['attachments'][number]['type'], Text>);

/** In the form that follows "myönnetään … mukaisesti", "i enlighet med …". */
export const deMinimisRegulationWords = defineTexts({
  general: {
    fi: 'komission asetuksen (EU) 2023/2831',
    sv: 'kommissionens förordning (EU) 2023/2831',
    en: 'Commission Regulation (EU) 2023/2831',
  },
  agriculture: {
    fi: 'komission asetuksen (EU) N:o 1408/2013',
    sv: 'kommissionens förordning (EU) nr 1408/2013',
    en: 'Commission Regulation (EU) No 1408/2013',
  },
  fishery: {
    fi: 'komission asetuksen (EU) N:o 717/2014',
    sv: 'kommissionens förordning (EU) nr 717/2014',
    en: 'Commission Regulation (EU) No 717/2014',
  },
  fisheryWithRegister: {
    fi: 'komission asetuksen (EU) N:o 717/2014',
    sv: 'kommissionens förordning (EU) nr 717/2014',
    en: 'Commission Regulation (EU) No 717/2014',
  },
  generalInterest: {
    fi: 'komission asetuksen (EU) 2023/2832',
    sv: 'kommissionens förordning (EU) 2023/2832',
    en: 'Commission Regulation (EU) 2023/2832',
  },
} satisfies Record<DeMinimisKind, Text>);

/** Why the person's part isn't public. */
export const secrecyRules: readonly DatedRule<Text>[] = [
  {
    id: 'grant-person-non-public',
    validFrom: null,
    validTo: null,
    limits: {
      fi: 'laki viranomaisten toiminnan julkisuudesta (621/1999), 24 §:n 1 momentin 25 kohta',
      sv: 'lagen om offentlighet i myndigheternas verksamhet (621/1999), 24 § 1 mom. 25 punkten',
      en: 'Act on the Openness of Government Activities (621/1999), section 24(1)(25)',
    },
    source:
      'Act on the Openness of Government Activities 621/1999, section 24(1)(25), as the public decisions of Helsinki name it',
    confidence: 'general',
  },
];

export const decisionRefusalWords = defineTexts({
  'appeal-route-unknown': {
    fi: 'Ohjelman muutoksenhakutietä ei ole vahvistettu. Selvitä se ja korjaa ohjelman versio ennen päätöksen antamista.',
    sv: 'Vägen för ändringssökande har inte fastställts för programmet. Utred den och rätta programmets version innan beslutet ges.',
    en: 'The route of appeal of the programme is not settled. Settle it and mend the version of the programme before the decision is given.',
  },
  'appeal-days-differ': {
    fi: 'Ohjelman mukaan oikaisua vaaditaan {days} päivässä, lain mukaan {law} päivässä. Korjaa ohjelman versio.',
    sv: 'Enligt programmet begärs omprövning inom {days} dagar, enligt lag inom {law} dagar. Rätta programmets version.',
    en: 'By the programme rectification is requested within {days} days, by law within {law}. Mend the version of the programme.',
  },
  'decision-sum-differs': {
    fi: 'Rivien tai erien summa ei ole päätöksen summa.',
    sv: 'Radernas eller raternas summa är inte beslutets summa.',
    en: 'The rows or the instalments don’t add up to the sum of the decision.',
  },
  'decision-kind-and-sum-differ': {
    fi: 'Myönteisessä päätöksessä on summa, kielteisessä ei.',
    sv: 'Ett bifallande beslut har en summa, ett avslag har ingen.',
    en: 'A decision that grants has a sum, one that refuses has none.',
  },
  'decision-reasons-missing': {
    fi: 'Kirjoita päätöksen perustelut: hakemusta ei hyväksytä kokonaan.',
    sv: 'Skriv beslutets motivering: ansökan godkänns inte till alla delar.',
    en: 'Write the reasons: the application isn’t accepted as a whole.',
  },
  'name-in-public-part': {
    fi: 'Päätöksen julkisessa osassa lukee ”{found}”. Henkilöä ei saa nimetä siinä: kirjoita esimerkiksi ”palkattava henkilö”.',
    sv: 'I beslutets offentliga del står ”{found}”. Personen får inte nämnas där: skriv till exempel ”personen som anställs”.',
    en: 'The public part of the decision says “{found}”. The person must not be named there: write for example “the person hired”.',
  },
});
