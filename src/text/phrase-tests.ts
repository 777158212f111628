/** Lists of phrases as one test each: a text is passed over once, not once a phrase. */

/** Whether a folded text, its words between blanks and a blank at either end, holds one of the phrases. */
export function holdsOneOf(phrases: readonly string[]): (folded: string) => boolean {
  const pattern = new RegExp(` (?:${phrases.map(escaped).join('|')}) `);
  return (folded) => pattern.test(folded);
}

/** Whether a folded text with a blank at its end begins with one of the phrases. */
export function beginsWithOneOf(phrases: readonly string[]): (folded: string) => boolean {
  const pattern = new RegExp(`^(?:${phrases.map(escaped).join('|')}) `);
  return (folded) => pattern.test(folded);
}

function escaped(phrase: string): string {
  return phrase.replaceAll(/[$()*+.?[\\\]^{|}-]/g, String.raw`\$&`);
}
