import type { Text } from '../kernel/texts.ts';
import type { FormLanguage, ItemType, Occasion, Rater } from './answers.ts';
import type { BallHolder, ClarificationPath, ClarificationStep, KykyviisariArea } from './clarification.ts';
import type { DefinitionKind, DefinitionStatus } from './definition.ts';
import type { JointServiceDecision, JointServiceReason } from './rules.ts';

export const raterWords: Readonly<Record<Rater, Text>> = {
  client: { fi: 'Asiakas', sv: 'Kunden', en: 'Client' },
  coach: { fi: 'Valmentaja', sv: 'Tränaren', en: 'Coach' },
};

export const formLanguageWords: Readonly<Record<FormLanguage, Text>> = {
  fi: { fi: 'Suomi', sv: 'Finska', en: 'Finnish' },
  sv: { fi: 'Ruotsi', sv: 'Svenska', en: 'Swedish' },
  en: { fi: 'Englanti', sv: 'Engelska', en: 'English' },
  fiEasy: { fi: 'Selkosuomi', sv: 'Lätt finska', en: 'Easy Finnish' },
};

export const occasionWords: Readonly<Record<Occasion, Text>> = {
  start: { fi: 'Aloitus', sv: 'Start', en: 'Start' },
  quarter: { fi: 'Kolmen kuukauden välein', sv: 'Var tredje månad', en: 'Every three months' },
  exit: { fi: 'Päättyessä', sv: 'Vid avslutning', en: 'At exit' },
  other: { fi: 'Muu ajankohta', sv: 'Annan tidpunkt', en: 'Other' },
};

export const definitionKindWords: Readonly<Record<DefinitionKind, Text>> = {
  needs: { fi: 'Palvelutarpeen arviointi', sv: 'Bedömning av servicebehovet', en: 'Needs assessment' },
  progress: { fi: 'Edistymisen mittari', sv: 'Mätare för framsteg', en: 'Progress measure' },
  screening: {
    fi: 'Monialaisen palvelun tarve',
    sv: 'Behov av sektorsövergripande service',
    en: 'Need for joint services',
  },
  staffSurvey: { fi: 'Henkilöstökysely', sv: 'Personalenkät', en: 'Staff survey' },
  environmentReview: {
    fi: 'Ympäristön itsearviointi',
    sv: 'Miljöns självutvärdering',
    en: 'Self-evaluation of an environment',
  },
  coachReview: {
    fi: 'Valmentajan laatukriteerit',
    sv: 'Kvalitetskriterier för arbetstränare',
    en: 'Quality criteria of a coach',
  },
  providerReview: {
    fi: 'Tuottajan laatukriteerit',
    sv: 'Kvalitetskriterier för producenten',
    en: 'Quality criteria of a provider',
  },
};

export const definitionStatusWords: Readonly<Record<DefinitionStatus, Text>> = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  published: { fi: 'Käytössä', sv: 'I bruk', en: 'In use' },
  retired: { fi: 'Poistunut käytöstä', sv: 'Ur bruk', en: 'Out of use' },
};

export const itemTypeWords: Readonly<Record<ItemType, Text>> = {
  choice: { fi: 'Valitaan yksi', sv: 'Välj ett', en: 'Choose one' },
  many: { fi: 'Valitaan yksi tai useita', sv: 'Välj ett eller flera', en: 'Choose one or more' },
  scale: { fi: 'Asteikko 1–5', sv: 'Skala 1–5', en: 'Scale 1–5' },
  yesNo: { fi: 'Kyllä tai ei', sv: 'Ja eller nej', en: 'Yes or no' },
  text: { fi: 'Lyhyt teksti', sv: 'Kort text', en: 'Short text' },
};

export const jointServiceDecisionWords: Readonly<Record<JointServiceDecision, Text>> = {
  need: {
    fi: 'Monialaisen palvelun tarve',
    sv: 'Behov av sektorsövergripande service',
    en: 'Joint services are needed',
  },
  noNeed: {
    fi: 'Ei monialaisen palvelun tarvetta',
    sv: 'Inget behov av sektorsövergripande service',
    en: 'Joint services are not needed',
  },
  unclear: { fi: 'Ei vielä selvää', sv: 'Ännu inte klart', en: 'Not clear yet' },
};

