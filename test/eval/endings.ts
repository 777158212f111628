/** Posts of which the questions put to readers are known. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findQuestions } from '../../src/text/questions.js';
import type { QuestionKind, Span } from '../../src/text/reading.js';
import { overlap, type Tally } from './tallies.js';
import type { Seed } from './seed.js';
import type { WholeFigure } from './whole-sets.js';

const FOLDER = 'test/text/endings';

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

/** All labelled posts, with what is found in them. An ending without a story gets a short one. */
export function readEndings(): Ending[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
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
  const exact = (name: string, some: readonly Ending[]): WholeFigure => ({
    name,
    tallies: some.map((ending): Tally => ({ hits: isExact(ending) ? 1 : 0, of: 1 })),
    goal: { unseen: 0.95 },
  });
  return [
    exact('questions of post endings exact', endings),
    ...files.map((name) =>
      exact(
        `… ${name}`,
        endings.filter(({ file }) => file === name),
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
