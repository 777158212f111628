import { requestOf } from './question-requests.js';
import { partsOf } from './question-roles.js';
import { lastRun } from './question-run.js';
import { postSentences, wordsOf } from './question-sentences.js';
import type { FoundQuestion, QuestionKind } from './reading.js';
import { fold } from './tokens.js';
import words from './words/question-words.json' with { type: 'json' };

const AUXILIARIES = new Set(words.auxiliaries);
const ELIDED = new Set(words.elided);
const INTERROGATIVES = new Set(words.interrogatives);
const LEADS = new Set(words.leads);
const PREPOSITIONS = new Set(words.prepositions);
const SUBJECTS = new Set(words.subjects);
const SUBORDINATORS = new Set(words.subordinators);
const WHETHER = new Set(words.whether);

/** In sentences: what stands further up is not looked at, however long the post. */
const ENDING = 300;

/**
 * The questions to readers that a post ends in, in order. Read from the end: past a sign-off and footers,
 * then the questions, with a sentence or two of the asker's own between them at most, up to where the story
 * stops. Questions that the story asks itself, further up, are none.
 */
export function findQuestions(body: string): FoundQuestion[] {
  const ending = postSentences(body).slice(-ENDING);
  return lastRun(partsOf(ending)).map(({ sentence: { start, end, text } }) => ({
    start,
    end,
    text,
    kind: questionKind(text),
  }));
}

/**
 * YES_NO when the main clause starts with an auxiliary, after words such as "So," or an if-clause, or ends in
 * a tag ("isn't it?"); otherwise OPEN.
 */
export function questionKind(text: string): QuestionKind {
  const folded = fold(text);
  const request = requestOf({ words: wordsOf(text), folded });
  if (request !== null && !folded.trimEnd().endsWith('?'))
    return WHETHER.has(request.split(' ')[0] ?? '') ||
      /(?:if|whether)(?: any(?:one|body)?| someone| you)?$/.test(folded.split(request)[0]!.trim())
      ? 'YES_NO'
      : 'OPEN';
  const clauses = folded
    .split(/[,:;()–—…]|\s-\s|\.{2,}|[.!?]\s/)
    .map(wordsOf)
    .filter((clause) => clause.length > 0);
  for (const clause of clauses) {
    const kind = kindOfClause(clause);
    if (kind) return kind;
  }
  return isTagged(clauses) || isStatement(clauses[0] ?? []) ? 'YES_NO' : 'OPEN';
}

/** What a clause asks by the words it opens with; null when it opens with none that ask. */
function kindOfClause(clause: readonly string[]): QuestionKind | null {
  const lead = clause.findIndex((word) => !LEADS.has(word));
  const [first = '', second = ''] = clause.slice(lead < 0 ? clause.length : lead);
  if (first === '') return null;
  if (SUBORDINATORS.has(first) && !AUXILIARIES.has(second) && !INTERROGATIVES.has(second)) {
    return first === 'if' || !INTERROGATIVES.has(first) ? inverted(clause.slice(lead + 2)) : null;
  }
  if (AUXILIARIES.has(first) || ELIDED.has(first) || first === 'whether') return 'YES_NO';
  if (INTERROGATIVES.has(first)) return 'OPEN';
  return PREPOSITIONS.has(first) && INTERROGATIVES.has(second) ? 'OPEN' : null;
}

/** The first turned verb, or question word, further in: "if you bake do you …", "in your opinion is it …". */
function inverted(clause: readonly string[]): QuestionKind | null {
  for (const [at, word] of clause.entries()) {
    const next = clause[at + 1] ?? '';
    if (INTERROGATIVES.has(word) && AUXILIARIES.has(next)) return 'OPEN';
    if (AUXILIARIES.has(word) && SUBJECTS.has(next) && !SUBJECTS.has(clause[at - 1] ?? '')) return 'YES_NO';
  }
  return null;
}

function isTagged(clauses: readonly (readonly string[])[]): boolean {
  const last = clauses.at(-1) ?? [];
  return clauses.length > 1 && words.tag_endings.includes(last.join(' '));
}

/** "You put salt in your coffee?": said as a statement, and asked for a yes. */
function isStatement(clause: readonly string[]): boolean {
  const [first = '', second] = clause.filter((word) => !LEADS.has(word));
  const asks = clause.some((word) => INTERROGATIVES.has(word));
  return (
    second !== undefined && /^(?:you|you're|you've|it|it's|this|they|we|everybody)$/.test(first) && !asks
  );
}
