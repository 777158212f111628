import { IntlMessageFormat } from 'intl-messageformat';
import german from './words/de.json' with { type: 'json' };
import english from './words/en.json' with { type: 'json' };

export type MessageKey = keyof typeof english;

/** The languages of the pages, by their codes. One more is one more file with the same keys. */
const FILES: Readonly<Record<string, Readonly<Record<MessageKey, string>>>> = { en: english, de: german };

type Values = Readonly<Record<string, string | number>>;

/** A message whose values are only put in: most are, and need no formatter. */
const PLAIN = /^(?:[^{}'<]|\{\w+\})*$/;

/** How one language says things. */
export class Language {
  readonly direction: 'ltr' | 'rtl';
  private readonly made = new Map<MessageKey, (values: Values) => string>();
  private readonly dates: Intl.DateTimeFormat;
  private readonly numbers: Intl.NumberFormat;

  constructor(
    readonly code: string,
    private readonly messages: Readonly<Record<MessageKey, string>>,
  ) {
    this.direction = messages['language.direction'] === 'rtl' ? 'rtl' : 'ltr';
    this.dates = new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeZone: 'UTC' });
    this.numbers = new Intl.NumberFormat(code);
  }

  get name(): string {
    return this.messages['language.name'];
  }

  /** A message, with its values put in; messages are in ICU's format. */
  say(key: MessageKey, values: Values = {}): string {
    let message = this.made.get(key);
    if (!message) this.made.set(key, (message = formatterOf(this.messages[key], this.code)));
    return message(values);
  }

  /** A message whose key is put together from what happened; undefined where there is none for it. */
  find(key: string): string | undefined {
    return Object.hasOwn(this.messages, key) ? this.say(key as MessageKey) : undefined;
  }

  /** A day, as it is in UTC. */
  day(moment: string | Date): string {
    return this.dates.format(new Date(moment));
  }

  number(value: number): string {
    return this.numbers.format(value);
  }
}

function formatterOf(text: string, code: string): (values: Values) => string {
  if (!PLAIN.test(text)) {
    const message = new IntlMessageFormat(text, code);
    return (values) => String(message.format(values));
  }
  // Every second part is the name of a value.
  const parts = text.split(/[{}]/);
  if (parts.length === 1) return () => text;
  return (values) => parts.map((part, index) => (index % 2 === 0 ? part : values[part])).join('');
}

export const LANGUAGES: readonly Language[] = Object.entries(FILES).map(
  ([code, messages]) => new Language(code, messages),
);

/** The first of the languages wanted that there is; English where there is none. */
export function languageFor(wanted: readonly (string | undefined)[]): Language {
  for (const each of wanted) {
    const found = LANGUAGES.find(({ code }) => code === each?.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return LANGUAGES[0]!;
}

/** The languages of an Accept-Language header, the dearest first. */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [code = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { code, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ code }) => code);
}
