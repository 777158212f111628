import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { SingleBar } from 'cli-progress';
import { Command, CommanderError } from 'commander';
import { adminCommand } from './accounts/admin.command.js';
import { importTextCommand } from './imports/import-text.command.js';
import { UnreadableSource } from './imports/thread.rules.js';
import { Refusal } from './kernel/errors.js';
import { type CommandLine, CommandRefused } from './platform/command-line.js';
import { loadSettings, SettingsError } from './platform/settings.js';
import { readLinesCommands } from './readings/read-lines.command.js';
import { rereadCommand } from './readings/reread.command.js';
import { suggestCommand } from './readings/suggest.command.js';
import { vocabularyCommands } from './tags/vocabulary.command.js';
import { VocabularyError } from './text/vocabulary.js';
import { tipsCommands } from './tips/tips.command.js';

/** Whatever a person can mend: told in one line, with exit code 2. */
const MENDABLE = [CommandRefused, Refusal, SettingsError, UnreadableSource, VocabularyError];

const commandLine: CommandLine = {
  async withBoard(work) {
    // Only now: commands that need no board start without loading it.
    const { openRooms } = await import('./rooms.js');
    const settings = { ...loadSettings(process.env), logLevel: 'error' as const };
    const board = await openRooms({ settings, log: () => undefined });
    let closing: Promise<void> | undefined;
    const stop = (): void => {
      console.error('\nStopped. What was done is kept; run the command again to go on.');
      closing ??= board.close();
      void closing.finally(() => process.exit(130));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      await work(<T>(part: Type<T>): T => board.app.get(part, { strict: false }));
    } catch (error) {
      // Stopped in the middle, the work fails for want of its database: that is no news.
      if (closing === undefined) throw error;
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      await (closing ??= board.close());
    }
  },
  say(text) {
    console.log(text);
  },
  progress(what) {
    const bar = new SingleBar({
      format: `{bar} {value}/{total} ${what}, {rate} a second`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 1_000,
      hideCursor: true,
    });
    let started: number | undefined;
    const since = Date.now();
    return {
      update(done, of) {
        const rate = Math.round(done / Math.max((Date.now() - since) / 1_000, 0.001));
        if (started === undefined) bar.start(of, 0, { rate });
        else if (started !== of) bar.setTotal(of);
        started = of;
        bar.update(done, { rate });
      },
      done: () => bar.stop(),
    };
  },
};

async function main(): Promise<void> {
  const program = new Command('afterword')
    .description('Afterword from the command line.')
    .exitOverride()
    .showHelpAfterError();
  importTextCommand(program, commandLine);
  readLinesCommands(program);
  rereadCommand(program, commandLine);
  suggestCommand(program, commandLine);
  vocabularyCommands(program, commandLine);
  tipsCommands(program, commandLine);
  adminCommand(program, commandLine);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  const mendable = MENDABLE.some((kind) => error instanceof kind);
  console.error(mendable ? (error as Error).message : String((error as Error).stack ?? error));
  process.exit(mendable ? 2 : 1);
});
