/**
 * What a grant programme can ask about: every fact by name, with its kind and what it is called. Conditions, amounts and
 * the form of an application are said with these names only; a pack may add facts of its own beside them.
 * Requirements G1, G3.
 */
import { defineTexts, type Text } from '../kernel/texts.ts';

/**
 * - `day`: a day that exists
 * - `count`: a whole number, zero or more
 * - `number`: a decimal number, zero or more
 * - `percent`: 0–100
 * - `money`: whole cents here; euros under the plain name and cents under `…Cents` in open calculations
 * - `yesNo`, `choice`, `choices`: of `options`
 * - `municipality`: a code of three digits; `businessId`: as written
 * - the rest are lists of rows, of the form in `grant-input.ts`
 */
export const factKinds = [
  'day',
  'count',
  'number',
  'percent',
  'money',
  'yesNo',
  'choice',
  'choices',
  'municipality',
  'businessId',
  'spells',
  'paySubsidies',
  'trainingCompensations',
  'earlierGrants',
  'deMinimisGrants',
] as const;
export type FactKind = (typeof factKinds)[number];

export const factGroups = ['person', 'employer', 'job', 'claims'] as const;
export type FactGroup = (typeof factGroups)[number];

export interface FactDefinition {
  readonly kind: FactKind;
  readonly text: Text;
  /** Of a choice: each value and its words. */
  readonly options?: Readonly<Record<string, Text>>;
}

export const educationLevels = defineTexts({
  none: { fi: 'ei tutkintoa', sv: 'ingen examen', en: 'no qualification' },
  basic: { fi: 'perusaste', sv: 'grundnivå', en: 'basic education' },
  secondary: { fi: 'toinen aste', sv: 'andra stadiet', en: 'upper secondary' },
  higher: { fi: 'korkea-aste', sv: 'högre nivå', en: 'higher education' },
});

export const grantEmployerKinds = defineTexts({
  company: { fi: 'yritys', sv: 'företag', en: 'company' },
  association: { fi: 'yhdistys', sv: 'förening', en: 'association' },
  foundation: { fi: 'säätiö', sv: 'stiftelse', en: 'foundation' },
  religiousCommunity: { fi: 'uskonnollinen yhdyskunta', sv: 'religiöst samfund', en: 'religious community' },
  wellbeingCounty: { fi: 'hyvinvointialue', sv: 'välfärdsområde', en: 'wellbeing services county' },
  municipality: { fi: 'kunta', sv: 'kommun', en: 'municipality' },
  state: { fi: 'valtio', sv: 'staten', en: 'state' },
  household: { fi: 'yksityinen kotitalous', sv: 'privathushåll', en: 'private household' },
});
export type GrantEmployerKind = keyof typeof grantEmployerKinds;

export const taxDebtAnswers = defineTexts({
  none: { fi: 'ei verovelkaa', sv: 'ingen skatteskuld', en: 'no tax debt' },
  paymentPlan: {
    fi: 'verovelalle on maksujärjestely',
    sv: 'skatteskulden har en betalningsplan',
    en: 'tax debt with a payment plan',
  },
  debt: {
    fi: 'verovelkaa ilman maksujärjestelyä',
    sv: 'skatteskuld utan betalningsplan',
    en: 'tax debt without a plan',
  },
});

export const otherSupportKinds = defineTexts({
  paySubsidy: { fi: 'palkkatuki', sv: 'lönesubvention', en: 'pay subsidy' },
  support55: {
    fi: '55 vuotta täyttäneiden työllistämistuki',
    sv: 'sysselsättningsstöd för 55 år fyllda',
    en: 'support for those over 55',
  },
  apprenticeshipCompensation: {
    fi: 'oppisopimuksen koulutuskorvaus',
    sv: 'utbildningsersättning för läroavtal',
    en: 'training compensation of an apprenticeship',
  },
  municipalSupplement: { fi: 'muu kuntalisä', sv: 'annat kommuntillägg', en: 'another municipal supplement' },
  otherVoucher: { fi: 'muu työllistämisseteli', sv: 'annan sysselsättningssedel', en: 'another voucher' },
  startGrant: { fi: 'starttiraha', sv: 'startpeng', en: 'start-up grant' },
  employmentArea: {
    fi: 'muu työllisyysalueen tuki',
    sv: 'annat stöd från sysselsättningsområdet',
    en: 'other support of the employment area',
  },
});

