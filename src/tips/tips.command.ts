import type { Command } from 'commander';
import { type CommandLine, CommandRefused } from '../platform/command-line.js';
import { CheckTips } from './check-tips.use-case.js';
import { RebuildTips } from './rebuild-tips.use-case.js';

const SHOWN = 50;

/** `afterword check` and `afterword rebuild` */
export function tipsCommands(program: Command, line: CommandLine): void {
  program
    .command('check')
    .description('Recount every number from the readings, and name each that is wrong. Changes nothing.')
    .action(() =>
      line.withBoard(async (get) => {
        const bar = line.progress('answers');
        const found = await get(CheckTips).execute(({ done, of }) => bar.update(done, of));
        bar.done();
        for (const { where, kept, counted } of found.slice(0, SHOWN))
          line.say(`${where}\n  kept    ${kept}\n  counted ${counted}`);
        if (found.length === 0) line.say('Every number is what a recount gives.');
        else
          throw new CommandRefused(
            `${found.length} differences. \`afterword rebuild\` mends numbers and evidence.`,
          );
      }),
    );
  program
    .command('rebuild')
    .description('Count every number anew from the readings, and mend what is kept otherwise.')
    .action(() =>
      line.withBoard(async (get) => {
        const bar = line.progress('steps (answers, evidence, people, mending)');
        const answers = await get(RebuildTips).execute(({ done, of }) => bar.update(done, of));
        bar.done();
        line.say(`Counted ${answers} answers anew.`);
      }),
    );
}
