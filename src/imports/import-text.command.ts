import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import type { Command } from 'commander';
import type { CommandLine } from '../platform/command-line.js';
import { ImportThread } from './import-thread.use-case.js';
import { readTextThread } from './text-thread.reader.js';
import { type ImportedThread, type ImportReport, UnreadableSource } from './thread.rules.js';

const LARGEST = 20 * 1024 * 1024;

interface Options {
  readonly vocabulary: string;
  readonly dryRun?: boolean;
}

/** `afterword import text FILE` */
export function importTextCommand(program: Command, line: CommandLine): void {
  const imports =
    program.commands.find((each) => each.name() === 'import') ??
    program.command('import').description('Bring posts and comments from elsewhere.');
  imports
    .command('text')
    .description(
      'A blog post as plain text, its comments as a numbered list. Nobody is named in it: each comment counts ' +
        "as a reader of its own, and an indented numbered item below a comment as the post author's reply.",
    )
    .argument('<file>', 'the text file')
    .option('--vocabulary <slug>', 'the vocabulary that answers are read with', 'race-recovery')
    .option('--dry-run', 'report what would come in, and write nothing')
    .action(async (file: string, options: Options) => {
      const thread = await threadOf(file);
      await line.withBoard(async (get) => {
        const bar = line.progress('answers');
        const report = await get(ImportThread).execute(thread, { ...options, progress: bar.update });
        bar.done();
        line.say(told(report, options.dryRun ?? false));
      });
    });
}

async function threadOf(file: string): Promise<ImportedThread> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableSource(
      `${file} can't be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.code}.`,
    );
  });
  if (bytes.length > LARGEST) throw new UnreadableSource(`${file} is larger than 20 MB. Split it by posts.`);
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new UnreadableSource(`${file} is not text in UTF-8, or it is cut off within a character.`);
  }
  const text = bytes.toString();
  try {
    return readTextThread({ text, sourceKey: `text/${fingerprint(text)}`, at: new Date() });
  } catch (error) {
    if (error instanceof UnreadableSource) throw new UnreadableSource(`${file}: ${error.message}`);
    throw error;
  }
}

/** Of the beginning, which stays when comments are added at the end. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text.trimStart().slice(0, 400)).digest('hex').slice(0, 24);
}

function told(report: ImportReport, dryRun: boolean): string {
  const { posts, questions, answers, answersInSource, replies, repliesInSource, repliesByAuthor, unplaced } =
    report;
  const nothing = posts + answers + replies === 0;
  const lines = [
    dryRun
      ? 'A dry run: nothing was written. It would bring in'
      : nothing
        ? 'Nothing is new. The board has'
        : 'Brought in',
    `  ${count(nothing ? 1 : posts, 'post')}: "${report.title}"`,
    `  ${count(questions, 'question')}`,
    `  ${count(nothing ? answersInSource : answers, 'answer')}`,
    `  ${nothing ? `${count(repliesInSource, 'reply', 'replies')}` : `${count(replies, 'reply', 'replies')}, ${repliesByAuthor} of them by the post's author`}`,
  ];
  if (unplaced.length > 0) lines.push('Could not place:', ...unplaced.map((text) => `  ${text}`));
  else lines.push('Everything found its place.');
  return lines.join('\n');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
