import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandLine, CommandRefused } from '../platform/command-line.js';
import type { VocabularyFile } from '../text/vocabulary-file.js';
import { LoadVocabulary } from './load-vocabulary.use-case.js';

/** `afterword vocabulary load FILE` */
export function vocabularyCommands(program: Command, line: CommandLine): void {
  program
    .command('vocabulary')
    .description('The words that answers are read with.')
    .command('load')
    .description('Put a vocabulary on the board, or a newer version of it.')
    .argument('<file>', 'a vocabulary file (JSON)')
    .action(async (path: string) => {
      const file = await vocabularyFileAt(path);
      await line.withBoard(async (get) => {
        const { slug, tags, changed } = await get(LoadVocabulary).execute(file);
        line.say(
          changed
            ? `The vocabulary "${slug}" is on the board, with ${tags} tags.`
            : `The board has this very "${slug}" already.`,
        );
      });
    });
}

/** @throws CommandRefused naming the file and what is wrong with it. */
export async function vocabularyFileAt(path: string): Promise<VocabularyFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefused(`${path} can't be read (${error.code}).`);
  });
  try {
    return JSON.parse(text) as VocabularyFile;
  } catch (error) {
    throw new CommandRefused(`${path} is not JSON: ${(error as Error).message}.`);
  }
}
