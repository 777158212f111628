import type { Command } from 'commander';
import { SYSTEM } from '../kernel/actor.js';
import { type CommandLine, CommandRefused } from '../platform/command-line.js';
import { SuggestTags } from './suggest-tags.use-case.js';

/** `afterword suggest` */
export function suggestCommand(program: Command, line: CommandLine): void {
  program
    .command('suggest')
    .description('Name terms that people use as practices and a vocabulary lacks. Changes nothing.')
    .option('--vocabulary <slug>', 'the vocabulary', 'race-recovery')
    .option('--people <number>', 'how many people at least must have used a term', '2')
    .option('--first <number>', 'how many suggestions', '30')
    .action(async (options: { vocabulary: string; people: string; first: string }) => {
      const leastPeople = wholeNumber('--people', options.people);
      const most = wholeNumber('--first', options.first);
      await line.withBoard(async (get) => {
        const { suggestions, answers } = await get(SuggestTags).execute(SYSTEM, {
          vocabulary: options.vocabulary,
          leastPeople,
          most,
        });
        line.say(`Answers looked at: ${answers}. Suggestions: ${suggestions.length}.`);
        for (const { term, people, parent, examples } of suggestions) {
          const under = parent === null ? '' : `, under ${parent}?`;
          line.say(`${people} ${people === 1 ? 'person' : 'people'}: ${term}${under}`);
          for (const { answer, quote } of examples) line.say(`    "${quote}" in answer ${answer}`);
        }
      });
    });
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new CommandRefused(`${option} must be a whole number from 1.`);
  return value;
}
