import type { Stretch } from './marked-text.rules.js';

/** What browsers and keyboards write in more than one way. */
const ALIKE: readonly string[] = ["'’‘`´", '"“”„«»', '-‐‑–—'];
const QUOTED = /^["“„«]\s*(.*?)\s*["”“»]$/s;

/**
 * Where words stand in a text, though they may be spaced, quoted or capitalised otherwise; rather as whole
 * words than inside of others. Null where they don't stand there.
 */
export function findWords(text: string, words: string): Stretch | null {
  const wanted = words.trim().replace(QUOTED, '$1');
  if (wanted === '') return null;
  const pattern = [...wanted.replaceAll(/\s+/g, ' ')].map(patternOf).join('');
  const found =
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text) ??
    new RegExp(pattern, 'iu').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

function patternOf(character: string): string {
  if (character === ' ') return '\\s+';
  const alike = ALIKE.find((each) => each.includes(character));
  if (alike !== undefined) return `[${alike.replace('-', '\\-')}]`;
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
