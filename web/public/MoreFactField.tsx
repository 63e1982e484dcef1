import { useText } from '../platform/index.ts';
import { CheckboxGroup, DateField, NumberField, RadioGroup, SelectField } from '../ui/index.ts';
import type { MissingFact, More } from './finder-values.ts';
import { supportFinderTexts as texts } from './support-finder-texts.ts';

type Answer = More[string];

/** One fact that a programme asks beside the five questions, by its kind. */
export function MoreFactField({
  fact,
  value,
  onChange,
}: {
  readonly fact: MissingFact;
  readonly value: Answer | undefined;
  readonly onChange: (value: Answer | undefined) => void;
}) {
  const t = useText();
  const basics = { label: t(fact.text), name: fact.name };
  const options = fact.options.map((option) => ({ value: option.value, label: t(option.text) }));
  const number = (decimals: number, factor = 1) => (
    <NumberField
      {...basics}
      decimals={decimals}
      value={typeof value === 'number' ? value / factor : null}
      onChange={(next) => onChange(next === null ? undefined : Math.round(next * factor * 100) / 100)}
    />
  );
  switch (fact.kind) {
    case 'yesNo':
      return (
        <RadioGroup<'yes' | 'no' | 'unknown'>
          {...basics}
          inline
          value={value === undefined ? 'unknown' : value === true ? 'yes' : 'no'}
          onChange={(next) => onChange(next === 'unknown' ? undefined : next === 'yes')}
          options={[
            { value: 'yes', label: t(texts.yes) },
            { value: 'no', label: t(texts.no) },
            { value: 'unknown', label: t(texts.notKnown) },
          ]}
        />
      );
    case 'choice':
      return (
        <SelectField<string | null>
          {...basics}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
          options={[{ value: null, label: t(texts.notKnown) }, ...options]}
        />
      );
    case 'choices':
      return (
        <CheckboxGroup<string>
          {...basics}
          value={Array.isArray(value) ? value : []}
          onChange={(next) => onChange(next.length === 0 ? undefined : [...next])}
          options={options}
        />
      );
    case 'day':
      return (
        <DateField
          {...basics}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case 'count':
      return number(0);
    case 'number':
    case 'percent':
      return number(2);
    case 'money':
      return number(2, 100);
    case 'earlierGrants':
    case 'deMinimisGrants':
    case 'spells':
      return (
        <RadioGroup<'none' | 'unknown'>
          {...basics}
          inline
          value={value === undefined ? 'unknown' : 'none'}
          onChange={(next) => onChange(next === 'none' ? [] : undefined)}
          options={[
            { value: 'none', label: t(texts.none) },
            { value: 'unknown', label: t(texts.noneOrNotKnown) },
          ]}
        />
      );
    default:
      return null;
  }
}