export const jointServiceReasonWords: Readonly<Record<JointServiceReason, Text>> = {
  workAbility: {
    fi: 'Työkykyyn liittyvä este, johon tarvitaan usean palvelun apua',
    sv: 'Ett hinder i arbetsförmågan som kräver hjälp av flera tjänster',
    en: 'An obstacle in work ability that calls for several services',
  },
  lifeManagement: {
    fi: 'Elämänhallintaan liittyvä este, johon tarvitaan usean palvelun apua',
    sv: 'Ett hinder i livshanteringen som kräver hjälp av flera tjänster',
    en: 'An obstacle in managing life that calls for several services',
  },
  consultationNotEnough: {
    fi: 'Yhteydenotto toiseen viranomaiseen ei riitä',
    sv: 'Det räcker inte att kontakta en annan myndighet',
    en: 'Consulting another authority is not enough',
  },
  countyServices: {
    fi: 'Hyvinvointialueen palveluja tarvitaan samaan aikaan',
    sv: 'Välfärdsområdets tjänster behövs samtidigt',
    en: 'Services of the wellbeing services county are needed at the same time',
  },
  kelaServices: {
    fi: 'Kelan kuntoutusta tai etuuksien selvittämistä tarvitaan samaan aikaan',
    sv: 'FPA:s rehabilitering eller utredning av förmåner behövs samtidigt',
    en: 'Kela’s rehabilitation or clarifying of benefits is needed at the same time',
  },
  unemployed300Days: {
    fi: 'Työmarkkinatukea vähintään 300 päivältä',
    sv: 'Arbetsmarknadsstöd för minst 300 dagar',
    en: 'Labour market subsidy for at least 300 days',
  },
  unemployed12Months: {
    fi: 'Työttömänä yhtäjaksoisesti 12 kuukautta, 25 vuotta täyttänyt',
    sv: 'Arbetslös i 12 månader utan avbrott, 25 år fyllda',
    en: 'Unemployed for 12 months, aged 25 or over',
  },
  unemployed6MonthsUnder25: {
    fi: 'Työttömänä yhtäjaksoisesti 6 kuukautta, alle 25-vuotias',
    sv: 'Arbetslös i 6 månader utan avbrott, under 25 år',
    en: 'Unemployed for 6 months, under 25',
  },
  consultationEnough: {
    fi: 'Yhteydenotto toiseen viranomaiseen riittää',
    sv: 'Det räcker att kontakta en annan myndighet',
    en: 'Consulting another authority is enough',
  },
  oneServiceEnough: {
    fi: 'Yhden toisen palvelun apu riittää',
    sv: 'Hjälp av en annan tjänst räcker',
    en: 'The help of one other service is enough',
  },
  ownServicesEnough: {
    fi: 'Työllisyyspalvelut riittävät',
    sv: 'Arbetskraftsservicen räcker',
    en: 'Employment services are enough',
  },
  moreInformation: {
    fi: 'Tarvitaan lisää tietoa',
    sv: 'Mer information behövs',
    en: 'More information is needed',
  },
  clientConsiders: {
    fi: 'Asiakas miettii asiaa',
    sv: 'Kunden överväger saken',
    en: 'The client is thinking it over',
  },
};

export const kykyviisariAreaWords: Readonly<Record<KykyviisariArea, Text>> = {
  overall: {
    fi: 'Työ- ja toimintakyky yleisesti',
    sv: 'Arbets- och funktionsförmåga i allmänhet',
    en: 'Work and functional ability overall',
  },
  wellBeing: { fi: 'Mieli', sv: 'Sinnet', en: 'Mind' },
  inclusion: { fi: 'Osallisuus', sv: 'Delaktighet', en: 'Inclusion' },
  physical: { fi: 'Keho', sv: 'Kroppen', en: 'Body' },
  skills: { fi: 'Taidot', sv: 'Färdigheter', en: 'Skills' },
  everyday: { fi: 'Arki', sv: 'Vardagen', en: 'Everyday life' },
};

export const clarificationPathWords: Readonly<Record<ClarificationPath, Text>> = {
  healthCheck: { fi: 'Terveystarkastus', sv: 'Hälsoundersökning', en: 'Health check' },
  workAbility: {
    fi: 'Työkyvyn selvittäminen',
    sv: 'Utredning av arbetsförmågan',
    en: 'Clarifying work ability',
  },
};

export const clarificationStepWords: Readonly<Record<ClarificationStep, Text>> = {
  agreed: { fi: 'Sovittu asiakkaan kanssa', sv: 'Överenskommet med kunden', en: 'Agreed with the client' },
  referred: { fi: 'Ohjattu', sv: 'Hänvisad', en: 'Referred' },
  appointment: { fi: 'Aika varattu', sv: 'Tid bokad', en: 'Appointment booked' },
  visit: { fi: 'Käynti', sv: 'Besök', en: 'Visit' },
  statementAsked: { fi: 'Lausunto pyydetty', sv: 'Utlåtande begärt', en: 'Statement asked for' },
  meeting: { fi: 'Yhteinen neuvottelu', sv: 'Gemensam överläggning', en: 'Joint meeting' },
  assessment: { fi: 'Arviointi', sv: 'Bedömning', en: 'Assessment' },
  application: { fi: 'Hakemus', sv: 'Ansökan', en: 'Application' },
  nextSteps: { fi: 'Jatkosta sovittu', sv: 'Fortsättningen avtalad', en: 'Next steps agreed' },
};

export const ballHolderWords: Readonly<Record<BallHolder, Text>> = {
  client: { fi: 'Asiakas', sv: 'Kunden', en: 'Client' },
  coach: { fi: 'Työllisyyspalvelut', sv: 'Arbetskraftsservicen', en: 'Employment services' },
  healthCare: { fi: 'Terveydenhuolto', sv: 'Hälso- och sjukvården', en: 'Health care' },
  county: {
    fi: 'Hyvinvointialueen sosiaalipalvelut',
    sv: 'Välfärdsområdets socialtjänster',
    en: 'County social services',
  },
  kela: { fi: 'Kela', sv: 'FPA', en: 'Kela' },
  pensionInsurer: { fi: 'Työeläkelaitos', sv: 'Arbetspensionsanstalten', en: 'Pension insurer' },
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivaren', en: 'Employer' },
};

