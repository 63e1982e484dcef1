import type { PageEntry } from '../platform/pages.tsx';

/** Environments: how they run, who is there, their weeks and self-evaluations; and who is matched to their slots. */
export const environmentPages: readonly PageEntry[] = [
  {
    path: '/environments',
    title: { fi: 'Valmennusympäristöt', sv: 'Arbetsträningsmiljöer', en: 'Coaching environments' },
    action: 'environment.read',
    navigation: {
      section: 'network',
      icon: 'building',
      order: 20,
      barTitle: { fi: 'Ympäristöt', sv: 'Miljöer', en: 'Environments' },
    },
    load: () => import('../environments/EnvironmentsPage.tsx').then((module) => module.EnvironmentsPage),
  },
  {
    path: '/environments/operation',
    title: { fi: 'Toiminta ja paikat', sv: 'Verksamhet och platser', en: 'Operation and slots' },
    action: 'environmentOperation.read',
    navigation: {
      section: 'network',
      icon: 'building',
      order: 21,
      barTitle: { fi: 'Paikat', sv: 'Platser', en: 'Slots' },
      // a partner's own; everybody else comes by the tab of the environments
      action: 'slice.list',
    },
    load: () => import('../environments/OperationsPage.tsx').then((module) => module.OperationsPage),
  },
  {
    path: '/environments/$environmentId',
    title: { fi: 'Ympäristön toiminta', sv: 'Miljöns verksamhet', en: 'Operation of an environment' },
    action: 'environmentOperation.read',
    load: () => import('../environments/OperationPage.tsx').then((module) => module.OperationPage),
  },
  {
    path: '/environments/$environmentId/week',
    title: { fi: 'Ympäristön viikko', sv: 'Miljöns vecka', en: 'Week of an environment' },
    action: 'environmentWeek.read',
    load: () => import('../placements/WeekPages.tsx').then((module) => module.EnvironmentWeekPage),
  },
  {
    path: '/environments/$environmentId/today',
    title: { fi: 'Päivän läsnäolot', sv: 'Dagens närvaro', en: 'Attendance of the day' },
    action: 'placementMark.mark',
    load: () => import('../placements/TodayPage.tsx').then((module) => module.TodayPage),
  },
  {
    path: '/coach-week',
    title: { fi: 'Oma valmennusviikko', sv: 'Min träningsvecka', en: 'My coaching week' },
    action: 'coachWeek.read',
    navigation: { section: 'network', icon: 'calendar', order: 22 },
    load: () => import('../placements/WeekPages.tsx').then((module) => module.CoachWeekPage),
  },
  {
    path: '/agreements',
    title: { fi: 'Allekirjoituksia odottavat', sv: 'Väntar på underskrifter', en: 'Waiting for signatures' },
    action: 'agreement.list',
    navigation: {
      section: 'network',
      icon: 'edit',
      order: 23,
      barTitle: { fi: 'Sopimukset', sv: 'Avtal', en: 'Agreements' },
    },
    load: () => import('../agreements/WaitingPage.tsx').then((module) => module.WaitingPage),
  },
  {
    path: '/quality/$subject',
    title: { fi: 'Itsearvioinnit', sv: 'Självutvärderingar', en: 'Self-evaluations' },
    action: 'environmentReview.read',
    load: () => import('../environments/ReviewsPage.tsx').then((module) => module.ReviewsPage),
  },
  {
    path: '/quality/$subject/$subjectId',
    title: { fi: 'Itsearviointi', sv: 'Självutvärdering', en: 'Self-evaluation' },
    action: 'environmentReview.read',
    load: () => import('../environments/ReviewPage.tsx').then((module) => module.ReviewPage),
  },
  {
    path: '/placement-rounds',
    title: { fi: 'Sijoituskierrokset', sv: 'Placeringsrundor', en: 'Placement rounds' },
    action: 'placementRound.manage',
    navigation: { section: 'network', icon: 'swap', order: 20 },
    load: () => import('../matching/RoundsPage.tsx').then((module) => module.RoundsPage),
  },
  {
    path: '/placement-rounds/$roundId',
    title: { fi: 'Sijoituskierros', sv: 'Placeringsrunda', en: 'Placement round' },
    action: 'placementRound.manage',
    load: () => import('../matching/RoundPage.tsx').then((module) => module.RoundPage),
  },
  {
    path: '/matching/settings',
    title: { fi: 'Matkat ja työvoimapula', sv: 'Resor och brist på arbetskraft', en: 'Travel and shortage' },
    action: 'match.settings',
    navigation: { section: 'manage', icon: 'settings', order: 65 },
    load: () => import('../matching/SettingsPage.tsx').then((module) => module.SettingsPage),
  },
  {
    path: '/environments/$environmentId/slots/$slotId',
    title: { fi: 'Sopivat asiakkaat', sv: 'Lämpliga kunder', en: 'Clients who suit' },
    action: 'match.people',
    load: () => import('../matching/SlotMatchesPage.tsx').then((module) => module.SlotMatchesPage),
  },
];
