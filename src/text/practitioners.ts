import type { Token } from './tokens.js';

const PRACTITIONER = /(?:ist|ists|ian|ians|doctor|doctors)$/;
const SHORT = new Set(
  'vet vets pt physio physios chiro chiros doc docs coach coaches nurse gp md chef trainer osteo'.split(' '),
);
const ARTICLES = new Set(['a', 'an', 'no', 'any']);
const SELF = new Set(["i'm", 'im', 'am', "ain't"]);

/**
 * Whether a practitioner is named only to say what the writer is or isn't: "I'm no doctor", "I'm not a vet",
 * "as I am not a trained physio", "Sports physio here,". Somebody else's calling ("my sister is a physio") does count.
 */
export function isOwnCalling(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!.lower;
  if (!PRACTITIONER.test(last) && !SHORT.has(last)) return false;
  if (announcesItself(tokens, from, to)) return true;
  let at = from - 1;
  if (tokens[at]?.kind === 'word' && !ARTICLES.has(tokens[at]!.lower)) at -= 1;
  if (!ARTICLES.has(tokens[at]?.lower ?? '')) return false;
  const negated = tokens[at]!.lower === 'no' || tokens[at - 1]?.lower === 'not';
  if (tokens[at - 1]?.lower === 'not') at -= 1;
  const before = tokens[at - 1];
  return SELF.has(before?.lower ?? '') || (negated && before?.kind !== 'word');
}

/** "Physio here, ...", "Retired sports physio here.": a sentence that opens with the writer's calling. */
function announcesItself(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.lower !== 'here' || tokens[to + 1]?.kind === 'word') return false;
  return [1, 2, 3].some((step) => tokens[from - step]?.kind !== 'word');
}
