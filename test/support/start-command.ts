import { readFileSync } from 'node:fs';

/** What `npm start` runs, flags of Node included. It runs from the root of the checkout. */
export function startCommand(): [program: string, ...args: string[]] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const [, ...args] = scripts.start.split(' ');
  return [process.execPath, ...args];
}
