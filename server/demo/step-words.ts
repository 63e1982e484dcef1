/** Steps and services of the demonstration in the other languages: they are the area's data, written by it. */

type Words = readonly [sv: string, en: string];

const titles: Readonly<Record<string, Words>> = {
  'Omat vahvuudet ja kiinnostukset': ['Mina styrkor och intressen', 'My strengths and interests'],
  'Kolme tutustumiskäyntiä työpaikoilla': ['Tre studiebesök på arbetsplatser', 'Three visits to workplaces'],
  'Valmennusjakso pajalla': ['Arbetsträningsperiod på verkstaden', 'Coaching period at the workshop'],
  'Työkokeilu kiinnostavassa paikassa': [
    'Arbetsprövning på en plats som intresserar',
    'Work try-out in a place of interest',
  ],
  'Osaamisen kartoitus ja ansioluettelo': [
    'Kartläggning av kompetensen och meritförteckning',
    'Skills review and CV',
  ],
  'Vertaisryhmän tapaamiset': ['Träffar med kamratgruppen', 'Peer group meetings'],
  'Yhteys työnantajiin ja 55 vuotta täyttäneiden tuki': [
    'Kontakt med arbetsgivare och stödet för dem som fyllt 55',
    'Contact with employers and the support for those aged 55 or over',
  ],
  'Työpaikka tai työkokeilu': ['Arbetsplats eller arbetsprövning', 'A job or a work try-out'],
  'Tilanteen kartoitus': ['Kartläggning av situationen', 'Review of the situation'],
  Valmennusjakso: ['Arbetsträningsperiod', 'Coaching period'],
  'Työtodistusten ja osaamisen kokoaminen': [
    'Arbetsintyg och kompetens samlas',
    'Gathering certificates and skills',
  ],
  'Työkokeilu yrityksessä': ['Arbetsprövning på ett företag', 'Work try-out in a company'],
  'Palkkatuettu työ': ['Lönesubventionerat arbete', 'Pay-subsidised work'],
  'Kielitaidon ja osaamisen kartoitus': [
    'Kartläggning av språkkunskaper och kompetens',
    'Review of language and other skills',
  ],
  'Suomea työpaikalla -ryhmä': ['Gruppen Finska på jobbet', 'Finnish at work, a group'],
  'Tutkinnon tunnustaminen tai täydentäminen': [
    'Erkännande eller komplettering av examen',
    'Recognition or completion of a qualification',
  ],
  Työkokeilu: ['Arbetsprövning', 'Work try-out'],
  'Verokortti, pankkitili ja kotikunta': [
    'Skattekort, bankkonto och hemkommun',
    'Tax card, bank account and home municipality',
  ],
  'Suomalaisen työelämän perusteet': [
    'Grunderna i finländskt arbetsliv',
    'Basics of working life in Finland',
  ],
  'Työnantajien tapaaminen': ['Möten med arbetsgivare', 'Meeting employers'],
  'Mitä järjestelyjä työ tarvitsee': ['Vilka arrangemang arbetet kräver', 'What arrangements work needs'],
  'Valmennusjakso lyhyin päivin': ['Arbetsträningsperiod med korta dagar', 'Coaching period of short days'],
  'Työpaikan järjestelyt työnantajan kanssa': [
    'Arrangemang på arbetsplatsen med arbetsgivaren',
    'Arrangements at work with the employer',
  ],
  'Työkokeilu sovituilla järjestelyillä': [
    'Arbetsprövning med avtalade arrangemang',
    'Work try-out with the agreed arrangements',
  ],
  'Työhakemus ja ansioluettelo': ['Jobbansökan och meritförteckning', 'Job application and CV'],
  'Kymmenen työnantajaa, joihin otetaan yhteyttä': [
    'Tio arbetsgivare att kontakta',
    'Ten employers to get in touch with',
  ],
  'Työkokeilu omalla alalla': ['Arbetsprövning i den egna branschen', 'Work try-out in one’s own field'],
  'Lastenhoidon järjestäminen': ['Barnomsorgen ordnas', 'Arranging child care'],
  'Ammatillisen suunnan valinta': ['Val av yrkesinriktning', 'Choosing an occupation'],
  'Osa-aikainen valmennusjakso': ['Arbetsträningsperiod på deltid', 'Part-time coaching period'],
  'Koulutukseen haku tai osa-aikatyö': [
    'Ansökan till utbildning eller deltidsarbete',
    'Applying for education, or part-time work',
  ],
  'Työhistoria ja osaaminen paperille': [
    'Arbetshistoria och kompetens på papper',
    'Work history and skills on paper',
  ],
  'Digitaidot ja sähköinen asiointi': [
    'Digitala färdigheter och e-tjänster',
    'Digital skills and online services',
  ],
  'Ohjaamon tapaaminen': ['Möte på Navigatorn', 'Meeting at Ohjaamo'],
  'Viikkorytmi ja tavoitteet': ['Veckorytm och mål', 'Weekly rhythm and goals'],
  'Koulutukseen haku': ['Ansökan till utbildning', 'Applying for education'],
  'Jatkosuunnitelman tekeminen': ['Fortsättningsplanen görs upp', 'Making the follow-on plan'],
  'Seuraava tapaaminen': ['Nästa möte', 'Next meeting'],
  'Ansioluettelon päivitys': ['Meritförteckningen uppdateras', 'Updating the CV'],
  'Kolme hakemusta kiinnostaviin paikkoihin': [
    'Tre ansökningar till platser som intresserar',
    'Three applications to places of interest',
  ],
  'Tutustumiskäynti työpaikalla': ['Studiebesök på en arbetsplats', 'A visit to a workplace'],
  'Työkokeilupaikan etsiminen': ['En plats för arbetsprövning söks', 'Finding a place for a work try-out'],
  'Työnantajan tapaaminen': ['Möte med arbetsgivaren', 'Meeting the employer'],
  'Palkkatuen selvittäminen työnantajan kanssa': [
    'Lönesubventionen utreds med arbetsgivaren',
    'Going through the pay subsidy with the employer',
  ],
};

const services: Readonly<Record<string, Words>> = {
  Työnhakuvalmennus: ['Jobbsökarträning', 'Job search coaching'],
  Uravalmennus: ['Karriärträning', 'Career coaching'],
  Valmennusjakso: ['Arbetsträningsperiod', 'Coaching period'],
  Työkokeilu: ['Arbetsprövning', 'Work try-out'],
  Työhönvalmennus: ['Arbetsträning', 'Job coaching'],
  'Kielen tuki': ['Språkstöd', 'Language support'],
  Koulutusneuvonta: ['Studierådgivning', 'Education guidance'],
  Neuvonta: ['Rådgivning', 'Advice'],
  Ohjaamo: ['Navigatorn', 'Ohjaamo guidance centre'],
  Yrityspalvelut: ['Företagstjänster', 'Employer services'],
};

function wordsOf(all: Readonly<Record<string, Words>>, finnish: string): Words {
  if (finnish === '') return ['', ''];
  const found = all[finnish];
  if (!found) throw new Error(`The demonstration has no translation of “${finnish}”`);
  return found;
}

export interface StepNames {
  readonly title: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly service: string;
  readonly serviceSv: string;
  readonly serviceEn: string;
}

export function stepNames(title: string, service: string): StepNames {
  const [titleSv, titleEn] = wordsOf(titles, title);
  const [serviceSv, serviceEn] = wordsOf(services, service);
  return { title, titleSv, titleEn, service, serviceSv, serviceEn };
}
