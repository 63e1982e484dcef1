/** Every page of the staff app, one line each. */
import type { PageEntry } from '../platform/pages.tsx';

export const pages: readonly PageEntry[] = [
  {
    path: '/',
    title: { fi: 'Oma päivä', sv: 'Min dag', en: 'My day' },
    navigation: { section: 'work', icon: 'home', order: 10, action: 'day.read' },
    load: () => import('./HomePage.tsx').then((module) => module.HomePage),
  },
  {
    path: '/attendance',
    title: { fi: 'Läsnäolot', sv: 'Närvaro', en: 'Attendance' },
    action: 'attendance.read',
    navigation: { section: 'work', icon: 'calendar', order: 30 },
    load: () => import('../coaching/AttendancePage.tsx').then((module) => module.AttendancePage),
  },
  {
    path: '/clients',
    title: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Clients' },
    action: 'client.list',
    navigation: { section: 'people', icon: 'people', order: 10 },
    load: () => import('../clients/ClientsPage.tsx').then((module) => module.ClientsPage),
  },
  {
    path: '/clients/new',
    title: { fi: 'Uusi asiakas', sv: 'Ny kund', en: 'New client' },
    action: 'client.create',
    load: () => import('../clients/NewClientPage.tsx').then((module) => module.NewClientPage),
  },
  {
    path: '/clients/$clientId',
    title: { fi: 'Asiakas', sv: 'Kund', en: 'Client' },
    action: 'client.read',
    load: () => import('../clients/ClientPage.tsx').then((module) => module.ClientPage),
  },
  {
    path: '/clients/$clientId/plan',
    title: { fi: 'Suunnitelma', sv: 'Plan', en: 'Plan' },
    action: 'client.read',
    load: () => import('../plans/PlanPage.tsx').then((module) => module.PlanPage),
  },
  {
    path: '/clients/$clientId/contacts',
    title: { fi: 'Yhteydenotot', sv: 'Kontakter', en: 'Contacts' },
    action: 'client.read',
    load: () => import('../plans/ContactsPage.tsx').then((module) => module.ContactsPage),
  },
  {
    path: '/clients/$clientId/coaching',
    title: { fi: 'Valmennus', sv: 'Träning', en: 'Coaching' },
    action: 'client.read',
    load: () => import('../coaching/CoachingPage.tsx').then((module) => module.CoachingPage),
  },
  {
    path: '/clients/$clientId/outcome',
    title: { fi: 'Lopputulos', sv: 'Resultat', en: 'Outcome' },
    action: 'client.read',
    load: () => import('../outcomes/OutcomePage.tsx').then((module) => module.OutcomePage),
  },
  {
    path: '/clients/$clientId/details',
    title: { fi: 'Perustiedot', sv: 'Grunduppgifter', en: 'Details' },
    action: 'client.read',
    load: () => import('../clients/ClientDetailsPage.tsx').then((module) => module.ClientDetailsPage),
  },
  {
    path: '/clients/$clientId/sharing',
    title: { fi: 'Jakaminen', sv: 'Delning', en: 'Sharing' },
    action: 'client.share',
    load: () => import('../clients/SharingPage.tsx').then((module) => module.SharingPage),
  },
  {
    path: '/figures',
    title: { fi: 'Luvut', sv: 'Siffror', en: 'Figures' },
    action: 'figures.read',
    navigation: { section: 'follow', icon: 'chart', order: 10 },
    load: () => import('../figures/FiguresPage.tsx').then((module) => module.FiguresPage),
  },
  {
    path: '/signed-in',
    title: { fi: 'Olet kirjautunut', sv: 'Du är inloggad', en: 'You are signed in' },
    load: () => import('./SignedInPage.tsx').then((module) => module.SignedInPage),
  },
  {
    path: '/ui',
    title: { fi: 'Osat', sv: 'Delar', en: 'Components' },
    demoOnly: true,
    load: () => import('../ui/Gallery.tsx').then((module) => module.Gallery),
  },
];
