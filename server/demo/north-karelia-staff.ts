/** Staff of the demonstration area of North Karelia. Every name is invented. */
import type { Role } from '@polku/domain';
import type { StaffSketch } from './sketch.ts';

type Rest = Partial<StaffSketch>;

const coordinator = (
  key: string,
  given: string,
  family: string,
  code: string,
  rest: Rest = {},
): StaffSketch => ({
  key,
  given,
  family,
  post: 'Työllisyyskoordinaattori',
  organisation: code,
  roles: [{ role: 'coordinator', municipalities: rest.main ?? [code] }],
  main: [code],
  intake: { [code]: 4 },
  ...rest,
});

const careerAgent = (
  key: string,
  given: string,
  family: string,
  codes: readonly string[],
  rest: Rest = {},
): StaffSketch => ({
  key,
  given,
  family,
  post: 'Ura-agentti',
  organisation: codes[0] ?? 'area',
  roles: [{ role: 'careerAgent', municipalities: codes }],
  main: codes,
  intake: Object.fromEntries(codes.map((code) => [code, 5])),
  ...rest,
});

const workCoach = (
  key: string,
  given: string,
  family: string,
  organisation: string,
  codes: readonly string[],
  rest: Rest = {},
): StaffSketch => ({
  key,
  given,
  family,
  post: 'Työvalmentaja',
  organisation,
  roles: [{ role: 'workCoach', municipalities: codes }],
  ...rest,
});

const other = (
  key: string,
  given: string,
  family: string,
  role: Role,
  post: string,
  organisation: string,
  rest: Rest = {},
): StaffSketch => ({ key, given, family, post, organisation, roles: [{ role }], ...rest });

const centre = { unit: 'joensuu-centre' } as const;

