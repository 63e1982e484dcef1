/** How the fields of the client record are called and their values said, outside the form as well. */
import { type KnownReference, useLanguage, useText } from '../platform/index.ts';
import { dayText } from '../ui/index.ts';
import type { ClientValues } from './client-values.ts';
import { formTexts as texts, nonDisclosureTexts, protectionTexts, workAbilityTexts } from './form-texts.ts';

type Name = keyof ClientValues & string;

export function useValueWords(reference: KnownReference) {
  const t = useText();
  const { language } = useLanguage();
  const labels: Readonly<Record<Name, string>> = {
    givenNames: t(texts.givenNames),
    familyName: t(texts.familyName),
    identityCode: t(texts.identityCode),
    removeIdentityCode: t(texts.removeIdentityCode),
    birthDate: t(texts.birthDate),
    serviceLanguage: t(texts.serviceLanguage),
    nonDisclosure: t(texts.nonDisclosure),
    municipalityCode: t(texts.municipality),
    municipalityFrom: t(texts.municipalityFrom),
    phone: t(texts.phone),
    email: t(texts.email),
    streetAddress: t(texts.streetAddress),
    postalCode: t(texts.postalCode),
    postOffice: t(texts.postOffice),
    unemployedSince: t(texts.unemployedSince),
    unemployedSinceSource: t(texts.unemployedSinceSource),
    outOfWorkSince: t(texts.outOfWorkSince),
    graduatedOn: t(texts.graduatedOn),
    inWork: t(texts.inWork),
    inEducation: t(texts.inEducation),
    homeParent: t(texts.homeParent),
    citizenship: t(texts.citizenship),
    protection: t(texts.protection),
    protectionValidUntil: t(texts.protectionValidUntil),
    workAbility: t(texts.workAbility),
    adjustments: t(texts.adjustments),
    wishes: t(texts.wishes),
    rural: t(texts.rural),
    travelHelp: t(texts.travelHelp),
    remoteService: t(texts.remoteService),
  };
  /** Empty for a value that is not known. */
  function show(name: Name, value: ClientValues[Name]): string {
    if (value === null || value === '') return '';
    if (typeof value === 'boolean') return t(value ? texts.yes : texts.no);
    switch (name) {
      case 'municipalityCode':
        return reference.municipalityName(value);
      case 'serviceLanguage':
        return reference.languageName(value);
      case 'citizenship':
        return reference.countryName(value);
      case 'nonDisclosure':
        return value in nonDisclosureTexts ? t(Reflect.get(nonDisclosureTexts, value)) : value;
      case 'workAbility':
        return value in workAbilityTexts ? t(Reflect.get(workAbilityTexts, value)) : value;
      case 'protection':
        return value in protectionTexts ? t(Reflect.get(protectionTexts, value)) : value;
      default:
        return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language) : value;
    }
  }
  return { labels, show };
}
