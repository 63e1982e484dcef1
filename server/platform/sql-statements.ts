/**
 * Cuts a file of SQL into its statements, so that they can be sent one at a time. Knows what may hold a
 * semicolon that ends nothing: strings, quoted names, dollar quotes, comments, brackets, `begin atomic` bodies.
 */
export interface Statement {
  readonly text: string;
  /** Line of the file where it begins, from 1. */
  readonly line: number;
}

/** @throws Error when a quote, comment or dollar quote is not closed. */
export function statementsOf(sql: string): readonly Statement[] {
  const statements: Statement[] = [];
  let start = -1;
  let brackets = 0;
  let bodies = 0;
  let before = '';

  const end = (at: number) => {
    if (start >= 0) statements.push({ text: sql.slice(start, at).trim(), line: lineAt(sql, start) });
    start = -1;
    brackets = 0;
    bodies = 0;
    before = '';
  };

  for (const token of tokensOf(sql)) {
    if (token.kind === 'blank') continue;
    if (token.text === ';' && brackets === 0 && bodies === 0) {
      end(token.at);
      continue;
    }
    if (start < 0) start = token.at;
    const word = token.kind === 'word' ? token.text.toLowerCase() : '';
    if (token.text === '(') brackets += 1;
    else if (token.text === ')') brackets = Math.max(0, brackets - 1);
    else if (word === 'atomic' && before === 'begin') bodies += 1;
    else if (bodies > 0 && word === 'case') bodies += 1;
    else if (bodies > 0 && word === 'end') bodies -= 1;
    before = word;
  }
  end(sql.length);
  return statements;
}

interface Token {
  readonly kind: 'blank' | 'word' | 'quoted' | 'sign';
  readonly text: string;
  readonly at: number;
}

const tokenStarts =
  /(?<blank>\s+|--[^\n]*)|(?<comment>\/\*)|(?<escaped>[eE]')|(?<string>')|(?<name>")|(?<dollar>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<sign>[\s\S])/uy;

function* tokensOf(sql: string): Generator<Token> {
  let at = 0;
  while (at < sql.length) {
    tokenStarts.lastIndex = at;
    const groups = tokenStarts.exec(sql)?.groups ?? {};
    const kind =
      groups['blank'] || groups['comment']
        ? 'blank'
        : groups['word']
          ? 'word'
          : groups['sign']
            ? 'sign'
            : 'quoted';
    const until = endOf(sql, at, groups);
    yield { kind, text: sql.slice(at, until), at };
    at = until;
  }
}

function endOf(sql: string, at: number, found: Readonly<Record<string, string | undefined>>): number {
  if (found['comment']) return endOfComment(sql, at);
  if (found['escaped']) return endBy(sql, at, /(?:\\[\s\S]|''|[^'\\])*'/y, at + 2);
  if (found['string']) return endBy(sql, at, /(?:''|[^'])*'/y, at + 1);
  if (found['name']) return endBy(sql, at, /(?:""|[^"])*"/y, at + 1);
  const tag = found['dollar'];
  if (tag) {
    const close = sql.indexOf(tag, at + tag.length);
    if (close < 0) throw notClosed(sql, at);
    return close + tag.length;
  }
  return at + (found['blank'] ?? found['word'] ?? found['sign'] ?? ' ').length;
}

function endBy(sql: string, at: number, rest: RegExp, from: number): number {
  rest.lastIndex = from;
  if (!rest.test(sql)) throw notClosed(sql, at);
  return rest.lastIndex;
}

/** Comments of this kind nest in PostgreSQL. */
function endOfComment(sql: string, at: number): number {
  const edges = /\/\*|\*\//g;
  edges.lastIndex = at;
  let depth = 0;
  for (let edge = edges.exec(sql); edge; edge = edges.exec(sql)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return edges.lastIndex;
  }
  throw notClosed(sql, at);
}

function notClosed(sql: string, at: number): Error {
  return new Error(`line ${lineAt(sql, at)}: what begins here is never closed`);
}

function lineAt(sql: string, at: number): number {
  return sql.slice(0, at).split('\n').length;
}
