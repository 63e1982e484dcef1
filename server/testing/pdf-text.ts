/** The text of a PDF of ours as a reader's program finds it: through the fonts' own tables, page by page. */
import { inflateSync } from 'node:zlib';

interface Part {
  readonly dictionary: string;
  readonly stream: string;
}

export function pdfText(bytes: Buffer): string {
  const parts = partsOf(bytes);
  const pages = [...parts.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map((page) => pageText(page, parts)).join('\n');
}

function partsOf(bytes: Buffer): ReadonlyMap<string, Part> {
  const source = bytes.toString('latin1');
  const parts = new Map<string, Part>();
  for (const { 1: number = '', index } of source.matchAll(/\b(\d+) 0 obj\b/g)) {
    const end = source.indexOf('endobj', index);
    const begin = source.indexOf('stream\n', index);
    if (begin === -1 || begin > end) {
      parts.set(number, { dictionary: source.slice(index, end), stream: '' });
      continue;
    }
    const dictionary = source.slice(index, begin);
    const raw = bytes.subarray(begin + 'stream\n'.length, source.indexOf('\nendstream', begin));
    const stream = (dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
    parts.set(number, { dictionary, stream });
  }
  return parts;
}

function pageText(page: Part, parts: ReadonlyMap<string, Part>): string {
  const part = (reference: string | undefined) => parts.get(reference ?? '');
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const listed = /\/Font <<([\s\S]*?)>>/.exec(page.dictionary)?.[1] ?? '';
  for (const [, name = '', reference] of listed.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(part(reference)?.dictionary ?? '')?.[1];
    fonts.set(name, signsOf(part(table)?.stream ?? ''));
  }
  const content = part(/\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1])?.stream ?? '';
  let signs: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [shown, font, string] of content.matchAll(
    // balanced brackets stand in a string as they are
    /\/(\w+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<([0-9a-fA-F]+)>|\bET\b/g,
  )) {
    if (shown === 'ET') text += '\n';
    else if (font) signs = fonts.get(font);
    else for (const code of codesOf(shown, string)) text += signs?.get(code) ?? '';
  }
  return text;
}

/** The two-byte codes of a string, in hexadecimal. */
function codesOf(shown: string, string: string | undefined): readonly string[] {
  const hex = shown.startsWith('<')
    ? shown.slice(1, -1)
    : Buffer.from(unescaped(string ?? ''), 'latin1').toString('hex');
  return hex.toLowerCase().match(/.{4}/g) ?? [];
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(string: string): string {
  return string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
}

/** What each code of a font stands for. */
function signsOf(table: string): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  const read = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', sign = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g))
      signs.set(code.toLowerCase(), read(sign));
  for (const [, lines = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', sign = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code += 1) {
        const at = read(sign).codePointAt(0) ?? 0;
        signs.set(code.toString(16).padStart(4, '0'), String.fromCodePoint(at + code - start));
      }
    }
  }
  return signs;
}
