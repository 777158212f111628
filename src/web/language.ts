import { IntlMessageFormat } from 'intl-messageformat';
import german from './words/de.json' with { type: 'json' };
import english from './words/en.json' with { type: 'json' };

export type MessageKey = keyof typeof english;

/** The languages of the pages, by their codes. One more is one more file with the same keys. */
const FILES: Readonly<Record<string, Readonly<Record<MessageKey, string>>>> = { en: english, de: german };

/** A message that takes no values, and so needs no formatting. */
const PLAIN = /^[^{}'<]*$/;

/** How one language says things. */
export class Language {
  readonly direction: 'ltr' | 'rtl';
  private readonly made = new Map<MessageKey, string | IntlMessageFormat>();
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
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
    let message = this.made.get(key);
    if (message === undefined) {
      const text = this.messages[key];
      message = PLAIN.test(text) ? text : new IntlMessageFormat(text, this.code);
      this.made.set(key, message);
    }
    return typeof message === 'string' ? message : String(message.format({ ...values }));
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
