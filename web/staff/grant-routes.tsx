import type { PageEntry } from '../platform/pages.tsx';

/** Grants to employers: applications and the programmes they come under. */
export const grantPages: readonly PageEntry[] = [
  {
    path: '/grant-cases',
    title: { fi: 'Tukihakemukset', sv: 'Stödansökningar', en: 'Grant applications' },
    action: 'grantCase.read',
    navigation: {
      section: 'network',
      icon: 'document',
      order: 25,
      barTitle: { fi: 'Tuet', sv: 'Stöd', en: 'Grants' },
    },
    load: () => import('../grants/CasesPage.tsx').then((module) => module.CasesPage),
  },
  {
    path: '/grant-cases/new',
    title: { fi: 'Kirjaa paperihakemus', sv: 'Anteckna en pappersansökan', en: 'Record an application' },
    action: 'grantCase.handle',
    load: () => import('../grants/NewCasePage.tsx').then((module) => module.NewCasePage),
  },
  {
    path: '/grant-cases/$caseId',
    title: { fi: 'Tukihakemus', sv: 'Stödansökan', en: 'Grant application' },
    action: 'grantCase.read',
    load: () => import('../grants/CasePage.tsx').then((module) => module.CasePage),
  },
  {
    path: '/grant-payments',
    title: { fi: 'Tukien maksut', sv: 'Betalning av stöd', en: 'Payment of grants' },
    action: 'grantPayment.read',
    navigation: {
      section: 'network',
      icon: 'wallet',
      order: 25.5,
      barTitle: { fi: 'Maksut', sv: 'Betalning', en: 'Payment' },
    },
    load: () => import('../grants/PaymentsPage.tsx').then((module) => module.PaymentsPage),
  },
  {
    path: '/grant-payments/files',
    title: { fi: 'Maksuaineistot', sv: 'Betalningsmaterial', en: 'Payment files' },
    action: 'grantPayment.read',
    load: () => import('../grants/PaymentFilesPage.tsx').then((module) => module.PaymentFilesPage),
  },
  {
    path: '/grant-payments/files/$fileId',
    title: { fi: 'Maksuaineisto', sv: 'Betalningsmaterial', en: 'Payment file' },
    action: 'grantPayment.read',
    load: () => import('../grants/PaymentFilesPage.tsx').then((module) => module.PaymentFilePage),
  },
  {
    path: '/grant-payments/answers',
    title: { fi: 'Pankin vastaukset', sv: 'Bankens svar', en: 'Answers of the bank' },
    action: 'grantPayment.read',
    load: () => import('../grants/BankAnswersPage.tsx').then((module) => module.BankAnswersPage),
  },
  {
    path: '/grant-payments/payer',
    title: { fi: 'Tukien maksaja', sv: 'Betalare av stöd', en: 'Payer of grants' },
    action: 'grantPayment.read',
    load: () => import('../grants/PayerPage.tsx').then((module) => module.PayerPage),
  },
  {
    path: '/grant-payments/register',
    title: { fi: 'De minimis -rekisteri', sv: 'De minimis-registret', en: 'De minimis register' },
    action: 'grantPayment.read',
    load: () => import('../grants/RegisterPage.tsx').then((module) => module.RegisterPage),
  },
  {
    path: '/grant-vouchers',
    title: { fi: 'Työllistämissetelit', sv: 'Sysselsättningssedlar', en: 'Vouchers' },
    action: 'grantCase.read',
    load: () => import('../grants/VouchersPage.tsx').then((module) => module.VouchersPage),
  },
  {
    path: '/grant-effect',
    title: { fi: 'Tukien vaikuttavuus', sv: 'Stödens genomslag', en: 'Effect of grants' },
    action: 'grantProgramme.read',
    load: () => import('../grants/EffectPage.tsx').then((module) => module.EffectPage),
  },
  {
    path: '/grant-programmes',
    title: { fi: 'Tukiohjelmat', sv: 'Stödprogram', en: 'Grant programmes' },
    action: 'grantProgramme.read',
    navigation: {
      section: 'network',
      icon: 'wallet',
      order: 26,
      barTitle: { fi: 'Tuet', sv: 'Stöd', en: 'Grants' },
    },
    load: () => import('../grants/ProgrammesPage.tsx').then((module) => module.ProgrammesPage),
  },
  {
    path: '/grant-rounds',
    title: { fi: 'Kierrosten päätökset', sv: 'Rundornas beslut', en: 'Decisions of rounds' },
    action: 'grantCase.read',
    load: () => import('../grants/RoundsPage.tsx').then((module) => module.RoundsPage),
  },
  {
    path: '/grant-rounds/$roundId',
    title: { fi: 'Kierroksen päätökset', sv: 'Rundans beslut', en: 'Decisions of a round' },
    action: 'grantCase.read',
    load: () => import('../grants/RoundPage.tsx').then((module) => module.RoundPage),
  },
  {
    path: '/grant-rectifications',
    title: { fi: 'Oikaisuvaatimukset', sv: 'Begäranden om omprövning', en: 'Requests for rectification' },
    action: 'grantCase.read',
    load: () => import('../grants/RectificationsPage.tsx').then((module) => module.RectificationsPage),
  },
  {
    path: '/grant-budgets',
    title: { fi: 'Tukien määrärahat', sv: 'Stödanslag', en: 'Budgets of grants' },
    action: 'grantProgramme.read',
    load: () => import('../grants/BudgetsPage.tsx').then((module) => module.BudgetsPage),
  },
  {
    path: '/grant-budgets/$budgetId',
    title: { fi: 'Tukimääräraha', sv: 'Stödanslag', en: 'Budget of grants' },
    action: 'grantCase.read',
    load: () => import('../grants/BudgetPage.tsx').then((module) => module.BudgetPage),
  },
  {
    path: '/grant-rights',
    title: {
      fi: 'Päätösvalta ja muutoksenhaku',
      sv: 'Beslutanderätt och ändringssökande',
      en: 'Rights to decide and appeal',
    },
    action: 'grantProgramme.read',
    load: () => import('../grants/RightsPage.tsx').then((module) => module.RightsPage),
  },
  {
    path: '/grant-programmes/load',
    title: {
      fi: 'Lataa tukiohjelman versio',
      sv: 'Ladda en version av ett stödprogram',
      en: 'Load a version',
    },
    action: 'grantProgramme.manage',
    load: () => import('../grants/LoadPackPage.tsx').then((module) => module.LoadPackPage),
  },
  {
    path: '/grant-programmes/$programme/$packVersion',
    title: { fi: 'Tukiohjelma', sv: 'Stödprogram', en: 'Grant programme' },
    action: 'grantProgramme.read',
    load: () => import('../grants/ProgrammePage.tsx').then((module) => module.ProgrammePage),
  },
];
