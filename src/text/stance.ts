/**
 * The reading of tags: one stance and one experience per tag of an answer, all its mentions taken
 * together, each with the rule and the words that decided.
 */
import { type Claim, claimsOf } from './claims.js';
import { clauseTextOf } from './compose.js';
import { withConstructions } from './constructions.js';
import { experienceOf } from './experience.js';
import { laterUses } from './later-uses.js';
import type { FoundMention } from './mentions.js';
import { findOutcomes } from './outcomes.js';
import { type Practice, type Scene, practiceLine } from './practices.js';
import type { AskedQuestion, Experience, Span, Stance, TagReading } from './reading.js';
import { reconsidered } from './reconsider.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { usesOf } from './uses.js';
import type { Vocabulary } from './vocabulary.js';

export interface ReadTagsInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly FoundMention[];
  readonly vocabulary: Pick<Vocabulary, 'symptoms'>;
  readonly questions: readonly AskedQuestion[];
  readonly role: 'reader' | 'author';
}

/**
 * One reading per tag, in the order of first mention. Concerns have neither stance nor experience.
 * What the text doesn't clearly assert is NO_OUTCOME.
 */
export function readTags(input: ReadTagsInput): TagReading[] {
  const hasPractice = input.mentions.some((mention) => mention.kind === 'PRACTICE');
  const { scene, claims, later } = hasPractice ? understand(input) : NOTHING_SAID;
  const byTag = new Map<string, FoundMention[]>();
  for (const mention of input.mentions) {
    const known = byTag.get(mention.tag);
    if (known === undefined) byTag.set(mention.tag, [mention]);
    else known.push(mention);
  }
  const practices = practicesByTag(scene, input.mentions);
  const readings: TagReading[] = [];
  for (const [tag, [first]] of byTag) {
    if (first?.kind === 'CONCERN') readings.push(concernReading(tag));
    else
      readings.push(
        practiceReading({ input, scene, claims, later, tag, practices: practices.get(tag) ?? [] }),
      );
  }
  return readings;
}

interface Understanding {
  readonly scene: Scene;
  readonly claims: readonly Claim[];
  readonly later: ReadonlyMap<number, Experience>;
}

const NOTHING_SAID: Understanding = {
  scene: { text: { units: [], cues: [], clauses: [], voices: [] }, line: [], settled: new Set() },
  claims: [],
  later: new Map(),
};

function understand(input: ReadTagsInput): Understanding {
  const { tokens, sentences, mentions, vocabulary } = input;
  const text = clauseTextOf({ tokens, sentences, mentions, symptoms: vocabulary.symptoms });
  const events = withConstructions(text, findOutcomes(text));
  const line = practiceLine({ text, uses: usesOf(text), events });
  const scene: Scene = { text, line, settled: new Set() };
  return { scene, claims: reconsidered(scene, claimsOf(scene, events)), later: laterUses(scene) };
}

function practicesByTag(scene: Scene, mentions: readonly FoundMention[]): Map<string, Practice[]> {
  const byTag = new Map<string, Practice[]>();
  for (const practice of scene.line) {
    for (const index of scene.text.units[practice.unit]?.mentions ?? []) {
      const tag = mentions[index]?.tag;
      if (tag === undefined) continue;
      const known = byTag.get(tag);
      if (known === undefined) byTag.set(tag, [practice]);
      else if (known.at(-1) !== practice) known.push(practice);
    }
  }
  return byTag;
}

function concernReading(tag: string): TagReading {
  const reason = { rule: 'concern', cue: null };
  return { tag, kind: 'CONCERN', stance: null, experience: null, confidence: 1, cause: false, reason };
}

interface PracticeReadingInput extends Understanding {
  readonly input: ReadTagsInput;
  readonly tag: string;
  readonly practices: readonly Practice[];
}

function practiceReading(reading: PracticeReadingInput): TagReading {
  const { scene, practices, later, tag } = reading;
  const own = new Set(practices.map((practice) => practice.index));
  const isDoubted = practices.some((practice) => practice.isDoubted);
  const claims = reading.claims.filter(
    (claim) => own.has(claim.practice.index) && !(isDoubted && claim.event.cue.subject === 'STATE'),
  );
  const causes = claims.filter((claim) => claim.outcome === 'CAUSED');
  const outcomes = claims.filter((claim) => claim.outcome !== 'CAUSED' && claim.outcome !== 'RELAPSE');
  if (outcomes.some((claim) => claim.outcome === 'HELPED')) outcomes.push(...causes);
  const told = experienceOf({ scene, practices, claims: [...outcomes, ...causes], later });
  const counted = countedFor(told.experience, outcomes);
  const stance = combined(counted);
  const decisive = counted.find((claim) => stanceOf(claim) === stance) ?? counted[0];
  const cause = stance === 'NO_OUTCOME' && causes.length > 0;
  const shown = decisive ?? (cause ? causes[0] : undefined);
  return {
    tag,
    kind: 'PRACTICE',
    stance,
    experience: told.experience,
    confidence: round(Math.min(told.confidence, shown?.confidence ?? 0.85)),
    cause,
    reason: {
      rule: shown?.event.cue.name ?? told.rule,
      cue: shown === undefined ? null : cueSpan(reading, shown),
    },
  };
}

/** The writer's own outcomes win over what others told; without own use, others' count. */
function countedFor(experience: Experience, outcomes: readonly Claim[]): Claim[] {
  const own = outcomes.filter((claim) => claim.holder === 'SELF');
  return own.length > 0 || experience === 'FIRST_HAND' ? own : [...outcomes];
}

function stanceOf(claim: Claim): Stance {
  if (claim.outcome === 'HELPED') return 'HELPED';
  return claim.outcome === 'PARTLY' ? 'MIXED' : 'DID_NOT_HELP';
}

function combined(claims: readonly Claim[]): Stance {
  const stances = new Set(claims.map(stanceOf));
  if (stances.size === 0) return 'NO_OUTCOME';
  if (stances.has('MIXED') || stances.size > 1) return 'MIXED';
  return stances.has('HELPED') ? 'HELPED' : 'DID_NOT_HELP';
}

function cueSpan({ scene, input }: PracticeReadingInput, claim: Claim): Span | null {
  const first = scene.text.units[claim.event.from];
  const last = scene.text.units[claim.event.to - 1];
  const start = first === undefined ? undefined : input.tokens[first.from]?.start;
  const end = last === undefined ? undefined : input.tokens[last.to - 1]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
