/** Why a tag was read as it was, in a sentence for people. */
import type { Experience, Stance } from './reading.js';
import rules from './words/rules.json' with { type: 'json' };

/** What each rule has seen, by its name: half a sentence. Every rule that the engine names is here. */
export const RULES: ReadonlyMap<string, string> = new Map(Object.entries(rules.rules));

export interface Explained {
  readonly rule: string;
  /** Null for a concern; so is `experience`. */
  readonly stance: Stance | null;
  readonly experience: Experience | null;
  readonly cause: boolean;
}

const OUTCOMES: Readonly<Record<Stance, string>> = {
  HELPED: 'helped',
  MIXED: 'mixed',
  DID_NOT_HELP: 'did not help',
  NO_OUTCOME: 'not said how it went',
};

const EXPERIENCES: Readonly<Record<Experience, string>> = {
  FIRST_HAND: "the writer's own experience",
  HEARSAY: "somebody else's experience",
  NOT_TRIED: 'not tried by the writer',
  ASKING: 'only asked about',
  ADVICE: 'advice, or said in general',
};

/** "A phrase says that it helped: read as helped, the writer's own experience." */
export function whyRead({ rule, stance, experience, cause }: Explained): string {
  const seen = RULES.get(rule) ?? 'The words around it decide';
  if (stance === null || experience === null) return `${seen}.`;
  if (cause) return `${seen}: read as a suspected cause, and not counted.`;
  return `${seen}: read as ${OUTCOMES[stance]}, ${EXPERIENCES[experience]}.`;
}