const personGroups = defineTexts({
  longTerm: { fi: 'pitkään työttömänä ollut', sv: 'långtidsarbetslös', en: 'long out of work' },
  partialWorkAbility: { fi: 'osatyökykyinen', sv: 'partiellt arbetsför', en: 'with partial work ability' },
  immigrant: { fi: 'maahanmuuttaja', sv: 'invandrare', en: 'immigrant' },
  young: { fi: 'nuori', sv: 'ung', en: 'young' },
  over55: { fi: 'yli 55-vuotias', sv: 'över 55 år', en: 'over 55' },
  recentGraduate: { fi: 'nuori vastavalmistunut', sv: 'ung nyutexaminerad', en: 'young recent graduate' },
  longAwayFromWork: {
    fi: 'pitkään työelämästä poissa ollut',
    sv: 'länge borta från arbetslivet',
    en: 'long away from working life',
  },
  homeParent: { fi: 'kotivanhempi', sv: 'hemmaförälder', en: 'home parent' },
});

const fact = (kind: FactKind, text: Text, options?: Readonly<Record<string, Text>>): FactDefinition =>
  options ? { kind, text, options } : { kind, text };
const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en });

export const grantFacts = {
  'person.birthDate': fact('day', t('Henkilön syntymäaika', 'Personens födelsedatum', 'Date of birth')),
  'person.municipality': fact(
    'municipality',
    t('Henkilön kotikunta', 'Personens hemkommun', 'Home municipality'),
  ),
  'person.residentSince': fact('day', t('Asunut kunnassa alkaen', 'Bott i kommunen sedan', 'Resident since')),
  'person.employmentServiceClient': fact(
    'yesNo',
    t(
      'Onko henkilö työllisyyspalvelujen asiakas?',
      'Är personen kund hos sysselsättningstjänsterna?',
      'A client of the employment services?',
    ),
  ),
  'person.unemployed': fact(
    'yesNo',
    t(
      'Onko henkilö työtön ennen työn alkua?',
      'Är personen arbetslös innan arbetet börjar?',
      'Unemployed before the job?',
    ),
  ),
  'person.unemployedSince': fact('day', t('Työttömänä alkaen', 'Arbetslös sedan', 'Unemployed since')),
  'person.unemployment': fact(
    'spells',
    t('Työttömyysjaksot', 'Arbetslöshetsperioder', 'Spells of unemployment'),
  ),
  'person.benefitDays': fact(
    'count',
    t(
      'Maksetut työttömyysetuuspäivät',
      'Betalda dagar med arbetslöshetsförmån',
      'Paid days of unemployment benefit',
    ),
  ),
  'person.education': fact(
    'choice',
    t('Ylin tutkinto', 'Högsta examen', 'Highest education'),
    educationLevels,
  ),
  'person.graduatedOn': fact('day', t('Valmistumispäivä', 'Examensdag', 'Graduated on')),
  'person.skillGaps': fact(
    'yesNo',
    t(
      'Onko osaamisessa puutteita, joiden vuoksi työllistyminen on vaikeaa?',
      'Finns det brister i kunnandet som försvårar sysselsättning?',
      'Gaps in skills that make finding work hard?',
    ),
  ),
  'person.serviceNeedAssessed': fact(
    'yesNo',
    t(
      'Onko palvelutarve arvioitu?',
      'Har servicebehovet bedömts?',
      'Has the need of services been assessed?',
    ),
  ),
  'person.cardValidUntil': fact(
    'day',
    t('Kortti tai seteli on voimassa asti', 'Kortet eller sedeln gäller till', 'Card or voucher valid until'),
  ),
  'person.workAbilityReduced': fact(
    'yesNo',
    t('Onko työkyky alentunut?', 'Är arbetsförmågan nedsatt?', 'Reduced ability to work?'),
  ),
  'person.groups': fact('choices', t('Kohderyhmät', 'Målgrupper', 'Target groups'), personGroups),
  'person.ninthGrader': fact(
    'yesNo',
    t('Onko henkilö 9. luokalla?', 'Går personen i nionde klass?', 'In the ninth grade?'),
  ),
  'person.relativeOfEmployer': fact(
    'yesNo',
    t(
      'Onko henkilö työnantajan lähisukulainen?',
      'Är personen nära släkt med arbetsgivaren?',
      'A near relative of the employer?',
    ),
  ),

  'employer.kind': fact(
    'choice',
    t('Työnantaja on', 'Arbetsgivaren är', 'The employer is'),
    grantEmployerKinds,
  ),
  'employer.businessId': fact('businessId', t('Y-tunnus', 'FO-nummer', 'Business ID')),
  'employer.municipality': fact(
    'municipality',
    t('Työnantajan kotikunta', 'Arbetsgivarens hemkommun', 'Municipality of the employer'),
  ),
  'employer.staffCount': fact('count', t('Henkilöstön määrä', 'Antal anställda', 'Number of staff')),
  'employer.taxDebt': fact('choice', t('Verovelka', 'Skatteskuld', 'Tax debt'), taxDebtAnswers),
  'employer.layOffs': fact(
    'yesNo',
    t(
      'Onko lomautuksia, irtisanomisia tai takaisinottovelvollisuus vastaaviin tehtäviin?',
      'Finns permitteringar, uppsägningar eller återanställningsskyldighet för motsvarande uppgifter?',
      'Lay-offs, dismissals or a duty to re-hire for similar work?',
    ),
  ),
  'employer.duties': fact(
    'yesNo',
    t(
      'Onko työnantaja hoitanut lakisääteiset velvoitteensa?',
      'Har arbetsgivaren skött sina lagstadgade skyldigheter?',
      'Has the employer met its statutory duties?',
    ),
  ),
  'employer.economicActivity': fact(
    'yesNo',
    t(
      'Liittyykö työ taloudelliseen toimintaan?',
      'Hör arbetet till ekonomisk verksamhet?',
      'Is the job part of economic activity?',
    ),
  ),
  'employer.grantsThisYear': fact(
    'count',
    t('Saman ohjelman tukia tänä vuonna', 'Stöd ur samma program i år', 'Grants of the programme this year'),
  ),

  'job.startsOn': fact('day', t('Työ alkaa', 'Arbetet börjar', 'The job starts')),
  'job.endsOn': fact(
    'day',
    t(
      'Työ päättyy (tyhjä: toistaiseksi)',
      'Arbetet slutar (tomt: tills vidare)',
      'The job ends (empty: until further notice)',
    ),
  ),
  'job.permanent': fact(
    'yesNo',
    t('Onko työ voimassa toistaiseksi?', 'Gäller arbetet tills vidare?', 'Until further notice?'),
  ),
  'job.municipality': fact(
    'municipality',
    t('Työpaikan kunta', 'Arbetsplatsens kommun', 'Municipality of the workplace'),
  ),
  'job.weeklyHours': fact(
    'number',
    t('Työaika viikossa, tuntia', 'Arbetstid per vecka, timmar', 'Hours a week'),
  ),
  'job.fullTimePercent': fact(
    'percent',
    t('Työaika prosentteina kokoaikaisesta', 'Arbetstid i procent av heltid', 'Working time, % of full time'),
  ),
  'job.totalHours': fact('number', t('Työtunteja yhteensä', 'Arbetstimmar sammanlagt', 'Hours in all')),
  'job.workDays': fact('count', t('Työpäiviä yhteensä', 'Arbetsdagar sammanlagt', 'Days of work in all')),
  'job.collectiveAgreementPay': fact(
    'yesNo',
    t(
      'Maksetaanko työehtosopimuksen mukainen tai tavanomainen palkka?',
      'Betalas lön enligt kollektivavtal eller sedvanlig lön?',
      'Pay by collective agreement or customary pay?',
    ),
  ),
  'job.grossPayPerMonth': fact(
    'money',
    t('Bruttopalkka kuukaudessa', 'Bruttolön per månad', 'Gross pay a month'),
  ),
  'job.grossPayTotal': fact('money', t('Bruttopalkka yhteensä', 'Bruttolön sammanlagt', 'Gross pay in all')),
  'job.netPayTotal': fact('money', t('Nettopalkka yhteensä', 'Nettolön sammanlagt', 'Net pay in all')),
  'job.sideCostsPerMonth': fact(
    'money',
    t('Palkan sivukulut kuukaudessa', 'Lönebikostnader per månad', 'Side costs a month'),
  ),
  'job.holidayPayPerMonth': fact(
    'money',
    t('Lomaraha kuukaudessa', 'Semesterpremie per månad', 'Holiday pay a month'),
  ),
  'job.holidayPayTotalForGrantPeriod': fact(
    'money',
    t(
      'Lomaraha tuen ajalta yhteensä',
      'Semesterpremie för stödtiden sammanlagt',
      'Holiday pay of the grant period in all',
    ),
  ),
  'job.apprenticeship': fact(
    'yesNo',
    t('Onko kyse oppisopimuksesta?', 'Är det fråga om läroavtal?', 'An apprenticeship?'),
  ),
  'job.begunBeforeDecision': fact(
    'yesNo',
    t(
      'Alkaako työ ennen päätöstä?',
      'Börjar arbetet före beslutet?',
      'Does the job start before the decision?',
    ),
  ),
  'job.grantStart': fact('day', t('Tukea haetaan alkaen', 'Stöd söks från och med', 'Grant from')),
  'job.grantEnd': fact('day', t('Tukea haetaan asti', 'Stöd söks till och med', 'Grant to')),
  'job.stateAidMaxPercent': fact(
    'percent',
    t(
      'Valtiontuen enimmäismäärä, % palkkauskustannuksista',
      'Statsstödets maximibelopp, % av lönekostnaderna',
      'State aid at most, % of wage costs',
    ),
  ),
  'job.paySubsidies': fact(
    'paySubsidies',
    t('Palkkatukijaksot', 'Lönesubventionsperioder', 'Periods of pay subsidy'),
  ),
  'job.trainingCompensations': fact(
    'trainingCompensations',
    t('Koulutuskorvaukset', 'Utbildningsersättningar', 'Training compensations'),
  ),
  'job.maxBenefitPerMonth': fact(
    'money',
    t('Tapauksen enimmäistuki kuukaudessa', 'Fallets maximistöd per månad', 'The case’s cap a month'),
  ),
  'job.amountPerMonth': fact(
    'money',
    t('Käsin annettu tuki kuukaudessa', 'Stöd per månad angivet för hand', 'Amount a month entered by hand'),
  ),
  'job.perMonth': fact(
    'money',
    t(
      'Käsin annettu tuki kuukaudessa (sama)',
      'Stöd per månad angivet för hand (samma)',
      'Amount a month entered by hand (the same)',
    ),
  ),

  'claims.appliedOn': fact('day', t('Hakemus saapui', 'Ansökan kom in', 'Applied on')),
  'claims.otherSupports': fact(
    'choices',
    t('Muut tuet samaan työhön', 'Andra stöd för samma arbete', 'Other supports for the job'),
    otherSupportKinds,
  ),
  'claims.otherSupportPerMonth': fact(
    'money',
    t('Muut tuet kuukaudessa yhteensä', 'Andra stöd per månad sammanlagt', 'Other supports a month'),
  ),
  'claims.earlierGrants': fact('earlierGrants', t('Aiemmat tuet', 'Tidigare stöd', 'Earlier grants')),
  'claims.deMinimis': fact(
    'deMinimisGrants',
    t('Vähämerkityksiset (de minimis) tuet', 'De minimis-stöd', 'De minimis aid'),
  ),
  'claims.voucher': fact(
    'yesNo',
    t('Onko setelin numero annettu?', 'Har sedelns nummer angetts?', 'Is there a voucher number?'),
  ),
} as const satisfies Readonly<Record<string, FactDefinition>>;
export type GrantFactName = keyof typeof grantFacts;

