/**
 * XML of a bank as plain elements. Nothing is fetched and nothing is expanded: a file with a document type
 * definition is refused before it is parsed, so there are no entities but those of XML itself.
 */
import { type Refusal, refuse } from '@polku/domain';
import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlParseError, XmlText } from 'libxml2-wasm';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, without that of elements inside. */
  readonly text: string;
  readonly children: readonly Element[];
  /** Where it stands, as a JSON pointer: names with the place among those of the same name. */
  readonly pointer: string;
}

export interface BankDocument {
  readonly namespace: string;
  readonly root: Element;
}

/** Banks split their files long before this. */
export const mostBankFileBytes = 20 * 1024 * 1024;

/** Refused: a file that is too large, has a document type definition, or is not well-formed XML in UTF-8. */
export function readBankXml(bytes: Uint8Array, mostBytes = mostBankFileBytes): BankDocument | Refusal {
  if (bytes.length > mostBytes) return refuse('bank-file-too-large', { most: mostBytes });
  const text = textOf(bytes);
  if (text === undefined) return refuse('bank-file-not-xml');
  if (/<!DOCTYPE/i.test(text)) return refuse('bank-file-has-dtd');
  let document: XmlDocument;
  try {
    const option =
      ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_IGNORE_ENC;
    document = XmlDocument.fromString(text, { option });
  } catch (error) {
    if (error instanceof XmlParseError) return refuse('bank-file-not-xml');
    throw error;
  }
  try {
    return { namespace: document.root.namespaceUri, root: elementOf(document.root, '') };
  } finally {
    document.dispose();
  }
}

/** The standard knows no other encoding than UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function elementOf(node: XmlElement, pointer: string): Element {
  const children: Element[] = [];
  const places = new Map<string, number>();
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) {
      const place = places.get(child.name) ?? 0;
      places.set(child.name, place + 1);
      children.push(elementOf(child, `${pointer}/${child.name}/${place}`));
    } else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return { name: node.name, attributes, text: text.trim(), children, pointer };
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element along the path. */
export function elementAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** The text along the path; null when there is none. */
export function textAt(element: Element | undefined, ...path: readonly string[]): string | null {
  const text = elementAt(element, ...path)?.text ?? '';
  return text === '' ? null : text;
}
