/**
 * Documents as accessible PDF (PDF/UA-1): tagged, with language, title and embedded fonts, made by Typst from a template
 * of this folder and data. What people wrote reaches a template only as data, never as its source, so that no sign in it
 * is read as markup; templates see no other file and no network. The compiler is loaded at the first document.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { DecisionSection, Language } from '@polku/domain';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Every document by its template, with what it is told. */
export interface Documents {
  'strengths-card': {
    readonly name: string;
    readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
    readonly footer: string;
  };
  /** A certificate of tasks done, a work-based learning record. */
  'work-record': WorkRecord;
  /** An agreement of a placement or of work, a final assessment. */
  agreement: {
    readonly parts: readonly {
      readonly heading: string;
      readonly facts: readonly Fact[];
      readonly text: string;
    }[];
    readonly signatures: { readonly heading: string; readonly facts: readonly Fact[] };
    readonly footer: string;
  };
  /** A decision on a grant, its instructions and its non-public appendix. */
  'grant-decision': {
    /** At the head of every page. */
    readonly header: string;
    readonly courtesy: string;
    readonly sections: readonly DecisionSection[];
    readonly appendices: readonly {
      readonly title: string;
      readonly notice: string;
      readonly sections: readonly DecisionSection[];
    }[];
  };
}

interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface WorkRecord {
  /** Above all else, such as that it is withdrawn; empty: nothing. */
  readonly notice: string;
  readonly name: string;
  readonly about: string;
  readonly facts: readonly Fact[];
  readonly table: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly closing: readonly Fact[];
  readonly footer: string;
}

export interface Described<Name extends keyof Documents> {
  readonly template: Name;
  readonly language: Language;
  readonly title: string;
  readonly madeAt: Date;
  readonly content: Documents[Name];
}

export type AnyDocument = { [Name in keyof Documents]: Described<Name> }[keyof Documents];

const folder = fileURLToPath(new URL('templates', import.meta.url));
/** What was made ten documents ago is forgotten: else memory grows with each. */
const keptAge = 10;
/** A font without a sign would print nothing in its place. */
const unknownSign = '?';
const mostTries = 20;

let compiler: NodeCompiler | undefined;

function getCompiler(): NodeCompiler {
  if (compiler) return compiler;
  const require = createRequire(import.meta.url);
  const typst =
    require('@myriaddreamin/typst-ts-node-compiler') as typeof import('@myriaddreamin/typst-ts-node-compiler');
  compiler = typst.NodeCompiler.create({ workspace: folder });
  return compiler;
}

export function renderDocument<Name extends keyof Documents>(document: Described<Name>): Buffer {
  const { template, language, title, madeAt, content } = document;
  let data = JSON.stringify({ ...content, language, title });
  const typst = getCompiler();
  try {
    for (let tries = 0; ; tries += 1) {
      const made = typst.compile({ mainFilePath: `${folder}/${template}.typ`, inputs: { data } });
      if (!made.result)
        throw new Error(`${template}: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`);
      try {
        return typst.pdf(made.result, {
          pdfStandard: 'ua-1',
          creationTimestamp: Math.floor(madeAt.getTime() / 1000),
        });
      } catch (error) {
        const unknown = signsWithoutFont(error);
        if (unknown.length === 0 || tries >= mostTries) throw error;
        const known = JSON.parse(data) as Record<string, unknown>;
        data = JSON.stringify(known, (_, value: unknown) => replaced(value, unknown));
      }
    }
  } finally {
    typst.evictCache(keptAge);
  }
}

/** The signs that no font of ours has, as the compiler names them when it refuses. */
function signsWithoutFont(error: unknown): readonly string[] {
  const message = error instanceof Error ? error.message : String(error);
  const named = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g);
  const signs = [...named].flatMap(([, text = '']) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  ]);
  return [...new Set(signs)].filter((sign) => (sign.codePointAt(0) ?? 0) > 0x7e);
}

function replaced(value: unknown, signs: readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  return signs.reduce((text, sign) => text.replaceAll(sign, unknownSign), value);
}
