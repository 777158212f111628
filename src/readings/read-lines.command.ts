import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { CommandRefused } from '../platform/command-line.js';
import { vocabularyFileAt } from '../tags/vocabulary.command.js';
import { findQuestions } from '../text/questions.js';
import { read } from '../text/read.js';
import type { AskedQuestion } from '../text/reading.js';
import { compileVocabulary, VocabularyError } from '../text/vocabulary.js';

interface Line {
  readonly id: unknown;
  readonly text: string;
  readonly role?: 'reader' | 'author';
  readonly questions?: readonly AskedQuestion[];
}

/** `afterword read` and `afterword questions`: the engine on lines of JSON, without a database. */
export function readLinesCommands(program: Command): void {
  program
    .command('read')
    .description(
      'Read answers: lines of JSON { id, text, role?, questions? } in, a line of JSON out for each.',
    )
    .requiredOption('--vocabulary <file>', 'the vocabulary file to read with')
    .action(async ({ vocabulary: path }: { vocabulary: string }) => {
      const file = await vocabularyFileAt(path);
      const vocabulary = compiled(path, file);
      await eachLine(({ id, text, role, questions }) => {
        const {
          mentions,
          tags,
          questions: answered,
          durations,
        } = read({ text, vocabulary, ...(role && { role }), ...(questions && { questions }) });
        return {
          id,
          tags: tags.map(({ tag, kind, stance, experience, confidence }) =>
            kind === 'PRACTICE' ? { tag, kind, stance, experience, confidence } : { tag, kind, confidence },
          ),
          mentions: mentions.map(({ tag, kind, start, end, quote }) => ({
            tag,
            kind,
            start,
            end,
            evidence: quote,
          })),
          questions: answered,
          durations: durations.map(({ start, end, text: words, minDays, maxDays }) => ({
            start,
            end,
            text: words,
            minDays,
            maxDays,
          })),
        };
      });
    });
  program
    .command('questions')
    .description(
      'Find the reader questions of posts: lines of JSON { id, text } in, a line of JSON out for each.',
    )
    .action(() =>
      eachLine(({ id, text }) => ({
        id,
        questions: findQuestions(text).map(({ start, end, text: words, kind }) => ({
          start,
          end,
          text: words,
          kind,
        })),
      })),
    );
}

function compiled(path: string, file: Parameters<typeof compileVocabulary>[0]) {
  try {
    return compileVocabulary(file);
  } catch (error) {
    if (error instanceof VocabularyError) throw new CommandRefused(`${path}: ${error.message}`);
    throw error;
  }
}

async function eachLine(answer: (line: Line) => object): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    const out = `${JSON.stringify(answer(checked(text, number)))}\n`;
    if (!process.stdout.write(out)) await once(process.stdout, 'drain');
  }
}

function checked(text: string, number: number): Line {
  const wrong = (why: string) => new CommandRefused(`Line ${number}: ${why}`);
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (error) {
    throw wrong(`not JSON (${(error as Error).message}).`);
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw wrong('must be an object { "id", "text" }.');
  const { id, text: body, role, questions } = line as Record<string, unknown>;
  if (id === undefined) throw wrong('"id" is missing.');
  if (typeof body !== 'string') throw wrong('"text" must be a text.');
  if (role !== undefined && role !== 'reader' && role !== 'author')
    throw wrong('"role" must be "reader" or "author".');
  const isQuestion = (each: unknown) =>
    typeof (each as AskedQuestion)?.id === 'string' && typeof (each as AskedQuestion)?.text === 'string';
  if (questions !== undefined && !(Array.isArray(questions) && questions.every(isQuestion))) {
    throw wrong('"questions" must be a list of { "id", "text" }.');
  }
  return line as Line;
}