export const northKareliaStaff: readonly StaffSketch[] = [
  coordinator('helena', 'Helena', 'Mustonen', '167', {
    post: 'Työllisyyskoordinaattori, koko alue',
    organisation: 'area',
    roles: [{ role: 'coordinator' }],
    intake: { '167': 2 },
    startedDaysAgo: 1400,
  }),
  coordinator('anni', 'Anni', 'Karvinen', '167', { ...centre, intake: { '167': 4 } }),
  coordinator('juhani', 'Juhani', 'Tiainen', '090', { partTimePercent: 60, workingWeekdays: [1, 2, 3] }),
  coordinator('paivi', 'Päivi', 'Ikonen', '146'),
  coordinator('tero', 'Tero', 'Nevalainen', '176', { substituteIn: ['541'] }),
  coordinator('sanna', 'Sanna', 'Hirvonen', '260', { substituteIn: ['848'] }),
  coordinator('outi', 'Outi', 'Pesonen', '276'),
  coordinator('marjo', 'Marjo', 'Kettunen', '422', { unit: 'lieksa-services', substituteIn: ['541'] }),
  coordinator('antti', 'Antti', 'Karttunen', '426', {
    main: ['426', '707'],
    intake: { '426': 4, '707': 4 },
  }),
  coordinator('kaisa', 'Kaisa', 'Turunen', '541', { substitute: 'tero' }),
  coordinator('petri', 'Petri', 'Kuittinen', '309'),
  coordinator('elina', 'Elina', 'Sorsa', '607', {
    substitute: 'petri',
    partTimePercent: 80,
    workingWeekdays: [1, 2, 3, 4],
  }),
  coordinator('riitta', 'Riitta', 'Pulkkinen', '848', { substitute: 'sanna' }),

  careerAgent('ville', 'Ville', 'Laakkonen', ['167'], {
    ...centre,
    substitute: 'jari',
    intake: { '167': 4 },
  }),
  careerAgent('emmi', 'Emmi', 'Partanen', ['167'], {
    ...centre,
    roles: [{ role: 'careerAgent', rights: ['nonDisclosure'] }],
    intake: { '167': 4 },
  }),
  careerAgent('jari', 'Jari', 'Holopainen', ['167'], centre),
  careerAgent('tuija', 'Tuija', 'Saarelainen', ['167'], { ...centre, partTimePercent: 80 }),
  careerAgent('noora', 'Noora', 'Hakkarainen', ['167'], { unit: 'joensuu-youth' }),
  careerAgent('leena', 'Leena', 'Soikkeli', ['167'], { ...centre, startedDaysAgo: 520 }),
  careerAgent('riikka', 'Riikka', 'Nuutinen', ['167'], centre),
  careerAgent('oskari', 'Oskari', 'Piiroinen', ['167'], { unit: 'joensuu-youth', startedDaysAgo: 430 }),
  careerAgent('samuli', 'Samuli', 'Eronen', ['167'], {
    ...centre,
    post: 'Ura-agentti ja työvalmentaja',
    roles: [
      { role: 'careerAgent', municipalities: ['167'] },
      { role: 'workCoach', organisation: 'kuusenjuuri', municipalities: ['167'] },
    ],
    partTimePercent: 80,
    intake: { '167': 2 },
  }),
  careerAgent('katri', 'Katri', 'Vänskä', ['167', '276', '422', '541'], {
    ...centre,
    organisation: 'area',
    post: 'Ura-agentti, määräaikainen',
    intake: { '167': 3, '276': 2, '422': 2, '541': 2 },
    startedDaysAgo: 400,
    endedDaysAgo: 12,
  }),
  careerAgent('minna', 'Minna', 'Lehikoinen', ['276'], { intake: { '276': 5 } }),
  careerAgent('timo', 'Timo', 'Kärki', ['422', '541'], { intake: { '422': 2, '541': 2 } }),
  careerAgent('hanna', 'Hanna', 'Ryynänen', ['426', '309', '607'], {
    intake: { '426': 3, '309': 1, '607': 1 },
  }),
  careerAgent('pasi', 'Pasi', 'Kosonen', ['260', '848', '707'], {
    intake: { '260': 3, '848': 1, '707': 1 },
    startedDaysAgo: 560,
  }),

  workCoach('kimmo', 'Kimmo', 'Asikainen', '167', ['167'], { unit: 'joensuu-workshop' }),
  workCoach('saara', 'Saara', 'Tolvanen', '167', ['167'], { unit: 'joensuu-workshop', startedDaysAgo: 800 }),
  workCoach('ulla', 'Ulla', 'Parviainen', 'kuusenjuuri', ['167']),
  workCoach('juho', 'Juho', 'Martiskainen', 'honkapolku', ['167', '276']),
  workCoach('arto', 'Arto', 'Pitkänen', 'honkapolku', ['276']),
  workCoach('jenni', 'Jenni', 'Varis', '426', ['426', '707']),
  workCoach('tarja', 'Tarja', 'Kiiskinen', '422', ['422'], { unit: 'lieksa-services' }),
  workCoach('eero', 'Eero', 'Mikkonen', 'talkoopiha', ['541']),
  workCoach('leo', 'Leo', 'Havukainen', 'kaislapaja', ['260', '848']),
  workCoach('mirja', 'Mirja', 'Puruskainen', '146', ['146'], { partTimePercent: 70 }),
  workCoach('risto', 'Risto', 'Timonen', '176', ['176', '607']),
  workCoach('heidi', 'Heidi', 'Könönen', '309', ['309', '090']),

  other('lauri', 'Lauri', 'Sallinen', 'employerAgent', 'Yritysagentti', 'area', {
    roles: [{ role: 'employerAgent', municipalities: ['167', '276', '426', '309', '607', '090'] }],
  }),
  other('marika', 'Marika', 'Jormanainen', 'employerAgent', 'Yritysagentti', 'area', {
    roles: [{ role: 'employerAgent', municipalities: ['422', '541', '176'] }],
  }),
  other('tommi', 'Tommi', 'Väistö', 'employerAgent', 'Yritysagentti', 'area', {
    roles: [{ role: 'employerAgent', municipalities: ['260', '848', '707', '146'] }],
    startedDaysAgo: 600,
  }),

  other('kirsi', 'Kirsi', 'Halonen-Rask', 'administrator', 'Järjestelmäasiantuntija', 'area'),
  other('merja', 'Merja', 'Toivanen', 'referrer', 'Asiakasvastaava', 'authority', {
    unit: 'authority-guidance',
  }),
  other('janne', 'Janne', 'Kokko', 'referrer', 'Asiakasvastaava', 'authority', {
    unit: 'authority-guidance',
  }),
  other('sirpa', 'Sirpa', 'Määttänen', 'referrer', 'Sosiaaliohjaaja', 'county', { unit: 'county-social' }),
  other('pia', 'Pia', 'Naumanen', 'partnerProfessional', 'Uraohjaaja', 'kuusenjuuri'),
  other('markus', 'Markus', 'Ilvonen', 'partnerProfessional', 'Yksilövalmentaja', 'honkapolku'),
  other('elise', 'Elise', 'Kainulainen', 'partnerProfessional', 'Koulutussuunnittelija', 'school'),
  other('tiina', 'Tiina', 'Suhonen', 'manager', 'Työllisyysjohtaja', 'area'),
  other('olli', 'Olli', 'Reijonen', 'manager', 'Elinvoimajohtaja', '422'),
  other('annukka', 'Annukka', 'Sihvola', 'dataProtectionOfficer', 'Tietosuojavastaava', 'area'),
];
