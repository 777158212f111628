import type { Command } from 'commander';
import type { CommandLine } from '../platform/command-line.js';
import { MakeAdmin } from './make-admin.use-case.js';

/** `afterword admin EMAIL` */
export function adminCommand(program: Command, line: CommandLine): void {
  program
    .command('admin')
    .description('Make the member with this e-mail address an admin, opening an account where there is none.')
    .argument('<email>', 'the e-mail address')
    .action((email: string) =>
      line.withBoard(async (get) => {
        const made = await get(MakeAdmin).execute(email);
        line.say(`${made.email} is an admin.`);
        if (made.password !== null)
          line.say(`The account is new. Its password, told this once: ${made.password}`);
      }),
    );
}
