import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './options.js';

/** What is there once the peers are installed, and once they are built. */
const INSTALLED = ['node_modules/postgraphile', 'node_modules/node/bin/node'];
const BUILT = ['textbook/dist/main.js'];

/** Installs the peers' packages from npm and builds them, where that hasn't been done. */
export function preparePeers(folder: string, say: (line: string) => void): void {
  const lacks = (paths: readonly string[]) => !paths.every((path) => existsSync(join(folder, path)));
  if (lacks(INSTALLED)) {
    say('Installing the peers from npm …');
    npm(folder, 'ci', '--no-audit', '--no-fund');
  }
  if (lacks(BUILT)) {
    say('Building the peers …');
    npm(folder, 'run', 'build');
  }
}

function npm(folder: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return;
  const said = `${stdout ?? ''}${stderr ?? ''}`.slice(-2_000);
  throw new BenchError(`${said}\n\`npm ${args.join(' ')}\` fails for the peers; --no-peers leaves them out.`);
}
