import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { until } from './support/server-users.js';

const BOARD = resolve('dist/src/main.js');
const MINUTE = 60_000;
const POSTS = '/graphql?query={posts(first:1){nodes{title}}}';
const ASKED = { headers: { 'apollo-require-preflight': '1' } };

/** The board as a process of its own, with what it has said so far. */
class Process {
  out = '';
  err = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [BOARD], { env: { PATH: process.env['PATH'], PORT: '0', ...env } });
    this.child.stdout!.on('data', (chunk) => (this.out += String(chunk)));
    this.child.stderr!.on('data', (chunk) => (this.err += String(chunk)));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** The address, once it listens. */
  async url(): Promise<string> {
    await until(() => this.out.includes('Stop it with Ctrl-C'), MINUTE / 2);
    return /API +(\S+)\/graphql/.exec(this.out)![1]!;
  }
}

describe('The board as a process', { timeout: MINUTE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-board-'));
  const processes: Process[] = [];
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    for (const { child, ended } of processes.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    }
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (env: NodeJS.ProcessEnv = {}): Process => {
    const started = new Process({ DATABASE_URL: database.url, DATA_DIR: folder, ...env });
    processes.push(started);
    return started;
  };

  const statement = async (text: string): Promise<void> => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(text);
    await client.end();
  };

  it('names every setting that is wrong, in a line each, and starts nothing', async () => {
    const board = start({ DATABASE_URL: 'mysql://x', PORT: 'x', AUTH_SECRET: 'short', LOG_LEVEL: 'loud' });
    expect(await board.ended).toBe(1);
    expect(board.out).toBe('');
    const lines = board.err.trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const name of ['DATABASE_URL', 'PORT', 'AUTH_SECRET', 'LOG_LEVEL'])
      expect(lines.filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['that nobody answers for', () => 'postgresql://me:canary@127.0.0.1:1/afterword'],
    ['that is not there', () => database.url.replace(/afterword_test_\w+/, 'afterword_test_nowhere')],
  ])('says in one line that it can not use a database %s, without its password', async (_, url) => {
    const board = start({ DATABASE_URL: url() });
    expect(await board.ended).toBe(1);
    expect(board.err).toMatch(/^The database that DATABASE_URL names can't be used: .+\n$/);
    expect(board.err).not.toContain('canary');
  });

  it('fills a new database, and names three things to try, of which those for the API work', async () => {
    const board = start({ SAMPLE_COMMUNITY: 'on' });
    const url = await board.url();
    const bodies = [...board.out.matchAll(/-d '(.+)'$/gm)].map((match) => match[1]!);
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
      expect(errors).toBeUndefined();
      for (const field of Object.values(data) as { nodes: unknown[] }[])
        expect(field.nodes.length).toBeGreaterThan(0);
    }
    board.child.kill('SIGINT');
    expect(await board.ended).toBe(0);
  });

  it('goes on without an audience', async () => {
    const board = start();
    const url = await board.url();
    board.child.stdout!.destroy();
    board.child.stderr!.destroy();
    // Whatever fails is written to the log, which nobody reads.
    await statement('alter table posts rename to elsewhere');
    const failing = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}${POSTS}`, ASKED)));
    await statement('alter table elsewhere rename to posts');
    expect(failing.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
    expect((await fetch(`${url}${POSTS}`, ASKED)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    board.child.kill('SIGTERM');
    expect(await board.ended).toBe(0);
  });

  /** A request that waits for a lock, on a board that has been told to stop. */
  const stopInTheMiddle = async (): Promise<{
    board: Process;
    answer: Promise<Response>;
    unlock(): Promise<void>;
  }> => {
    const board = start();
    const url = await board.url();
    const locker = new pg.Client(database.url);
    await locker.connect();
    await locker.query('begin; lock table posts in access exclusive mode');
    const answer = fetch(`${url}${POSTS}`, ASKED);
    // Whoever expects it to fail looks at it later.
    answer.catch(() => undefined);
    const waiting = `select 1 from pg_locks where not granted
      and database = (select oid from pg_database where datname = current_database())`;
    await expect.poll(async () => (await locker.query(waiting)).rows).toHaveLength(1);
    board.child.kill('SIGTERM');
    const isGone = () =>
      fetch(`${url}/health/live`).then(
        () => false,
        () => true,
      );
    await expect.poll(isGone).toBe(true);
    return { board, answer, unlock: () => locker.end() };
  };

  it('answers what is under way before it ends, and ends with 0', async () => {
    const { board, answer, unlock } = await stopInTheMiddle();
    await unlock();
    expect((await answer).status).toBe(200);
    expect(await (await answer).json()).toEqual({ data: { posts: { nodes: expect.any(Array) } } });
    expect(await board.ended).toBe(0);
  });

  it('does not wait after a second signal', async () => {
    const { board, answer, unlock } = await stopInTheMiddle();
    board.child.kill('SIGTERM');
    expect(await board.ended).toBe(1);
    await expect(answer).rejects.toThrow('fetch failed');
    await unlock();
  });
});