export const assessmentRefusalWords = {
  'not-countable': {
    fi: 'Kysely laskee vastauksia: kysymys on asteikko, yksi valinta tai kyllä/ei. Itsearvioinnin kriteeri on asteikko.',
    sv: 'Enkäten räknar svar: frågan är en skala, ett val eller ja/nej. Ett kriterium för självutvärdering är en skala.',
    en: 'A survey counts answers: a question is a scale, one choice or yes or no. A criterion of a self-evaluation is a scale.',
  },
  'code-twice': {
    fi: 'Sama tunnus on käytössä kahdesti.',
    sv: 'Samma kod används två gånger.',
    en: 'The same code is used twice.',
  },
  'area-unknown': {
    fi: 'Kysymyksen osa-aluetta ei ole lomakkeessa.',
    sv: 'Frågans delområde finns inte i formuläret.',
    en: 'The question’s area is not in the form.',
  },
  'wrong-steps': {
    fi: 'Valinnassa pitää olla vähintään kaksi vaihtoehtoa, asteikossa kaksi ääripäätä.',
    sv: 'Ett val behöver minst två alternativ, en skala två ändar.',
    en: 'A choice needs at least two options, a scale its two ends.',
  },
  'one-measure-per-area': {
    fi: 'Mittarin jokaisessa osa-alueessa on täsmälleen yksi kysymys, jota mitataan.',
    sv: 'I mätaren har varje delområde exakt en fråga som mäts.',
    en: 'In a measure each area has exactly one question that is measured.',
  },
  'question-unknown': {
    fi: 'Vastaus ei kuulu tähän lomakkeeseen.',
    sv: 'Svaret hör inte till det här formuläret.',
    en: 'The answer does not belong to this form.',
  },
  'not-a-step': {
    fi: 'Vastaus ei ole mikään vaihtoehdoista.',
    sv: 'Svaret är inget av alternativen.',
    en: 'The answer is none of the options.',
  },
  'answer-missing': {
    fi: 'Vastaa vielä tähän.',
    sv: 'Besvara även detta.',
    en: 'Answer this too.',
  },
  'form-not-in-use': {
    fi: 'Lomake ei ole enää käytössä. Avaa uusi.',
    sv: 'Formuläret används inte längre. Öppna ett nytt.',
    en: 'The form is no longer in use. Open a new one.',
  },
  'assessment-is-done': {
    fi: 'Valmista arviota voi korjata vain samana päivänä, jona se kirjattiin.',
    sv: 'En färdig bedömning kan rättas bara samma dag som den antecknades.',
    en: 'A finished assessment can be corrected only on the day it was recorded.',
  },
  'decision-needed': {
    fi: 'Valitse, mihin arvioon päädyit.',
    sv: 'Välj vilken bedömning du kom fram till.',
    en: 'Choose what you found.',
  },
  'decision-not-asked': {
    fi: 'Tähän lomakkeeseen ei kuulu arviota monialaisen palvelun tarpeesta.',
    sv: 'Till det här formuläret hör ingen bedömning av behovet av sektorsövergripande service.',
    en: 'This form has no finding about joint services.',
  },
  'decision-reason-needed': {
    fi: 'Valitse vähintään yksi peruste.',
    sv: 'Välj minst en grund.',
    en: 'Choose at least one reason.',
  },
  'decision-reason-of-other': {
    fi: 'Peruste ei ole käytössä tälle arviolle.',
    sv: 'Grunden används inte för denna bedömning.',
    en: 'The reason is not in use for this finding.',
  },
  'worker-answers-this': {
    fi: 'Tämän lomakkeen täyttää työntekijä.',
    sv: 'Det här formuläret fylls i av en arbetstagare.',
    en: 'This form is filled in by a worker.',
  },
  'step-of-other-path': {
    fi: 'Vaihe ei kuulu tähän polkuun.',
    sv: 'Steget hör inte till den här stigen.',
    en: 'The step is not of this path.',
  },
  'done-before-made': {
    fi: 'Valmistumispäivä on ennen aloituspäivää.',
    sv: 'Slutdatumet är före startdatumet.',
    en: 'The day done is before the day begun.',
  },
  'definition-published': {
    fi: 'Julkaistua versiota ei muuteta. Tee uusi versio.',
    sv: 'En publicerad version ändras inte. Gör en ny version.',
    en: 'A published edition is not changed. Make a new edition.',
  },
  'definition-not-published': {
    fi: 'Versio ei ole käytössä.',
    sv: 'Versionen är inte i bruk.',
    en: 'The edition is not in use.',
  },
  'definition-key-used': {
    fi: 'Alueella on jo lomake tällä tunnuksella.',
    sv: 'Området har redan ett formulär med denna kod.',
    en: 'The area has a form with this key already.',
  },
} as const satisfies Readonly<Record<string, Text>>;
