import { NumberField } from '../ui/index.ts';

/** Euros with two decimals on screen, whole cents beneath. */
export function EuroField(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (cents: number | null) => void;
  readonly required?: boolean | undefined;
}) {
  const { value, onChange, ...rest } = props;
  return (
    <NumberField
      {...rest}
      unit="€"
      decimals={2}
      value={value === null ? null : value / 100}
      onChange={(euros) => onChange(euros === null ? null : Math.round(euros * 100))}
    />
  );
}
