/**
 * Terms that people use as practices and a vocabulary lacks: a list for a moderator to choose from. A term
 * is taken from the places where people speak of what they try, and kept when it is seldom spoken of
 * otherwise.
 */
import { clauseTextOf } from './compose.js';
import { findMentions } from './mentions.js';
import { endingsOf } from './noun-runs.js';
import type { Span, TagKind } from './reading.js';
import { sentencesOf } from './sentences.js';
import { parentFor } from './suggested-parents.js';
import { SLOT_WEIGHT, type Slot, slotsIn } from './suggestion-slots.js';
import { tokenize } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

export interface SuggestingAnswer {
  readonly id: string;
  readonly person: string;
  readonly text: string;
}

export interface SuggestOptions {
  /** How many people at least must have used a term; 2 unless told. */
  readonly leastPeople?: number;
  /** How many suggestions at most; 50 unless told. */
  readonly most?: number;
}

/** Where somebody used the term: `answer`'s text from `start` to `end` is `quote`. */
export interface SuggestionExample extends Span {
  readonly answer: string;
  readonly quote: string;
}

export interface Suggestion {
  /** As most people write it, folded. */
  readonly term: string;
  /** Distinct people. */
  readonly people: number;
  /** One of each of the first people, five at most. */
  readonly examples: readonly SuggestionExample[];
  readonly kind: TagKind;
  /** The slug of the tag that it may belong under; null where nothing tells. */
  readonly parent: string | null;
  /** In which ways it is spoken of. */
  readonly slots: readonly Slot[];
}

/** What is known of a term so far. */
interface Term {
  readonly term: string;
  readonly people: Map<string, SuggestionExample>;
  readonly slots: Map<Slot, number>;
  uses: number;
}

const EXAMPLES = 5;
/** In words. */
const LONGEST = 4;
/** Of all the times a word is written, how often it must stand where practices do. */
const LEAST_SHARE = 0.3;

/** Answers can be added one by one, so that whoever has many can do other things in between. */
export class Suggestions {
  private readonly terms = new Map<string, Term>();
  private readonly written = new Map<string, number>();

  constructor(private readonly vocabulary: Vocabulary) {}

  add(answer: SuggestingAnswer): void {
    collect({ answer, vocabulary: this.vocabulary, terms: this.terms, written: this.written });
  }

  /**
   * Counts whoever writes a term that anybody was found to use, once all answers are added: "the standing
   * desk? Love it" is no place of its own, and still one more person.
   */
  spread({ id, person, text }: SuggestingAnswer): void {
    const words = tokenize(text).filter(({ kind }) => kind === 'word');
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to += 1) {
        const run = words.slice(from, to);
        const term = this.terms.get(termOf(run.map(({ lower }) => lower)));
        if (term === undefined || term.people.has(person)) continue;
        const [start, end] = [run[0]!.start, run.at(-1)!.end];
        term.people.set(person, { answer: id, start, end, quote: text.slice(start, end) });
      }
    }
  }

  /** Those that most people used first. */
  list({ leastPeople = 2, most = 50 }: SuggestOptions = {}): Suggestion[] {
    const kept = [...this.terms.values()].filter(
      ({ term, people, uses }) =>
        people.size >= leastPeople &&
        uses / Math.max(1, this.written.get(lastWord(term)) ?? 1) >= LEAST_SHARE,
    );
    const longer = peopleOfLonger(kept);
    return kept
      .filter(({ term, people }) => people.size > (longer.get(term) ?? 0))
      .sort((a, b) => b.people.size - a.people.size || weight(b) - weight(a) || (a.term < b.term ? -1 : 1))
      .slice(0, most)
      .map((term) => suggestionOf(term, this.vocabulary));
  }
}

export interface SuggestInput extends SuggestOptions {
  readonly answers: readonly SuggestingAnswer[];
  readonly vocabulary: Vocabulary;
}

/** The suggestions of a list of answers. */
export function suggest({ answers, vocabulary, ...options }: SuggestInput): Suggestion[] {
  const suggestions = new Suggestions(vocabulary);
  for (const answer of answers) suggestions.add(answer);
  for (const answer of answers) suggestions.spread(answer);
  return suggestions.list(options);
}

interface Collecting {
  readonly answer: SuggestingAnswer;
  readonly vocabulary: Vocabulary;
  readonly terms: Map<string, Term>;
  readonly written: Map<string, number>;
}

function collect({ answer, vocabulary, terms, written }: Collecting): void {
  const { text } = answer;
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const mentions = findMentions({ text, tokens, sentences, vocabulary });
  for (const { kind, lower } of tokens) {
    if (kind === 'word') written.set(singular(lower), (written.get(singular(lower)) ?? 0) + 1);
  }
  const said = clauseTextOf({ tokens, sentences, mentions, symptoms: vocabulary.symptoms });
  const counted = new Set<string>();
  for (const slotted of slotsIn(said)) {
    for (const { from, to } of endingsOf(said.units, slotted)) {
      const [first, last] = [tokens[said.units[from]!.from]!, tokens[said.units[to - 1]!.to - 1]!];
      const words = tokens.slice(first.index, last.index + 1).filter(({ kind }) => kind === 'word');
      const term = termOf(words.map(({ lower }) => lower));
      const known: Term = terms.get(term) ?? { term, people: new Map(), slots: new Map(), uses: 0 };
      terms.set(term, known);
      known.slots.set(slotted.slot, (known.slots.get(slotted.slot) ?? 0) + 1);
      const place = `${term} ${first.start}`;
      if (!counted.has(place)) known.uses += 1;
      counted.add(place);
      if (known.people.has(answer.person)) continue;
      const [start, end] = [first.start, last.end];
      known.people.set(answer.person, { answer: answer.id, start, end, quote: text.slice(start, end) });
    }
  }
}

/** Singular and plural are one term. */
function termOf(words: readonly string[]): string {
  return [...words.slice(0, -1), singular(words.at(-1)!)].join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/(?<=[xhs])es$|s$/, '');
}

function lastWord(term: string): string {
  return term.split(' ').at(-1)!;
}

function weight({ slots, term }: Term): number {
  const spoken = [...slots].reduce((sum, [slot, count]) => sum + SLOT_WEIGHT[slot] * Math.min(count, 3), 0);
  // A name of two words is seldom an accident.
  return spoken + (term.includes(' ') ? 1 : 0) + slots.size;
}

/**
 * For each part of a longer term, how many people at most use a longer one: "ball" is nothing of its own
 * where everybody who used it wrote "lacrosse ball".
 */
function peopleOfLonger(terms: readonly Term[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { term, people } of terms) {
    const words = term.split(' ');
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        if (to - from === words.length) continue;
        const part = words.slice(from, to).join(' ');
        most.set(part, Math.max(most.get(part) ?? 0, people.size));
      }
    }
  }
  return most;
}

function suggestionOf({ term, people, slots }: Term, vocabulary: Vocabulary): Suggestion {
  const { kind, parent } = parentFor(term, vocabulary);
  return {
    term,
    people: people.size,
    examples: [...people.values()].sort((a, b) => (a.answer < b.answer ? -1 : 1)).slice(0, EXAMPLES),
    kind,
    parent,
    slots: [...slots.keys()].sort(),
  };
}
