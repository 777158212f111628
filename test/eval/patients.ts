/** Sentences from patients' reviews, labelled by others: an outside check of which way an outcome points. */
import { existsSync, readFileSync } from 'node:fs';
import { clauseTextOf } from '../../src/text/compose.js';
import { withConstructions } from '../../src/text/constructions.js';
import { findOutcomes } from '../../src/text/outcomes.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';
import type { Tally } from './tallies.js';
import type { WholeFigure } from './whole-sets.js';

const PATIENTS = '../shared/text/psytar.tsv';
/** The sentences are of medicines for these. */
const SYMPTOMS = new Set(['depression', 'mood']);

export interface PatientSentence {
  /** EFFECTIVE, INEFFECTIVE, BOTH or NEITHER, of a medicine that the sentence doesn't name. */
  readonly label: string;
  readonly read: string;
  readonly text: string;
}

/** Each sentence with its label and what is read; null where the file isn't there. */
export function readPatients(): PatientSentence[] | null {
  if (!existsSync(PATIENTS)) return null;
  const lines = readFileSync(PATIENTS, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [label = '', text = ''] = line.split('\t');
    return { label, read: effectIn(text), text };
  });
}

function effectIn(text: string): string {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const said = clauseTextOf({ tokens, sentences, mentions: [], symptoms: SYMPTOMS });
  const events = withConstructions(said, findOutcomes(said));
  const own = events.filter(({ holder }) => holder !== 'PEOPLE' && holder !== 'OTHER');
  const has = (...outcomes: string[]): boolean => own.some(({ outcome }) => outcomes.includes(outcome));
  const [helped, failed] = [has('HELPED'), has('FAILED', 'MADE_WORSE')];
  if (has('PARTLY') || (helped && failed)) return 'BOTH';
  if (helped) return 'EFFECTIVE';
  return failed ? 'INEFFECTIVE' : 'NEITHER';
}

/** How often the direction is right or wrong. There is no goal: the labels follow rules of their own. */
export function patientFigures(sentences: readonly PatientSentence[]): WholeFigure[] {
  const shareOf = (
    name: string,
    some: (each: PatientSentence) => boolean,
    passes: (each: PatientSentence) => boolean,
  ): WholeFigure => ({
    name,
    tallies: sentences.filter(some).map((each): Tally => ({ hits: passes(each) ? 1 : 0, of: 1 })),
    goal: {},
  });
  const isOf = (label: string) => (each: PatientSentence) => each.label === label;
  const isRead = (read: string) => (each: PatientSentence) => each.read === read;
  const isRight = ({ label, read }: PatientSentence): boolean => label === read;
  return [
    shareOf('sentences read as labelled', () => true, isRight),
    ...['EFFECTIVE', 'INEFFECTIVE', 'BOTH', 'NEITHER'].map((label) =>
      shareOf(`… ${label}`, isOf(label), isRight),
    ),
    shareOf('read EFFECTIVE, and labelled so', isRead('EFFECTIVE'), isRight),
    shareOf('read INEFFECTIVE, and labelled so', isRead('INEFFECTIVE'), isRight),
    shareOf('EFFECTIVE, but read INEFFECTIVE', isOf('EFFECTIVE'), isRead('INEFFECTIVE')),
    shareOf('INEFFECTIVE, but read EFFECTIVE', isOf('INEFFECTIVE'), isRead('EFFECTIVE')),
  ];
}

/** The sentences that are read the wrong way round, as lines to read. */
export function patientErrors(sentences: readonly PatientSentence[]): string[] {
  return sentences
    .filter(({ label, read }) => `${label} ${read}`.match(/^(EFFECTIVE INEFFECTIVE|INEFFECTIVE EFFECTIVE)$/))
    .flatMap(({ label, read, text }) => ['patients', `  ${read} for ${label}`, `    ${text}`]);
}
