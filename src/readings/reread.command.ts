import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { type CommandLine, CommandRefused } from '../platform/command-line.js';
import { TagQueries } from '../tags/tag.queries.js';
import { type RereadReport, wayOf } from './reread.rules.js';
import { RereadAnswers } from './reread-answers.use-case.js';

const BATCH = 500;
const MOST_IN_A_BATCH = 5_000;

const MOST_WORKERS = 64;

interface RereadOptions {
  readonly vocabulary?: string;
  readonly batch: string;
  readonly workers: string;
  readonly dryRun?: boolean;
}

/** `afterword reread` */
export function rereadCommand(program: Command, line: CommandLine): void {
  program
    .command('reread')
    .description('Read the answers again that an older engine or vocabulary has read, and say what changed.')
    .option('--vocabulary <slug>', 'only posts that are read with this vocabulary')
    .option('--batch <number>', 'most answers in one transaction', String(BATCH))
    .option(
      '--workers <number>',
      'threads that read, for which everything else on the machine goes first',
      String(availableParallelism()),
    )
    .option('--dry-run', 'say what would change, and change nothing')
    .action(async (options: RereadOptions) => {
      const batch = wholeNumber('--batch', options.batch, MOST_IN_A_BATCH);
      const workers = wholeNumber('--workers', options.workers, MOST_WORKERS);
      await line.withBoard(async (get) => {
        const bar = line.progress('answers');
        const report = await get(RereadAnswers).execute({
          vocabulary: options.vocabulary ?? null,
          batch,
          workers,
          dryRun: options.dryRun === true,
          progress: bar.update,
        });
        bar.done();
        const ids = report.examples.map(({ tagId }) => tagId);
        const tags = await get(TagQueries).byIds([...new Set(ids)]);
        for (const told of linesOf(report, (id) => tags.get(id)?.slug ?? id)) line.say(told);
      });
    });
}

/** @throws CommandRefused unless the option is one from 1 to `most`. */
function wholeNumber(option: string, given: string, most: number): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new CommandRefused(`${option} must be a whole number from 1 to ${most}.`);
}

/** What a person wants to know of a run: how many, which ways stances went, and a few of them. */
function linesOf(
  { read, changed, ways, examples }: RereadReport,
  nameOf: (tagId: string) => string,
): string[] {
  if (read === 0) return ['Every answer is read by this engine with the present vocabularies already.'];
  const byCount = [...ways].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    `Read ${read} answers again: ${changed} differently, ${read - changed} as before.`,
    ...byCount.map(([way, count]) => `  ${count} × ${way}`),
    ...examples.map((change) => `  answer ${change.answerId}, ${nameOf(change.tagId)}: ${wayOf(change)}`),
  ];
}
