import type { Text } from '../kernel/texts.ts';
import type { JointServiceEnd } from './joint-service.ts';
import type { LegalBasisRule, RecordedBasis } from './legal-basis.ts';
import type { ShareEndCause, ShareState, SlicePart, StepVisibility } from './slice.ts';

export const slicePartWords: Readonly<Record<SlicePart, Text>> = {
  identity: {
    fi: 'Henkilö- ja yhteystiedot',
    sv: 'Person- och kontaktuppgifter',
    en: 'Identity and contact',
  },
  path: { fi: 'Polun vaihe', sv: 'Läget på stigen', en: 'State of the path' },
  plan: { fi: 'Suunnitelma ja vaiheet', sv: 'Planen och stegen', en: 'Plan and steps' },
  coaching: {
    fi: 'Valmennusjaksot ja läsnäolot',
    sv: 'Träningsperioder och närvaro',
    en: 'Coaching periods and attendance',
  },
  assessments: {
    fi: 'Arvioiden yhteenveto',
    sv: 'Sammandrag av bedömningarna',
    en: 'Summary of assessments',
  },
  outcome: { fi: 'Lopputulos', sv: 'Resultat', en: 'Outcome' },
  contacts: {
    fi: 'Kumppanille näkyvät yhteydenotot',
    sv: 'Kontakter som är synliga för partnern',
    en: 'Contacts shown to partners',
  },
  learning: { fi: 'Opinnollistaminen', sv: 'Lärande i arbetet', en: 'Work-based learning' },
};

/** What the part holds, as the giver reads it before she gives it. */
export const slicePartHints: Readonly<Record<SlicePart, Text>> = {
  identity: {
    fi: 'Syntymäaika, puhelin, sähköposti, osoite, asiointikieli. Ei henkilötunnusta.',
    sv: 'Födelsetid, telefon, e-post, adress, kontaktspråk. Ingen personbeteckning.',
    en: 'Date of birth, telephone, e-mail, address, language. No identity code.',
  },
  path: {
    fi: 'Nykyinen vaihe ja siirtymien päivät, ei syitä.',
    sv: 'Det nuvarande läget och datum för övergångarna, inte orsakerna.',
    en: 'The present state and the days of moves, no reasons.',
  },
  plan: {
    fi: 'Tavoite ja ne vaiheet, jotka on rajattu kumppanille näkyviksi.',
    sv: 'Målet och de steg som är synliga för partnern.',
    en: 'The goal and the steps that the partner may see.',
  },
  coaching: {
    fi: 'Paikka, ajat ja läsnäolot. Ei poissaolon syitä eikä väliarvioiden tekstejä.',
    sv: 'Plats, tider och närvaro. Inte orsaker till frånvaro eller texter från uppföljningar.',
    en: 'Place, times and attendance. No causes of absence, no texts of reviews.',
  },
  assessments: {
    fi: 'Mitä on arvioitu, milloin ja kuka. Ei vastauksia.',
    sv: 'Vad som har bedömts, när och av vem. Inga svar.',
    en: 'What was assessed, when and by whom. No answers.',
  },
  outcome: {
    fi: 'Lopputulos ja seurannan päivät.',
    sv: 'Resultatet och dagarna för uppföljning.',
    en: 'The outcome and the days of follow-ups.',
  },
  contacts: {
    fi: 'Kumppani voi myös kirjata omansa.',
    sv: 'Partnern kan också skriva egna.',
    en: 'The partner may write her own as well.',
  },
  learning: {
    fi: 'Osaamisen kuvaukset, jotka lähetetään oppilaitokselle vahvistettaviksi. Oppilaitos vastaa niihin.',
    sv: 'Beskrivningar av kunnande som sänds till läroanstalten för bekräftelse. Läroanstalten svarar på dem.',
    en: 'Records of competence sent to the school for confirming. The school answers them.',
  },
};

export const legalBasisWords: Readonly<Record<RecordedBasis, Text>> = {
  consent: { fi: 'Asiakkaan suostumus', sv: 'Kundens samtycke', en: 'The client’s consent' },
  commission: {
    fi: 'Toimeksianto palveluntuottajalle',
    sv: 'Uppdrag till en tjänsteproducent',
    en: 'Commission to a service provider',
  },
  employmentServices: {
    fi: 'Työvoimapalvelujen järjestäminen',
    sv: 'Ordnande av arbetskraftsservice',
    en: 'Organising employment services',
  },
  jointService: {
    fi: 'Monialainen yhteispalvelu',
    sv: 'Sektorsövergripande samservice',
    en: 'Multi-sectoral joint service',
  },
  socialWelfare: { fi: 'Sosiaalihuolto', sv: 'Socialvård', en: 'Social welfare' },
  notRecorded: { fi: 'Perustetta ei kirjattu', sv: 'Grunden har inte antecknats', en: 'Basis not recorded' },
};

export const legalBasisConfidenceWords: Readonly<Record<LegalBasisRule['confidence'], Text>> = {
  general: {
    fi: 'Tarkista säännös ennen käyttöä.',
    sv: 'Kontrollera bestämmelsen före användning.',
    en: 'Check the provision before use.',
  },
  sectionUnknown: {
    fi: 'Pykälää ei ole varmistettu.',
    sv: 'Paragrafen är inte bekräftad.',
    en: 'The section is not confirmed.',
  },
};

