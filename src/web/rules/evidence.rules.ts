import type { Stretch } from '../../kernel/stretch.js';

/** What browsers and keyboards write in more than one way. */
const ALIKE: readonly string[] = ["'’‘`´", '"“”„«»', '-‐‑–—'];
const OPENING = '"“„«';
const CLOSING = '"”“»';

/** How much longer words may be than the text that they stand in: room for spaces and quotes around them. */
const ROOM = 100;

/** A text with one way to write what can be written in several, and where each unit of it stands in the text. */
interface Folded {
  readonly units: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Where words stand in a text, though they may be spaced, quoted or capitalised otherwise; rather as whole
 * words than inside of others. Null where they don't stand there. Takes time by the lengths of both alone.
 */
export function findWords(text: string, words: string): Stretch | null {
  if (words.length > text.length + ROOM) return null;
  const wanted = folded(unquoted(words.trim())).units;
  if (wanted === '') return null;
  const { units, starts, ends } = folded(text);
  let inside: Stretch | null = null;
  for (const place of placesOf(wanted, units)) {
    const found = { start: starts[place]!, end: ends[place + wanted.length - 1]! };
    if (isWhole(text, found)) return found;
    inside ??= found;
  }
  return inside;
}

function unquoted(words: string): string {
  const quoted = words.length > 1 && OPENING.includes(words[0]!) && CLOSING.includes(words.at(-1)!);
  return quoted ? words.slice(1, -1).trim() : words;
}

function folded(text: string): Folded {
  let units = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const unit = unitOf(character);
    const end = at + character.length;
    // Spaces in a row are one.
    if (unit === ' ' && units.endsWith(' ')) ends[ends.length - 1] = end;
    else {
      units += unit;
      starts.push(...Array<number>(unit.length).fill(at));
      ends.push(...Array<number>(unit.length).fill(end));
    }
    at = end;
  }
  return { units, starts, ends };
}

function unitOf(character: string): string {
  if (/\s/.test(character)) return ' ';
  const alike = ALIKE.find((each) => each.includes(character));
  if (alike !== undefined) return alike[0]!;
  // By way of its capital, since some letters have two small ones; where that is one letter.
  const capital = character.toUpperCase();
  return (capital.length === character.length ? capital : character).toLowerCase();
}

/** Every place of a part, one after the other; what has matched is never looked at again (Knuth, Morris and Pratt). */
function* placesOf(part: string, whole: string): Generator<number> {
  const falls = [0];
  const grown = (before: number, unit: string) => {
    let matched = before;
    while (matched > 0 && part[matched] !== unit) matched = falls[matched - 1]!;
    return part[matched] === unit ? matched + 1 : matched;
  };
  for (let at = 1; at < part.length; at += 1) falls.push(grown(falls[at - 1]!, part[at]!));
  let matched = 0;
  for (let at = 0; at < whole.length; at += 1) {
    matched = grown(matched, whole[at]!);
    if (matched < part.length) continue;
    yield at - part.length + 1;
    matched = falls[matched - 1]!;
  }
}

function isWhole(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