/** Worked out from facts; never asked. Each names the facts it needs. */
export const derivedFacts = {
  'person.age': ['person.birthDate'],
  'person.birthYear': ['person.birthDate'],
  'person.unemployedMonths': ['person.unemployedSince', 'person.unemployment'],
  'person.monthsSinceGraduation': ['person.graduatedOn'],
  'job.days': ['job.startsOn', 'job.endsOn'],
  'job.weeks': ['job.startsOn', 'job.endsOn'],
  'job.months': ['job.startsOn', 'job.endsOn'],
  'job.fullTimePayPerMonth': ['job.grossPayPerMonth', 'job.fullTimePercent'],
  'grant.months': ['job.grantStart', 'job.grantEnd'],
} as const;
export type DerivedFactName = keyof typeof derivedFacts;

export function isDerived(name: string): name is DerivedFactName {
  return Object.hasOwn(derivedFacts, name);
}

export const derivedFactTexts = defineTexts({
  'person.age': { fi: 'ikä', sv: 'ålder', en: 'age' },
  'person.birthYear': { fi: 'syntymävuosi', sv: 'födelseår', en: 'year of birth' },
  'person.unemployedMonths': {
    fi: 'työttömyyskuukaudet',
    sv: 'arbetslöshetsmånader',
    en: 'months unemployed',
  },
  'person.monthsSinceGraduation': {
    fi: 'kuukaudet valmistumisesta',
    sv: 'månader sedan examen',
    en: 'months since graduation',
  },
  'job.days': { fi: 'työn kesto päivinä', sv: 'arbetets längd i dagar', en: 'length of the job in days' },
  'job.weeks': {
    fi: 'työn kesto viikkoina',
    sv: 'arbetets längd i veckor',
    en: 'length of the job in weeks',
  },
  'job.months': {
    fi: 'työn kesto kuukausina',
    sv: 'arbetets längd i månader',
    en: 'length of the job in months',
  },
  'job.fullTimePayPerMonth': {
    fi: 'palkka kuukaudessa kokoaikaiseksi muutettuna',
    sv: 'lön per månad omräknad till heltid',
    en: 'pay a month turned into full time',
  },
  'grant.months': { fi: 'tukikuukaudet', sv: 'stödmånader', en: 'months of the grant' },
} satisfies Record<DerivedFactName, Text>);
