import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementsOf } from './sql-statements.ts';

const texts = (sql: string) => statementsOf(sql).map(({ text }) => text);

test('statements end at semicolons; comments alone are no statement', () => {
  expect(texts('select 1;\n\nselect 2 ; -- last;\n/* ; */ ;;')).toEqual(['select 1', 'select 2']);
  expect(texts('select 1')).toEqual(['select 1']);
  expect(texts(' \n-- nothing\n')).toEqual([]);
});

test.each([
  ['strings', "select 'a;b', 'it''s; fine', '\\' "],
  ['escape strings', "select E'a\\';b' "],
  ['names', 'select 1 as "a;""b" '],
  ['dollar quotes', 'do $$ begin perform 1; end $$ '],
  ['tagged dollar quotes', "create function f() returns text language sql as $body$ select '$$;$$'; $body$ "],
  ['parameters that look like dollar quotes', 'select $1, a$b$c '],
  ['line comments', 'select 1 -- no; end\n + 1 '],
  ['nested comments', 'select /* a /* ; */ b; */ 1 '],
  ['brackets', 'create rule r as on insert to t do also (select 1; select 2) '],
  ['bodies', 'create function f() returns int begin atomic select case when true then 1 end; select 2; end '],
])('a semicolon in %s ends nothing', (_, sql) => {
  expect(texts(`${sql};select 2`)).toEqual([sql.trim(), 'select 2']);
});

test('a statement knows its line', () => {
  expect(statementsOf('-- head\n\nselect 1;\n  select\n 2;')).toEqual([
    { text: 'select 1', line: 3 },
    { text: 'select\n 2', line: 4 },
  ]);
});

test.each(["select 'a", 'select "a', 'do $$ x', '/* /* */', "select E'\\'"])('%s is not closed', (sql) => {
  expect(() => statementsOf(`select 1;\n${sql}`)).toThrow('line 2');
});

test('any pieces put together come apart again', () => {
  const piece = fc.oneof(
    fc.string().map((text) => `'${text.replaceAll("'", "''")}'`),
    fc.string().map((text) => `"${text.replaceAll('"', '""')}"`),
    fc
      .string()
      .filter((text) => !text.includes('$'))
      .map((text) => `$q$${text}$q$`),
    fc
      .string()
      .filter((text) => !/[*/]/.test(text))
      .map((text) => `/*${text}*/`),
    fc.constantFrom('select', 'a1', '+', '(1)', '::', '\n'),
  );
  const statement = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => `x ${pieces.join(' ')} y`);
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 6 }), (statements) => {
      expect(texts(statements.join(';\n'))).toEqual(statements);
    }),
  );
});
