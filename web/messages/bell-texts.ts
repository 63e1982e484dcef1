import { defineTexts } from '@polku/domain';

/** Apart from the rest: the first view carries these only. */
export const bellTexts = defineTexts({
  bell: {
    fi: 'Ilmoitukset, {count, plural, =0 {ei lukemattomia} one {# lukematon} other {# lukematonta}}',
    sv: 'Notiser, {count, plural, =0 {inga olästa} one {# oläst} other {# olästa}}',
    en: 'Notifications, {count, plural, =0 {none unread} one {# unread} other {# unread}}',
  },
});
