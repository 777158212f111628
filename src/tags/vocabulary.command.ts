import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandLine, CommandRefused } from '../platform/command-line.js';
import type { VocabularyFile } from '../text/vocabulary-file.js';
import { checkVocabulary } from '../text/vocabulary-check.js';
import { LoadVocabulary } from './load-vocabulary.use-case.js';

/** `afterword vocabulary check FILE` and `afterword vocabulary load FILE` */
export function vocabularyCommands(program: Command, line: CommandLine): void {
  const vocabulary = program.command('vocabulary').description('The words that answers are read with.');
  vocabulary
    .command('check')
    .description('Name what is wrong in a vocabulary file, and what has no effect. Needs no board.')
    .argument('<file>', 'a vocabulary file (JSON)')
    .action(async (path: string) => {
      const findings = checkVocabulary(await vocabularyFileAt(path));
      for (const { level, tag, problem } of findings)
        line.say(`${level === 'ERROR' ? 'error' : 'warning'}  ${tag ?? 'the file'}: ${problem}`);
      const errors = findings.filter(({ level }) => level === 'ERROR').length;
      if (errors > 0) throw new CommandRefused(`${path} can't be loaded: ${errors} to mend.`);
      line.say(findings.length === 0 ? `${path} is fine.` : `${path} can be loaded.`);
    });
  vocabulary
    .command('load')
    .description('Put a vocabulary on the board, or a newer version of it.')
    .argument('<file>', 'a vocabulary file (JSON)')
    .action(async (path: string) => {
      const file = await vocabularyFileAt(path);
      await line.withBoard(async (get) => {
        const { slug, tags, changed } = await get(LoadVocabulary).execute(file);
        if (!changed) return line.say(`The board has this very "${slug}" already.`);
        line.say(`The vocabulary "${slug}" is on the board, with ${tags} tags.`);
        line.say('New answers are read with it. `afterword reread` reads the others again.');
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
