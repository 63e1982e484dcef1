/** Between what is written in the fields and the JSON value that a calculator takes. */
import type { Written, WrittenValues } from './CalculatorFields.tsx';
import type { SchemaField } from './json-schema.ts';

/** An empty field is null where it may be, and otherwise left out, so that the calculator asks for it. */
export function valueFrom(fields: readonly SchemaField[], written: WrittenValues): Record<string, unknown> {
  const entries = fields.flatMap((field): [string, unknown][] => {
    if (field.kind === 'object') return [[field.name, valueFrom(field.fields, written)]];
    const value = written[field.pointer] ?? null;
    if (isRows(field)) return rowsFrom(field, String(value ?? ''));
    if (field.kind === 'list') return [[field.name, numbersFrom(String(value ?? ''))]];
    if (value !== null && value !== '') return [[field.name, value]];
    return field.nullable ? [[field.name, null]] : [];
  });
  return Object.fromEntries(entries);
}

/** A list of rows with fields of their own, written as JSON. */
export function isRows(field: SchemaField): boolean {
  return field.kind === 'list' && field.fields.length > 0;
}

/** What can't be read is passed on for the calculator to refuse. */
function rowsFrom(field: SchemaField, text: string): [string, unknown][] {
  if (text.trim() === '') return [];
  try {
    return [[field.name, JSON.parse(text)]];
  } catch {
    return [[field.name, text]];
  }
}

/** One number a line, with a comma or a point; what is no number is passed on for the calculator to refuse. */
function numbersFrom(text: string): readonly (number | string)[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s/g, '').replace(',', '.'))
    .filter((line) => line !== '')
    .map((line) => (Number.isNaN(Number(line)) ? line : Number(line)));
}

export function writtenFrom(fields: readonly SchemaField[], value: unknown): WrittenValues {
  return Object.assign(
    {},
    ...fields.map((field) => {
      const inner: unknown = Reflect.get(Object(value), field.name);
      return field.kind === 'object'
        ? writtenFrom(field.fields, inner)
        : { [field.pointer]: writtenIn(field, inner) };
    }),
  );
}

function writtenIn(field: SchemaField, value: unknown): Written {
  if (isRows(field)) return JSON.stringify(value, null, 2);
  return Array.isArray(value) ? value.join('\n') : writtenOf(value);
}

function writtenOf(value: unknown): Written {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
