import 'reflect-metadata';
import { isAbsolute, relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Board, openBoard } from './board.js';
import { FillNewBoard } from './imports/fill-new-board.use-case.js';
import { loadSettings, localUrl, type Settings, SettingsError } from './platform/settings.js';

const GIVE_UP_AFTER = 9_000;

/**
 * How V8 keeps house: it doesn't guess from the first requests which things will live long. While everything is slow
 * yet, they all seem to, and V8 of Node 24 would make their like among the old ones from then on, where collecting them
 * costs a third of the processor.
 *
 * What is said before anything is loaded stands in `npm start`. A third of what lives may lie about before it is
 * collected: on machines with much memory V8 would wait for three times as much as lives, which a board doesn't need and
 * its database does. Young things get half of the room that V8 would give them. And what is done beside the work,
 * collecting and compiling, is left to two threads in place of four, which would take all processors of a small machine
 * from the database at once.
 */
const HOUSEKEEPING = '--no-allocation-site-pretenuring';

/** Nobody answers there, or whoever does won't let us in. */
const UNUSABLE_DATABASE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENOENT',
  '28000',
  '28P01',
  '3D000',
]);

let board: Board | undefined;

/** Starts the board and says where it is, or why it can't start. */
async function main(): Promise<void> {
  setFlagsFromString(HOUSEKEEPING);
  // Who read our lines may go away, a pager say; the board goes on without an audience.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const settings = loadSettings(process.env);
  stopOnSignals();
  board = await openBoard({ settings, log: say });
  if (settings.sampleCommunity) await board.app.get(FillNewBoard).execute(say);
  await board.app.listen(settings.port, settings.host);
  const { port } = board.app.getHttpServer().address() as { port: number };
  say(welcome(settings, port));
}

function welcome(settings: Settings, port: number): string {
  const url = localUrl(settings.host, port);
  const ask = (query: string) =>
    `curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
  const where = settings.databaseUrl
    ? 'DATABASE_URL'
    : `its own PostgreSQL in ${shortPath(settings.dataDir)}`;
  return `
Afterword is up, on ${where}.
  Pages    ${url}/
  API      ${url}/graphql
  Health   ${url}/health/ready

Three things to try:
  1. What helped people, over the whole board?
     ${ask('{ tips(first: 5) { nodes { tag { name } people { tried helped didNotHelp } quotes(first: 1) { text } } } }')}
  2. The newest post, its questions, and what its answers add up to:
     ${ask('{ posts(first: 1) { nodes { title questions { text } answerCount summary { text } } } }')}
  3. Your own readers: put a post with its comments into a text file and run
     npm run afterword -- import text FILE

Stop it with Ctrl-C.`;
}

/** On the first signal everything is closed in order; the second one doesn't wait. */
function stopOnSignals(): void {
  let requested = false;
  const stop = async () => {
    if (requested) process.exit(1);
    requested = true;
    setTimeout(() => process.exit(1), GIVE_UP_AFTER).unref();
    await board?.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

function shortPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : `./${near}`;
}

function say(line: string): void {
  console.log(line);
}

/** One line that says what to do, for what people can mend; the whole trace for what they can't. */
function explain(error: unknown): string {
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is taken. Set PORT to another one, or to 0 for any that is free.`;
  if (code === 'EACCES' && port)
    return `Port ${port} needs more rights than you have. Set PORT to one above 1023.`;
  if (error instanceof SettingsError) return error.message;
  if (process.env['DATABASE_URL'] && UNUSABLE_DATABASE.has(code ?? '')) {
    const reason = (error as Error).message || code;
    return `The database that DATABASE_URL names can't be used: ${reason}. Is it running, and is the address right?`;
  }
  return String((error as Error).stack ?? error);
}

main().catch(async (error: unknown) => {
  console.error(explain(error));
  await board?.close().catch(() => undefined);
  process.exit(1);
});
