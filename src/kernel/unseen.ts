import { badInput } from './errors.js';

/** Scripts whose letters take another form beside a joiner or a non-joiner. */
const JOINING = scripts(
  'Arab Syrc Mong Nkoo Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr',
);
/** Scripts without blanks between words, where a zero-width one tells where a line may break. */
const UNSPACED = scripts('Khmr Mymr Laoo Thai');
const FLAG = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}`;
const HIDDEN = String.raw`\p{Cc}\p{Cs}\p{DI}\u2800\uFFF9-\uFFFB\u{1D159}`;

/** Characters that can't be seen themselves, where what is seen needs them. */
const AT_WORK = [
  FLAG,
  String.raw`(?<=\p{ExtPict}[\uFE0F\p{EMod}]?|${FLAG})\u200D(?=\p{ExtPict})`,
  String.raw`(?<=[${JOINING}])[\u200C\u200D]`,
  String.raw`(?<=[${UNSPACED}])\u200B`,
  String.raw`(?<=[^\s${HIDDEN}])\p{VS}`,
].join('|');

const UNSEEN = new RegExp(String.raw`(${AT_WORK})|(?![\t-\r])[${HIDDEN}]`, 'gu');
/** No language has more marks on a letter; a joiner between them doesn't begin a new one. */
const STACKED = /((?:\p{M}[\u200C\u200D]?){5})(?:\p{M}[\u200C\u200D]?)+/gu;
const SEEN = new RegExp(String.raw`[^\s${HIDDEN}]`, 'u');

function scripts(codes: string): string {
  return codes.replaceAll(/\w+ ?/g, (code) => String.raw`\p{scx=${code.trim()}}`);
}

/**
 * A text without what hides in a line, turns it around or piles up over its neighbours. Emoji and letters that
 * are joined stay so.
 */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '$1').replaceAll(STACKED, '$1');
}

/** Whether a reader would see anything of a text. */
export function showsSomething(text: string): boolean {
  return SEEN.test(text);
}

export interface SeenCheck {
  readonly text: string;
  readonly field: string;
  /** What the field is called at the beginning of a sentence. */
  readonly name: string;
}

/** For what stands in a line among others: names, titles. @throws Refusal BAD_USER_INPUT. */
export function refuseUnseen({ text, field, name }: SeenCheck): void {
  if (withoutUnseen(text) === text) return;
  const mend = 'Leave them out: type it anew where it was pasted.';
  throw badInput(field, 'unseenCharacters', `${name} has invisible or stacked characters. ${mend}`);
}

/** For texts, which may hold anything as long as there is something to read. @throws Refusal BAD_USER_INPUT. */
export function refuseBlank({ text, field, name }: SeenCheck): void {
  if (showsSomething(text)) return;
  throw badInput(
    field,
    'nothingSeen',
    `${name} has only invisible characters. Write something that can be read.`,
  );
}
