/**
 * Which practices an outcome event is about: those of its own clause, the list before it in the
 * sentence, what "it", "none of it" or a verdict without subject takes up, or what stands after it.
 * It never reaches back over a change of practice.
 */
import type { Clause } from './clauses.js';
import { takenUp } from './antecedents.js';
import { GRAMMAR } from './lexicon.js';
import type { OutcomeEvent } from './outcomes.js';
import { LONGEST_LIST, type Practice, type Scene, isReachable, lastBefore, listUpTo } from './practices.js';
import type { Voice } from './voices.js';

/** What an event covers, and by which route: the route tells how sure that is. */
export interface Coverage {
  readonly practices: readonly Practice[];
  readonly route: 'NAMED' | 'CLAUSE' | 'SENTENCE' | 'EARLIER' | 'NONE';
}

const NOTHING: Coverage = { practices: [], route: 'NONE' };

/** The practices that `event` is about; none when its sentence gives no hold. */
export function coverageOf(scene: Scene, event: OutcomeEvent): Coverage {
  const clause = scene.text.clauses[event.clause];
  const voice = scene.text.voices[event.clause];
  if (clause === undefined || voice === undefined) return NOTHING;
  if (event.targets !== undefined) {
    const named = new Set(event.targets);
    return covering(
      scene.line.filter((practice) => named.has(practice.unit)),
      'NAMED',
    );
  }
  const place = { scene, event, clause, voice };
  for (const route of routesFor(place)) {
    const coverage = route(place);
    if (coverage.practices.length > 0) return coverage;
  }
  return NOTHING;
}

interface Place {
  readonly scene: Scene;
  readonly event: OutcomeEvent;
  readonly clause: Clause;
  readonly voice: Voice;
}

type Route = (place: Place) => Coverage;

function routesFor({ event, voice, clause, scene }: Place): Route[] {
  if (event.cue.subject === 'OBJECT') {
    return takesObject(scene, event, clause)
      ? [objectAfter, inClauseBefore, inSentenceBefore, earlier]
      : [objectAfter];
  }
  if (voice.kind === 'QUANTITY' || isOrdinal(scene, clause, event))
    return [earlier, inClauseBefore, namedAfter];
  if (event.cue.subject === 'STATE') {
    return [causeAfter, inClauseBefore, inSentenceBefore, causeInFront, earlier];
  }
  return [inClauseBefore, inSentenceBefore, namedAfter, causeInFront, earlier];
}

/** "swear by it", "X is what I swear by": the object stands before. */
function takesObject({ text }: Scene, event: OutcomeEvent, clause: Clause): boolean {
  return (
    event.to >= clause.to ||
    GRAMMAR.objectPronouns.has(text.units[event.to]?.word ?? '') ||
    GRAMMAR.objectPronouns.has(text.units[event.to - 1]?.word ?? '')
  );
}

function covering(practices: readonly Practice[], route: Coverage['route']): Coverage {
  return practices.length === 0 ? NOTHING : { practices, route };
}

/** "swear by X": the practice that follows, with its list. */
function objectAfter({ scene, event }: Place): Coverage {
  const first = scene.line.find(
    (practice) =>
      practice.unit >= event.from && practice.sentence === event.sentence && practice.unit < event.to + 10,
  );
  if (first === undefined || hasSubjectBetween(scene, event.to, first.unit)) return NOTHING;
  return covering(listFrom(scene, first), 'CLAUSE');
}

function hasSubjectBetween({ text }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.units[at]?.marks.includes('SELF')) return true;
  return false;
}

function listFrom(scene: Scene, first: Practice): Practice[] {
  const { line } = scene;
  const list = [first];
  for (let next = first.index + 1; list.length < LONGEST_LIST; next += 1) {
    const practice = line[next];
    if (practice === undefined || practice.link !== 'LIST' || !isOneBreath(scene, practice)) break;
    list.push(practice);
  }
  return list;
}

/** The next item of a list, not a clause with a subject and verb of its own. */
function isOneBreath({ text, line }: Scene, practice: Practice): boolean {
  if (line[practice.index - 1]?.clause === practice.clause) return true;
  const voice = text.voices[practice.clause];
  return voice !== undefined && (voice.inherited || (voice.kind !== 'SELF' && voice.kind !== 'OTHER'));
}

/** "massage and yoga helped": the practices before the phrase in its own clause. */
function inClauseBefore({ scene, event, clause }: Place): Coverage {
  const last = lastBefore(scene.line, event.from);
  if (last?.clause !== clause.index) return NOTHING;
  const list = listUpTo(scene.line, last).filter((practice) => practice.clause === clause.index);
  const main = list.filter((practice) => !practice.isAside);
  return covering(main, 'CLAUSE');
}

/** "did X and Y, | and felt great": the list before the clause in the same sentence. */
function inSentenceBefore({ scene, event, clause }: Place): Coverage {
  const last = lastBefore(scene.line, event.from);
  if (last?.sentence !== clause.sentence || !isReachable(last, event)) return NOTHING;
  const list = clause.opener === '(' ? [last] : listUpTo(scene.line, last);
  return covering(
    list.filter((practice) => !practice.isAside),
    'SENTENCE',
  );
}

/** "felt better after X": the practice behind the phrase that a word of cause or time brings in. */
function causeAfter(place: Place): Coverage {
  const { scene, event } = place;
  const first = firstAfter(scene, event);
  if (first === undefined || first.isAside) return NOTHING;
  for (let at = event.to - 1; at < first.unit; at += 1) {
    const unit = scene.text.units[at];
    if (unit !== undefined && GRAMMAR.causes.has(unit.word) && first.unit - at <= 7)
      return covering(listFrom(scene, first), 'CLAUSE');
  }
  return NOTHING;
}

function firstAfter({ line }: Scene, event: OutcomeEvent): Practice | undefined {
  const first = line[(lastBefore(line, event.to)?.index ?? -1) + 1];
  return first !== undefined && first.sentence === event.sentence && first.unit < event.to + 12
    ? first
    : undefined;
}

/** "what helped was X", "game changer: X", "I fixed it with X". */
function namedAfter(place: Place): Coverage {
  const { scene, event, voice } = place;
  const first = firstAfter(scene, event);
  if (first === undefined || first.isAside) return NOTHING;
  for (let at = event.to; at < first.unit; at += 1) {
    const word = scene.text.units[at]?.word ?? '';
    if (GRAMMAR.naming.has(word)) {
      return covering(listFrom(scene, first), 'CLAUSE');
    }
  }
  if (voice.kind === 'REFERENCE') return NOTHING;
  return causeAfter(place);
}

/** "Since I quit X I sleep better": a clause of time or cause opens the sentence. */
function causeInFront(place: Place): Coverage {
  return inSentenceBefore(place);
}

/** "It helped.", "None of it worked.", "Invaluable.": what the sentences before have left open. */
function earlier({ scene, event, clause, voice }: Place): Coverage {
  return covering(takenUp({ scene, event, clause, voice }), 'EARLIER');
}

function isOrdinal({ text }: Scene, clause: Clause, event: OutcomeEvent): boolean {
  for (let at = clause.from; at < Math.min(event.from, clause.from + 5); at += 1) {
    if (!GRAMMAR.ordinals.has(text.units[at]?.word ?? '')) continue;
    const next = text.units[at + 1]?.word ?? '';
    return at + 1 === event.from || next === 'one' || next === 'did' || next === 'of' || next === 'two';
  }
  return false;
}
