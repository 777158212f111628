import { stem } from 'porter2';
import { type Stretch, widened } from '../kernel/stretch.js';

/** A stretch of a text around the words that were looked for. */
export interface Excerpt {
  readonly text: string;
  /** Where the words stand in it. */
  readonly marks: readonly Stretch[];
}

/** What makes a text match a query. */
export interface Sought {
  readonly lexemes: ReadonlySet<string>;
  /** Finds the words that may be one of them. */
  readonly candidates: RegExp;
}

/** A place in a text, and the lexeme of the word that stands there. */
interface Place extends Stretch {
  readonly lexeme: string;
}

/** Texts up to so many characters are shown as they are. */
const WHOLE = 240;
/** Places that are so near to each other are shown together. */
const NEAR = 150;
const AROUND = 90;

/** What a query is written with, as far as it matters here: `'massag' & !'help' & !( 'foam' <-> 'roll' )`. */
const TOKEN = /'(?:[^']|'')+'|[!()]/g;

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD = new RegExp(`^${LETTER}+$`, 'u');
/** Where no word goes on from before, or to behind. */
const BEFORE = `(?<!${LETTER}(?=${LETTER}))`;
const BEHIND = `(?!(?<=${LETTER})${LETTER})`;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** What a query, as PostgreSQL writes it, looks for. */
export function soughtBy(query: string): Sought {
  const wanted = lexemesOf(query);
  const beginnings = new Set(
    wanted.map((lexeme) => (WORD.test(lexeme) ? beginningOf(lexeme) : literally(lexeme))),
  );
  const candidates = new RegExp(`${BEFORE}(?:${[...beginnings].join('|')})${BEHIND}`, 'giu');
  return { lexemes: new Set(wanted), candidates };
}

/** The lexemes that must not stand are left out. Token by token: they may have brackets and quotes in them. */
function lexemesOf(query: string): string[] {
  const wanted: string[] = [];
  let isNot = false;
  let within = 0;
  for (const [token] of query.matchAll(TOKEN)) {
    if (token === '(') within += isNot || within > 0 ? 1 : 0;
    else if (token === ')') {
      within -= within > 0 ? 1 : 0;
      if (within === 0) isNot = false;
    } else if (within > 0) continue;
    else if (token === '!') isNot = !isNot;
    else {
      if (!isNot) wanted.push(token.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\'));
      isNot = false;
    }
  }
  return wanted;
}

/** A word and its stem begin with the same two letters, but for `lying` and `lie`. */
function beginningOf(lexeme: string): string {
  const [first, second = ''] = lexeme;
  return `${first}${second === 'i' ? '[iy]' : second}${LETTER}*`;
}

/** What isn't a word, as an address or `-19`, stands in a text as it is. */
function literally(lexeme: string): string {
  return lexeme.replaceAll(SYNTAX, '\\$&');
}

/**
 * The stretch of a text in which most of the lexemes stand near to each other, the first such; its beginning when none
 * does. PostgreSQL has a function for it, which parses a text as a whole: that was a third of what a search cost, and
 * many times as much for long texts. The stemmer is the same but for a handful of words, which go unmarked; PostgreSQL
 * leaves out words as common as "will", which are marked here where "willing" is looked for.
 */
export function excerptOf(text: string, sought: Sought): Excerpt {
  const { start, end } = shown(text, sought);
  const marks: Stretch[] = [];
  for (const place of placesIn(text, sought, start)) {
    if (place.end > end) break;
    marks.push({ start: place.start - start, end: place.end - start });
  }
  return { text: text.slice(start, end), marks };
}

function shown(text: string, sought: Sought): Stretch {
  if (text.length <= WHOLE) return { start: 0, end: text.length };
  const found = densest(text, sought);
  return found ? widened(text, found, AROUND) : widened(text, { start: 0, end: 0 }, WHOLE);
}

/** From the first to the last of those places near to each other that have the most lexemes. */
function densest(text: string, sought: Sought): Stretch | null {
  let best: Stretch | null = null;
  let most = 0;
  const near: Place[] = [];
  const times = new Map<string, number>();
  for (const place of placesIn(text, sought, 0)) {
    near.push(place);
    times.set(place.lexeme, (times.get(place.lexeme) ?? 0) + 1);
    while (near.length > 1 && place.end - near[0]!.start > NEAR) leave(times, near.shift()!);
    if (times.size <= most) continue;
    while (times.get(near[0]!.lexeme)! > 1) leave(times, near.shift()!);
    [most, best] = [times.size, { start: near[0]!.start, end: place.end }];
    if (most === sought.lexemes.size) break;
  }
  return best;
}

function leave(times: Map<string, number>, { lexeme }: Place): void {
  const left = times.get(lexeme)! - 1;
  if (left > 0) times.set(lexeme, left);
  else times.delete(lexeme);
}

/** One after the other, from there on: a text made to be slow has thousands of them. */
function* placesIn(text: string, { lexemes, candidates }: Sought, from: number): Generator<Place> {
  if (lexemes.size === 0) return;
  candidates.lastIndex = from;
  for (let found; (found = candidates.exec(text)) !== null;) {
    const [word] = found;
    const lower = word.toLowerCase();
    const lexeme = lexemes.has(lower) ? lower : stem(lower);
    if (lexemes.has(lexeme)) yield { lexeme, start: found.index, end: found.index + word.length };
  }
}
