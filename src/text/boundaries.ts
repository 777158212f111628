import type { Token } from './tokens.js';
import abbreviations from './words/abbreviations.json' with { type: 'json' };

/** Words whose full stop ends no sentence: never; only before a capital; not before a number. */
const NEVER = new Set(abbreviations.never);
const BEFORE_CAPITAL = new Set(abbreviations.beforeCapital);
const NOT_BEFORE_NUMBER = new Set(abbreviations.notBeforeNumber);
const BULLETS = new Set('-*•–—·◦▪‣●+>#○■→✓');
const CLOSERS = new Set('"”’\'»)]}*_`~');
const EYES = new Set(':;=');
const NOSES = new Set("-'^o");
const MOUTHS = new Set(')(dp][/\\|o*3>}');
const EMOJI = /^\p{Extended_Pictographic}/u;
/** A mark that goes on with the sentence: "(twice!), then". */
const GOES_ON = /^[,;:)\]-]/;
/** A line shorter than this was ended by its writer, not wrapped by a machine. */
const WRAPPED_LINE = 40;
const OPEN_ENDED = new Set('and or the a an of to with my & but for in'.split(' '));

/** Whether nothing, not even a blank, stands between two tokens. */
function glued(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** Whether a word opens in lower case; a script without case counts as upper. */
export function startsLower(token: Token): boolean {
  return token.kind === 'word' && /^\p{Ll}/u.test(token.text);
}

/** How many tokens a smiley or emoji at this place takes; 0 if there is none. */
export function smileyLength(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.kind !== 'punct') return 0;
  if (EMOJI.test(first.text)) return 1;
  if (!glued(first, tokens[at + 1])) return 0;
  if (first.text === '<') return tokens[at + 1]!.text.startsWith('3') ? 2 : 0;
  return EYES.has(first.text) ? faceLength(tokens, at) : 0;
}

function faceLength(tokens: readonly Token[], at: number): number {
  const [second, third] = [tokens[at + 1]!, tokens[at + 2]];
  if (NOSES.has(second.lower) && glued(second, third) && MOUTHS.has(third!.lower)) return 3;
  if (!MOUTHS.has(second.lower)) return 0;
  // "7:3" is no face: a mouth of a letter or digit must stand free
  return second.kind === 'punct' || !glued(second, third) ? 2 : 0;
}

/** Whether a closing quote, bracket or emphasis mark at this place belongs to what stands before it. */
export function isCloser(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !CLOSERS.has(token.text) || !glued(tokens[at - 1], token)) return false;
  return !(glued(token, tokens[at + 1]) && tokens[at + 1]!.kind === 'word');
}

/** How many tokens a bullet or list number at the start of a line takes; 0 if there is none. */
export function markerLength(tokens: readonly Token[], at: number): number {
  const [before, first, second, third] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if ((before !== undefined && before.kind !== 'break') || second === undefined) return 0;
  if (BULLETS.has(first!.text)) return 1;
  if (first!.text.length > 2 || !(first!.kind === 'number' || /^[a-e]$/i.test(first!.text))) return 0;
  if (!glued(first, second) || (second.text !== ')' && second.text !== '.') || third === undefined) return 0;
  return glued(second, third) && (third.kind === 'number' || first!.kind === 'word') ? 0 : 2;
}

/** Whether the sentence that began at token `from` goes on after the single line end at `at`. */
export function lineContinues(tokens: readonly Token[], from: number, at: number): boolean {
  const [before, here, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (here.lower !== '\n' || before === undefined || next === undefined) return false;
  if (markerLength(tokens, at + 1) > 0 || (next.kind !== 'word' && next.kind !== 'number')) return false;
  if (before.text === ',' || OPEN_ENDED.has(before.lower)) return true;
  let line = at;
  while (line > from && tokens[line - 1]!.kind !== 'break') line -= 1;
  const length = before.end - tokens[line]!.start;
  return startsLower(next) && before.kind !== 'punct' && length >= WRAPPED_LINE;
}

/** A run of end marks: its first, the token after it, the one after closing marks, and where it stands. */
export interface EndMarks {
  readonly tokens: readonly Token[];
  readonly mark: number;
  readonly after: number;
  readonly closed: number;
  readonly inBracket: boolean;
}

/** Whether end marks end their sentence, judged by what stands before and after them. */
export function endsHere({ tokens, mark, after, closed, inBracket }: EndMarks): boolean {
  const next = tokens[closed];
  if (next === undefined || next.kind === 'break') return true;
  if (next.kind === 'punct' && GOES_ON.test(next.text))
    return next.text === '-' && !glued(tokens[closed - 1], next);
  const single = after === mark + 1;
  const sign = tokens[mark]!.text;
  const tight = glued(tokens[closed - 1], next);
  if (sign === '.' && single)
    return !abbreviates(tokens, mark, next) && stopEnds({ tokens, mark, next, tight, inBracket });
  if (sign === '…' || (sign === '.' && tokens[mark + 1]?.text === '.'))
    return !startsLower(next) && !inBracket;
  if (closed > after || inBracket) return !startsLower(next);
  return !(tight && sign !== '?' && startsLower(next));
}

interface FullStop {
  readonly tokens: readonly Token[];
  readonly mark: number;
  readonly next: Token;
  readonly tight: boolean;
  readonly inBracket: boolean;
}

function stopEnds({ tokens, mark, next, tight, inBracket }: FullStop): boolean {
  if (!tight) return !(inBracket && startsLower(next));
  // "helped.I tried" lacks a blank; "node.js", "3.x" and "a.b" are names
  const before = tokens[mark - 1];
  return /^(?:\p{Lu}\p{Ll}|I$)/u.test(next.text) && before?.kind === 'word' && before.text.length > 2;
}

function abbreviates(tokens: readonly Token[], mark: number, next: Token): boolean {
  const word = tokens[mark - 1];
  if (word?.kind !== 'word' || !glued(word, tokens[mark])) return false;
  const letters = dottedLetters(tokens, mark);
  if (NEVER.has(letters) || NEVER.has(word.lower)) return true;
  if (NOT_BEFORE_NUMBER.has(word.lower) && next.kind === 'number') return true;
  if (letters.length > 1 || BEFORE_CAPITAL.has(word.lower))
    return startsLower(next) || next.kind === 'number';
  // an initial: "J. Smith"
  return /^\p{Lu}$/u.test(word.text) && word.text !== 'I' && next.kind === 'word' && !startsLower(next);
}

/** The letters of "e.g." or "A.R.T." that end at this full stop, without their stops. */
function dottedLetters(tokens: readonly Token[], mark: number): string {
  let letters = '';
  for (let at = mark - 1; at >= 0 && letters.length < 6; at -= 2) {
    if (tokens[at]!.text.length !== 1 || tokens[at]!.kind !== 'word' || !glued(tokens[at], tokens[at + 1]))
      break;
    letters = tokens[at]!.lower + letters;
    if (tokens[at - 1]?.text !== '.' || !glued(tokens[at - 1], tokens[at])) break;
  }
  return letters;
}
