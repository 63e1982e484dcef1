/** Facts of an application as they were told, in words. */
import { type FactDefinition, factsAsked, type GrantPack, packFacts } from '@polku/domain';
import { texts as words } from '../grants/case-texts.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { dayText, moneyText, numberText } from '../ui/format.ts';
import { texts } from './grant-texts.ts';
import type { MunicipalityNames } from './ToldFields.tsx';
import { isRows, toldField, type ToldValue, type ToldValues } from './told-values.ts';

interface Summary {
  readonly pack: GrantPack;
  readonly values: ToldValues;
  readonly municipalities: MunicipalityNames;
  readonly without: readonly string[];
}

export function ToldSummary({ pack, values, municipalities, without }: Summary) {
  const t = useText();
  const { language } = useLanguage();
  const facts = packFacts(pack);
  const valueText = ({ kind, options }: FactDefinition, value: ToldValue | undefined): string => {
    if (value === null || value === undefined || value === '') return t(texts.notTold);
    if (Array.isArray(value)) {
      if (isRows(kind)) return t(texts.rows, { count: value.length });
      const chosen = value.map((one) => options?.[String(one)]).flatMap((text) => (text ? [t(text)] : []));
      return chosen.length > 0 ? chosen.join(', ') : t(words.none);
    }
    if (typeof value === 'boolean') return t(value ? words.yes : words.no);
    if (typeof value === 'number')
      return kind === 'money' ? moneyText(Math.round(value * 100), language) : numberText(value, language, 2);
    if (kind === 'day') return dayText(String(value), language);
    if (kind === 'municipality') return municipalities.nameOf(String(value));
    const option = options?.[String(value)];
    return option ? t(option) : String(value);
  };
  return (
    <DescriptionList
      facts={factsAsked(pack)
        .filter((name) => !without.includes(name))
        .flatMap((name) => {
          const fact = facts[name];
          return fact ? [{ label: t(fact.text), value: valueText(fact, values[toldField(name)]) }] : [];
        })}
    />
  );
}
