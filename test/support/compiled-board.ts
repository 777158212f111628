import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startCommand } from './start-command.js';

export interface CompiledBoard {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The board as `npm start` runs it, compiled and in a process of its own, on a database that is there
 * already: what is measured in a test runner is mostly the runner.
 */
export async function startCompiledBoard(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<CompiledBoard> {
  const own = { DATABASE_URL: databaseUrl, AUTH_SECRET: 'x'.repeat(32), PORT: '0' };
  const env = { ...process.env, ...own, ...settings };
  const [program, ...args] = startCommand();
  const child = spawn(program, args, { env, stdio: 'pipe' });
  const ended = once(child, 'exit');
  let out = '';
  const url = await new Promise<string>((fulfil, reject) => {
    const hear = (part: Buffer) => {
      out += part.toString();
      const address = /Pages +(\S+)\/\n/.exec(out)?.[1];
      if (address !== undefined) fulfil(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The board did not start. ${out}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
