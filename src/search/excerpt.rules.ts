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

/** Of a text at most so many places are looked at, the first ones: one made to be slow has thousands. */
const MOST_PLACES = 200;

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
  const places = placesOf(text, sought);
  const { start, end } = shown(text, places, sought.lexemes.size);
  return {
    text: text.slice(start, end),
    marks: places
      .filter((place) => place.start >= start && place.end <= end)
      .map((place) => ({ start: place.start - start, end: place.end - start })),
  };
}

function placesOf(text: string, { lexemes, candidates }: Sought): Place[] {
  const places: Place[] = [];
  if (lexemes.size === 0) return places;
  candidates.lastIndex = 0;
  for (let found; places.length < MOST_PLACES && (found = candidates.exec(text)) !== null;) {
    const [word] = found;
    const lower = word.toLowerCase();
    const lexeme = lexemes.has(lower) ? lower : stem(lower);
    if (lexemes.has(lexeme)) places.push({ lexeme, start: found.index, end: found.index + word.length });
  }
  return places;
}

function shown(text: string, places: readonly Place[], lexemes: number): Stretch {
  if (text.length <= WHOLE) return { start: 0, end: text.length };
  if (places.length === 0) return widened(text, { start: 0, end: 0 }, WHOLE);
  return widened(text, densest(places, lexemes), AROUND);
}

/** From the first to the last of those places near to each other that have the most lexemes. */
function densest(places: readonly Place[], lexemes: number): Stretch {
  let best: Stretch = places[0]!;
  let most = 0;
  for (const [index, { start }] of places.entries()) {
    if (most === lexemes) break;
    const found = new Set<string>();
    let end = start;
    for (let at = index; at < places.length && places[at]!.end - start <= NEAR; at += 1) {
      found.add(places[at]!.lexeme);
      end = places[at]!.end;
    }
    if (found.size > most) [most, best] = [found.size, { start, end }];
  }
  return best;
}
