/** JSON Schema read as far as the contract and the calculators use it: names, kinds, choices and limits. */
export interface SchemaField {
  /** Pointer from the top, without the first slash: `person/birthDate`. */
  readonly pointer: string;
  readonly name: string;
  readonly kind: 'text' | 'date' | 'number' | 'boolean' | 'choice' | 'list' | 'object' | 'any';
  /** The schema's own words: `string`, `integer`. */
  readonly type: string;
  readonly format: string | undefined;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly choices: readonly string[];
  readonly limits: readonly string[];
  /** Fields of an object, or of the objects of a list. */
  readonly fields: readonly SchemaField[];
}

function part(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}

function listPart(value: unknown, name: string): readonly unknown[] {
  const found = part(value, name);
  return Array.isArray(found) ? found : [];
}

/** A schema that may be null, apart from its null. */
function withoutNull(schema: unknown): { readonly schema: unknown; readonly nullable: boolean } {
  const options = [...listPart(schema, 'anyOf'), ...listPart(schema, 'oneOf')];
  const given = options.filter((option) => part(option, 'type') !== 'null');
  if (options.length > 0 && given.length === 1) {
    return { schema: given[0], nullable: given.length < options.length };
  }
  const types = listPart(schema, 'type');
  if (types.length > 0) {
    return {
      schema: { ...Object(schema), type: types.find((type) => type !== 'null') },
      nullable: types.includes('null'),
    };
  }
  return { schema, nullable: false };
}

const limitNames = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'] as const;

function limitsOf(schema: unknown): readonly string[] {
  return limitNames.flatMap((name) => {
    const value = part(schema, name);
    // The bounds of safe integers say only that the number is whole.
    return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? [`${name} ${value}`] : [];
  });
}

function kindOf(type: string, format: unknown, choices: readonly string[]): SchemaField['kind'] {
  if (choices.length > 0) return 'choice';
  switch (type) {
    case 'string':
      return format === 'date' ? 'date' : 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'list';
    case 'object':
      return 'object';
    default:
      return 'any';
  }
}

function fieldOf(pointer: string, name: string, given: unknown, required: boolean): SchemaField {
  const { schema, nullable } = withoutNull(given);
  const type = String(part(schema, 'type') ?? 'any');
  const format = part(schema, 'format');
  const constant = part(schema, 'const');
  const choices = constant === undefined ? listPart(schema, 'enum').map(String) : [String(constant)];
  const inner = type === 'array' ? part(schema, 'items') : schema;
  return {
    pointer,
    name,
    kind: kindOf(type, format, choices),
    type: type === 'array' ? `${fieldOf('', '', inner, true).type}[]` : type,
    format: typeof format === 'string' ? format : undefined,
    required,
    nullable,
    choices,
    limits: limitsOf(schema),
    fields: fieldsOf(inner, `${pointer}/`),
  };
}

/** The fields of an object's schema, in their order. */
export function fieldsOf(schema: unknown, above = ''): readonly SchemaField[] {
  const { schema: given } = withoutNull(schema);
  const properties = part(given, 'properties');
  const required = listPart(given, 'required');
  return Object.entries(Object(properties)).map(([name, property]) =>
    fieldOf(`${above}${name}`, name, property, required.includes(name)),
  );
}