export const shareStateWords: Readonly<Record<ShareState, Text>> = {
  coming: { fi: 'Tulossa', sv: 'Kommande', en: 'To come' },
  inForce: { fi: 'Voimassa', sv: 'I kraft', en: 'In force' },
  ended: { fi: 'Lopetettu', sv: 'Avslutad', en: 'Ended' },
  over: { fi: 'Aika päättynyt', sv: 'Tiden har gått ut', en: 'Time is over' },
};

export const shareEndCauseWords: Readonly<Record<ShareEndCause, Text>> = {
  revoked: { fi: 'työntekijä lopetti', sv: 'arbetstagaren avslutade', en: 'ended by the worker' },
  consentWithdrawn: {
    fi: 'asiakas perui suostumuksen',
    sv: 'kunden återkallade samtycket',
    en: 'the client withdrew her consent',
  },
  clientEnded: { fi: 'asiakas lopetti', sv: 'kunden avslutade', en: 'ended by the client' },
  jointServiceEnded: {
    fi: 'yhteispalvelu päättyi',
    sv: 'samservicen upphörde',
    en: 'the joint service ended',
  },
};

export const stepVisibilityWords: Readonly<Record<StepVisibility, Text>> = {
  all: { fi: 'Kaikki suunnitelman tekijät', sv: 'Alla i planen', en: 'Everyone in the plan' },
  own: {
    fi: 'Vain tekevä organisaatio ja vastuuhenkilöt',
    sv: 'Bara den utförande organisationen och de ansvariga',
    en: 'Only the organisation that does it and those responsible',
  },
  roles: { fi: 'Vain nimetyt roolit', sv: 'Bara namngivna roller', en: 'Only named roles' },
};

export const jointServiceEndWords: Readonly<Record<JointServiceEnd, Text>> = {
  goalReached: { fi: 'Tavoite saavutettu', sv: 'Målet har nåtts', en: 'The goal was reached' },
  needEnded: { fi: 'Tarve päättyi', sv: 'Behovet upphörde', en: 'The need ended' },
  clientWish: { fi: 'Asiakkaan toive', sv: 'Kundens önskan', en: 'The client’s wish' },
  moved: { fi: 'Muutti pois', sv: 'Flyttade', en: 'Moved away' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Other reason' },
};

export const sharingRefusalWords = {
  'slice-starts-in-past': {
    fi: 'Tietoja ei voi jakaa menneelle ajalle.',
    sv: 'Uppgifter kan inte delas för en tid som har gått.',
    en: 'Data cannot be shared for a time in the past.',
  },
  'slice-too-long': {
    fi: 'Tiedot voi jakaa enintään päivään {latest}. Jatka tarvittaessa silloin.',
    sv: 'Uppgifterna kan delas högst till {latest}. Förläng då vid behov.',
    en: 'Data can be shared until {latest} at most. Share again then if needed.',
  },
  'slice-outlasts-consent': {
    fi: 'Asiakkaan suostumus päättyy ennen tätä.',
    sv: 'Kundens samtycke upphör före detta.',
    en: 'The client’s consent ends before this.',
  },
  'legal-basis-not-in-force': {
    fi: 'Peruste ei ole voimassa alkupäivänä.',
    sv: 'Grunden gäller inte startdagen.',
    en: 'The basis is not in force on the first day.',
  },
  'legal-basis-for-others': {
    fi: 'Peruste ei sovellu tälle organisaatiolle.',
    sv: 'Grunden gäller inte denna organisation.',
    en: 'The basis does not serve this organisation.',
  },
  'joint-service-not-recorded': {
    fi: 'Kirjaa ensin monialaisen yhteispalvelun peruste.',
    sv: 'Anteckna först grunden för samservicen.',
    en: 'Record the basis of the joint service first.',
  },
  'consent-needed': {
    fi: 'Asiakas ei ole antanut suostumusta tietojen jakamiseen kumppaneille.',
    sv: 'Kunden har inte gett samtycke till att dela uppgifter med partner.',
    en: 'The client has not consented to sharing with partners.',
  },
  'not-partner-professional': {
    fi: 'Valitse kumppaniorganisaation ammattilainen.',
    sv: 'Välj en sakkunnig hos partnerorganisationen.',
    en: 'Choose a professional of the partner organisation.',
  },
  'share-not-ended-by-client': {
    fi: 'Tätä jakamista ei voi lopettaa itse. Kysy työntekijältäsi.',
    sv: 'Du kan inte själv avsluta denna delning. Fråga din arbetstagare.',
    en: 'You cannot end this sharing yourself. Ask your worker.',
  },
  'hidden-from-yourself': {
    fi: 'Et näkisi vaihetta enää itse. Valitse toinen näkyvyys.',
    sv: 'Du skulle inte längre se steget själv. Välj en annan synlighet.',
    en: 'You would no longer see the step yourself. Choose another visibility.',
  },
  'roles-needed': { fi: 'Valitse roolit.', sv: 'Välj roller.', en: 'Choose the roles.' },
  'before-basis': {
    fi: 'Päivä on ennen perusteen täyttymistä.',
    sv: 'Dagen är före grunden uppfylldes.',
    en: 'The day is before the basis was met.',
  },
  'end-and-reason-together': {
    fi: 'Anna päättymispäivä ja syy yhdessä.',
    sv: 'Ange slutdag och orsak tillsammans.',
    en: 'Give the end and its reason together.',
  },
  'joint-service-open': {
    fi: 'Asiakkaalla on jo monialainen yhteispalvelu.',
    sv: 'Kunden har redan en samservice.',
    en: 'The client already has a joint service.',
  },
} as const satisfies Readonly<Record<string, Text>>;
