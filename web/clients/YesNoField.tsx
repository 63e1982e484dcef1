import { useText } from '../platform/index.ts';
import { RadioGroup } from '../ui/index.ts';
import { formTexts } from './form-texts.ts';

type Answer = 'yes' | 'no' | 'unknown';

/** Yes, no, or not known: a fact that nobody asked about is not a "no". */
export function YesNoField(props: {
  readonly label: string;
  readonly name: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}) {
  const t = useText();
  const value: Answer = props.value === null ? 'unknown' : props.value ? 'yes' : 'no';
  return (
    <RadioGroup<Answer>
      label={props.label}
      name={props.name}
      inline
      required
      value={value}
      onChange={(next) => props.onChange(next === 'unknown' ? null : next === 'yes')}
      options={[
        { value: 'yes', label: t(formTexts.yes) },
        { value: 'no', label: t(formTexts.no) },
        { value: 'unknown', label: t(formTexts.notKnown) },
      ]}
    />
  );
}
