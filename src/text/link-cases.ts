/** An answer beside one question of a post and the others: whose a statement is, and what it shares with it. */
import type { Statement } from './link-statements.js';
import type { FoundMention } from './mentions.js';
import { phraseFinder } from './phrase-finder.js';
import type { Aim } from './question-aims.js';
import type { AskedQuestion, Duration, TagReading } from './reading.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import words from './words/link-words.json' with { type: 'json' };

const VERDICTS = phraseFinder(words.verdicts);

export interface LinksInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly FoundMention[];
  readonly tags: readonly TagReading[];
  readonly durations: readonly Duration[];
  readonly questions: readonly AskedQuestion[];
  readonly vocabulary: Vocabulary;
  readonly role: 'reader' | 'author';
}

/** An answer beside one of the questions. */
export interface Case {
  readonly aim: Aim;
  readonly others: readonly Aim[];
  readonly statements: readonly Statement[];
  readonly input: LinksInput;
}

/** One above the other, or two kinds of one practice: "sports massage" for "deep tissue massage". */
export function related(vocabulary: Vocabulary, a: string, b: string): boolean {
  if (a === b) return true;
  const up = (tag: string) => vocabulary.tags.get(tag)?.ancestors ?? [];
  if (up(a).includes(b)) return true;
  const [parent] = up(a);
  const isKind = (tag: string, of: string) => tag.endsWith(`-${of}`) && !tag.startsWith('self-');
  if (up(b).includes(a)) return !b.startsWith('self-');
  return parent !== undefined && parent === up(b)[0] && isKind(b, parent);
}

/** Whether a statement is about a practice, or in the words, of another question alone. */
export function belongsToOther(statement: Statement, { aim, others, input }: Case): boolean {
  const { about, stems } = statement;
  if ([...aim.own].some((word) => stems.has(word))) return false;
  return others.some((other) => {
    const asked = [...other.practices];
    const shared = [...other.own].filter((word) => stems.has(word)).length;
    return (
      about.some((practice) => asked.some((each) => related(input.vocabulary, each, practice))) ||
      namesHead(statement, other) ||
      (other.wants.has('TRIED') && judgesUnnamed(statement)) ||
      (shared > 0 && shared >= Math.min(2, other.own.size))
    );
  });
}

/** "We hired one", "they were a waste of money": of what the question named. */
export function judgesUnnamed({ pronoun, words: said }: Statement): boolean {
  return pronoun && VERDICTS.isIn(said);
}

/** "Our consultant told us", of "a sleep consultant": the last word alone names it again. */
export function namesHead({ bare, personal, words: said }: Statement, { heads }: Aim): boolean {
  return (personal || said[0] === 'no') && [...heads].some((head) => bare.has(head));
}

/** How many of the topic's words the answer's statements share, at least. */
export function overlaps({ aim, statements }: Case, least: number): boolean {
  const shared = [...aim.topic].filter((word) => statements.some(({ stems }) => stems.has(word)));
  return aim.topic.size > 0 && shared.length >= Math.min(least, aim.topic.size);
}
