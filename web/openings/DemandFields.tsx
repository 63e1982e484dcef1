import { type DemandKind, type Demands, demandKinds, demandSentence, demandWords } from '@polku/domain';
import { useText } from '../platform/index.ts';
import { FieldRow, SelectField } from '../ui/index.ts';
import { texts } from './texts.ts';

const steps = [1, 2, 3, 4, 5];

/** The five scales beside each other, each with the sentence of the step chosen. */
export function DemandFields({
  label,
  name,
  value,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: Demands;
  readonly onChange: (value: Demands) => void;
}) {
  const t = useText();
  return (
    <fieldset className="plain">
      <legend>
        {label} <span className="soft small">({t(texts.demandsHint)})</span>
      </legend>
      <FieldRow>
        {demandKinds.map((kind: DemandKind) => (
          <SelectField
            key={kind}
            label={t(demandWords[kind])}
            required
            hint={t(demandSentence(kind, value[kind]))}
            name={`${name}/${kind}`}
            value={String(value[kind])}
            onChange={(next) => onChange({ ...value, [kind]: Number(next) })}
            options={steps.map((step) => ({ value: String(step), label: String(step) }))}
          />
        ))}
      </FieldRow>
    </fieldset>
  );
}

/** «Keho 4, aistit 1 …»: said in words, no picture needed. */
export function demandsText(demands: Demands, word: (kind: DemandKind) => string): string {
  return demandKinds.map((kind) => `${word(kind)} ${demands[kind]}`).join(', ');
}
