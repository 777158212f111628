/** What is measured on other things than labelled answers: endings of posts, patients' sentences. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { clauseTextOf } from '../../src/text/compose.js';
import { withConstructions } from '../../src/text/constructions.js';
import { findOutcomes } from '../../src/text/outcomes.js';
import { findQuestions } from '../../src/text/questions.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import type { Seed } from './seed.js';
import type { WholeFigure } from './whole-sets.js';

const ENDINGS = 'test/text/endings';
const PATIENTS = '../shared/text/psytar.tsv';

interface Ending {
  readonly shape: string;
  readonly post?: string;
  readonly ending?: string;
  readonly questions: readonly { readonly text: string }[];
}

/** Posts of which exactly the questions put to readers are found. */
export function endingsExact(): WholeFigure {
  const files = readdirSync(ENDINGS).filter((name) => name.endsWith('.json'));
  const endings = files.flatMap((name) => JSON.parse(readFileSync(`${ENDINGS}/${name}`, 'utf8')) as Ending[]);
  const exact = endings.filter(({ post, ending, questions }) =>
    isSame(findQuestions(post ?? `I baked on Sunday. It was flat.\n\n${ending}`), questions),
  );
  return {
    name: 'questions of post endings exact',
    hits: exact.length,
    of: endings.length,
    goal: { unseen: 0.95 },
  };
}

export function seedQuestions({ post }: Seed): WholeFigure {
  const found = findQuestions(post.text);
  const hits = post.questions.filter(({ start, end }) =>
    found.some((question) => question.start === start && question.end === end),
  ).length;
  const of = Math.max(post.questions.length, found.length);
  return { name: 'questions of the post', hits, of, goal: { seed: 1 } };
}

function isSame(found: readonly { text: string }[], labelled: readonly { text: string }[]): boolean {
  const [mine, theirs] = [found, labelled].map((list) => list.map(({ text }) => text).join('\n'));
  return mine === theirs;
}

/** Label and reading of each sentence that patients wrote of their medicine, as "label>read"; null without the file. */
export function patientPairs(): (readonly [string, string])[] | null {
  if (!existsSync(PATIENTS)) return null;
  const lines = readFileSync(PATIENTS, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [label = '', sentence = ''] = line.split('\t');
    return [label, effectIn(sentence)] as const;
  });
}

function effectIn(text: string): string {
  const tokens = tokenize(text);
  const symptoms = new Set(['depression', 'mood']);
  const said = clauseTextOf({ tokens, sentences: sentencesOf(text, tokens), mentions: [], symptoms });
  const events = withConstructions(said, findOutcomes(said));
  const own = events.filter(({ holder }) => holder !== 'PEOPLE' && holder !== 'OTHER');
  const has = (...outcomes: string[]): boolean => own.some(({ outcome }) => outcomes.includes(outcome));
  const [helped, failed] = [has('HELPED'), has('FAILED', 'MADE_WORSE')];
  if (has('PARTLY') || (helped && failed)) return 'BOTH';
  if (helped) return 'EFFECTIVE';
  return failed ? 'INEFFECTIVE' : 'NEITHER';
}
