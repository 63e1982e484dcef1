/** Values of a merge as they are said side by side. */
import type { MergeField } from '@polku/domain';
import { useLanguage, useReference, useText } from '../platform/index.ts';
import { dayText } from '../ui/index.ts';
import { formTexts, nonDisclosureTexts, protectionTexts, workAbilityTexts } from '../clients/form-texts.ts';
import { mergeTexts as texts } from './texts.ts';

export function useMergeValues(): (field: MergeField | 'nonDisclosure', value: string | null) => string {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const helpTexts = {
    rural: formTexts.rural,
    travel_help: formTexts.travelHelp,
    remote_service: formTexts.remoteService,
  };
  const coded: Readonly<Record<string, object>> = {
    nonDisclosure: nonDisclosureTexts,
    workAbility: workAbilityTexts,
    protection: protectionTexts,
    help: helpTexts,
  };
  const days = (text: string) => text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => dayText(day, language));
  return (field, value) => {
    if (value === null || value === '') return t(texts.unknown);
    if (field === 'municipality') return reference.municipalityName(value);
    if (field === 'serviceLanguage') return reference.languageName(value);
    if (field === 'citizenship') return reference.countryName(value);
    if (value === 'true') return t(formTexts.yes);
    if (value === 'false') return t(formTexts.no);
    const words = coded[field];
    if (words === undefined) return days(value);
    const parts = value
      .split(/,\s?/)
      .map((part) => (part in words ? t(Reflect.get(words, part)) : days(part)));
    return parts.join(', ');
  };
}
