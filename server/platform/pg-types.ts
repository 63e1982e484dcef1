/**
 * How PostgreSQL's values become ours, in one place: days as ISO strings, instants as ISO strings in UTC, whole
 * numbers as numbers while they are exact, decimals as strings. Given to each pool; nothing global is changed.
 */
import pg from 'pg';

/** Numbers of types in PostgreSQL's catalogue (pg_type.dat). */
const oid = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  numeric: 1700,
  int8Array: 1016,
  timestampArray: 1115,
  dateArray: 1182,
  timestamptzArray: 1185,
  numericArray: 1231,
} as const;

/** text[]: the driver's parser of it cuts any array into its texts. */
const textArray: number = 1009;

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [oid.int8, safeInteger],
  [oid.date, asText],
  [oid.timestamp, asText],
  [oid.timestamptz, isoInstant],
  [oid.interval, asText],
  [oid.numeric, asText],
  [oid.int8Array, arrayOf(safeInteger)],
  [oid.timestampArray, arrayOf(asText)],
  [oid.dateArray, arrayOf(asText)],
  [oid.timestamptzArray, arrayOf(isoInstant)],
  [oid.numericArray, arrayOf(asText)],
]);

export const ownTypes: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(type);
    return own ?? pg.types.getTypeParser(type, format);
  },
};

/** @throws RangeError when the number has no exact counterpart: better no answer than a wrong one. */
function safeInteger(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(`The database's ${text} is too large for an exact number`);
}

const parseInstant: Parse = pg.types.getTypeParser(oid.timestamptz);

/** @throws RangeError for infinity, which is no instant. */
function isoInstant(text: string): string {
  const instant = parseInstant(text);
  if (instant instanceof Date) return instant.toISOString();
  throw new RangeError(`The database's ${text} is no instant`);
}

function arrayOf(parse: Parse): Parse {
  const parseTexts: Parse = pg.types.getTypeParser(textArray);
  const each = (item: unknown): unknown =>
    Array.isArray(item) ? item.map(each) : typeof item === 'string' ? parse(item) : item;
  return (text) => each(parseTexts(text));
}
