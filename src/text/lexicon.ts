/**
 * The word files of the reading of outcomes, compiled once. The files under words/ are the place to
 * change what the engine knows; this file only gives them their shape.
 */
import { type CueIndex, compileCues } from './cue-patterns.js';
import { type WordFamilies, wordSet } from './cue-phrases.js';
import aftermathWords from './words/aftermath-words.json' with { type: 'json' };
import cleftWords from './words/clefts.json' with { type: 'json' };
import connectives from './words/connectives.json' with { type: 'json' };
import experienceCues from './words/experience-cues.json' with { type: 'json' };
import grammar from './words/grammar.json' with { type: 'json' };
import hedges from './words/hedges.json' with { type: 'json' };
import outcomeCues from './words/outcome-cues.json' with { type: 'json' };
import people from './words/people.json' with { type: 'json' };
import spellings from './words/spellings.json' with { type: 'json' };
import symptoms from './words/symptoms.json' with { type: 'json' };
import toneWords from './words/tones.json' with { type: 'json' };
import unchangedWords from './words/unchanged.json' with { type: 'json' };
import wordClasses from './words/word-classes.json' with { type: 'json' };

function sets<Key extends string>(lists: Readonly<Record<Key, string>>): Record<Key, ReadonlySet<string>> {
  const pairs = (Object.entries(lists) as [Key, string][]).map(
    ([key, list]) => [key, wordSet(list)] as const,
  );
  return Object.fromEntries(pairs) as Record<Key, ReadonlySet<string>>;
}

/** Word families that phrases name as `<help>`. */
export const FAMILIES: WordFamilies = new Map(Object.entries(sets(wordClasses.classes)));

/** The words that turn a claim into its contrary. */
export const NEGATORS: ReadonlySet<string> = FAMILIES.get('not') ?? new Set();

/** How people type a word, and the spelling that the lists use. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(Object.entries(spellings.forms));

export const AFTERMATH = sets(aftermathWords.words);
export const CLEFTS = sets(cleftWords.words);
/** Words that tell good from bad where no phrase does; see words/tones.json. */
export const TONES = sets(toneWords.words);
export const UNCHANGED = sets(unchangedWords.words);
export const PEOPLE = sets(people.words);
export const CONNECTIVES = sets(connectives.words);
export const HEDGES = sets(hedges.words);
/** Closed sets of small words, named for what they do; see words/grammar.json. */
export const GRAMMAR = sets(grammar.words);
export const SYMPTOMS = sets(symptoms.words);
export const USE_WORDS = sets(experienceCues.words);

/** What an outcome phrase claims. RELAPSE alone says nothing against a practice; UNKNOWN withholds; NONE only keeps shorter phrases from matching. */
export type Outcome =
  'HELPED' | 'FAILED' | 'MADE_WORSE' | 'PARTLY' | 'RELAPSE' | 'CAUSED' | 'UNKNOWN' | 'NONE';

/** What stands in the subject's place of an outcome phrase; see words/outcome-cues.json. */
export type CueSubject = 'PRACTICE' | 'STATE' | 'OBJECT' | 'VERDICT';

/** One group of words/outcome-cues.json. */
export interface OutcomeCue {
  readonly name: string;
  readonly outcome: Outcome;
  readonly subject: CueSubject;
  /** What a negator makes of it. */
  readonly negated: Outcome;
  readonly weak: boolean;
  readonly alone: boolean;
}

interface PhraseGroup {
  readonly phrases: readonly string[];
}

function compileGroups<Group extends PhraseGroup, Value>(
  groups: readonly Group[],
  valueOf: (group: Group) => Value,
): CueIndex<Value> {
  const entries = groups.flatMap((group) =>
    group.phrases.map((phrase) => ({ phrase, value: valueOf(group) })),
  );
  return compileCues(entries, FAMILIES);
}

type CueGroup = Omit<OutcomeCue, 'weak' | 'alone'> & PhraseGroup & { weak?: boolean; alone?: boolean };

function compileOutcomes(alone: boolean): CueIndex<OutcomeCue> {
  const groups = (outcomeCues.groups as readonly CueGroup[]).filter(
    (group) => (group.alone === true) === alone,
  );
  return compileGroups(groups, ({ name, outcome, subject, negated, weak }) => {
    return { name, outcome, subject, negated, weak: weak === true, alone };
  });
}

export const OUTCOME_CUES = compileOutcomes(false);
/** Phrases that count only as a whole clause: "Nothing.", "Better drainage". */
export const ALONE_CUES = compileOutcomes(true);

/** How a phrase around a practice frames its use; FIRST_HAND to ADVICE are the experiences. */
export interface UseFrame {
  readonly name: string;
  readonly experience: 'FIRST_HAND' | 'HEARSAY' | 'NOT_TRIED' | 'ASKING' | 'ADVICE';
}

export const USE_FRAMES: CueIndex<UseFrame> = compileGroups(
  experienceCues.frames as readonly (UseFrame & PhraseGroup)[],
  ({ name, experience }) => ({ name, experience }),
);

export const SOMETIMES_CUES: CueIndex<true> = compileGroups(
  [{ phrases: hedges.sometimes }],
  () => true as const,
);
export const CHANGE_CUES: CueIndex<true> = compileGroups(
  [{ phrases: connectives.change }],
  () => true as const,
);

/** How a clause tells of the use of what was named before it. */
export const REFERENCE_CUES: CueIndex<'OWN' | 'NEVER'> = compileGroups(
  [
    { phrases: experienceCues.references.own, use: 'OWN' as const },
    { phrases: experienceCues.references.never, use: 'NEVER' as const },
  ],
  ({ use }) => use,
);

/** How a writer says that they treat, teach or make for a living. */
export const CALLING_CUES: CueIndex<true> = compileGroups([experienceCues.callings], () => true as const);

/** How a sentence opens that asks without a question mark. */
export const QUESTION_OPENINGS: CueIndex<true> = compileGroups(
  [experienceCues.questions],
  () => true as const,
);
