/** Posts of which the questions put to readers are known. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findQuestions } from '../../src/text/questions.js';
import type { QuestionKind, Span } from '../../src/text/reading.js';
import { overlap, type Tally } from './tallies.js';
import type { Seed } from './seed.js';
import type { WholeFigure } from './whole-sets.js';

const FOLDER = 'test/text/endings';
/** Posts that nobody looks at while the engine is worked on: they are scored, and never shown. */
const HELD = 'held-posts.json';

interface Asked {
  readonly text: string;
  readonly kind?: QuestionKind;
}

export interface Ending {
  readonly file: string;
  readonly shape: string;
  readonly post: string;
  readonly labelled: readonly Asked[];
  readonly found: readonly (Asked & Span)[];
}

/** The labelled posts that may be looked at, with what is found in them. */
export function readEndings(): Ending[] {
  return readFiles(readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== HELD));
}

/** The posts held back. Of their questions only the texts are labelled. */
export function readHeldEndings(): Ending[] {
  return readFiles([HELD]);
}

/** An ending without a story gets a short one. */
function readFiles(files: readonly string[]): Ending[] {
  return files.toSorted().flatMap((file) => {
    const posts = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
      shape: string;
      post?: string;
      ending?: string;
      questions: Asked[];
    }[];
    return posts.map(({ shape, post, ending, questions }) => {
      const whole = post ?? `I baked on Sunday. It was flat.\n\n${ending}`;
      return {
        file: basename(file, '.json'),
        shape,
        post: whole,
        labelled: questions,
        found: findQuestions(whole),
      };
    });
  });
}

/** Posts whose questions are found exactly, by file and together, and the kinds of those found. */
export function endingFigures(endings: readonly Ending[]): WholeFigure[] {
  const files = [...new Set(endings.map(({ file }) => file))];
  return [
    exactFigure(endings),
    ...files.map((name) =>
      exactFigure(
        endings.filter(({ file }) => file === name),
        `… ${name}`,
      ),
    ),
    {
      name: 'kinds of the questions found',
      tallies: endings.map(({ labelled, found }) => {
        const { hits = 0 } = overlap(found.map(withKind), labelled.map(withKind));
        const { hits: of = 0 } = overlap(found.map(textOf), labelled.map(textOf));
        return { hits, of };
      }),
      goal: {},
    },
  ];
}

/** Posts whose questions are found exactly: the same texts in the same order. */
export function exactFigure(
  endings: readonly Ending[],
  name = 'questions of post endings exact',
): WholeFigure {
  const tallies = endings.map((ending): Tally => ({ hits: isExact(ending) ? 1 : 0, of: 1 }));
  return { name, tallies, goal: { unseen: 0.95 } };
}

const textOf = ({ text }: Asked): string => text;
const withKind = ({ text, kind }: Asked): string => `${kind} ${text}`;

export function isExact({ found, labelled }: Ending): boolean {
  return found.map(textOf).join('\n') === labelled.map(textOf).join('\n');
}

/** What is found in posts where something else is labelled, as lines to read. */
export function endingErrors(endings: readonly Ending[]): string[] {
  const list = (asked: readonly Asked[]): string => asked.map(({ text }) => `«${text}»`).join(' ') || 'none';
  return endings
    .filter((ending) => !isExact(ending))
    .flatMap(({ file, shape, labelled, found, post }) => [
      `endings ${file} ${shape}`,
      `  questions ${list(found)} for ${list(labelled)}`,
      `    ${post}`,
    ]);
}

export function seedQuestions({ post }: Seed): WholeFigure {
  const found = findQuestions(post.text);
  const hits = post.questions.filter(({ start, end }) =>
    found.some((question) => question.start === start && question.end === end),
  ).length;
  const of = Math.max(post.questions.length, found.length);
  return { name: 'questions of the post', tallies: [{ hits, of }], goal: { seed: 1 } };
}
