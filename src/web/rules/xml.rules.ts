/** XML of our own making: little of it is needed, and all of it must be well-formed whatever people write. */

/** What XML can't hold in any way, half characters among it. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // As itself it would be read as a line feed.
  '\r': '&#13;',
};

export type Attributes = Readonly<Record<string, string>>;

/** XML that is written already, told from text that must be escaped. */
export class Xml {
  constructor(readonly text: string) {}
}

export function escapeXml(text: string): string {
  return text.replaceAll(NO_CHARACTER, '\uFFFD').replaceAll(/[&<>"'\r]/g, (each) => ESCAPES[each]!);
}

/** An element with text or other elements in it; those that are null are left out. */
export function element(
  name: string,
  content: string | readonly (Xml | null)[],
  attributes: Attributes = {},
): Xml {
  const inside =
    typeof content === 'string' ? escapeXml(content) : content.map((each) => each?.text ?? '').join('');
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const opening = `<${name}${written.join('')}`;
  return new Xml(inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>`);
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.text}\n`;
}
