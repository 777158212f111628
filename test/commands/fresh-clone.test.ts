import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const MINUTE = 60_000;

/** What a newcomer does with the README, in a folder with a long path. What isn't committed isn't there. */
describe.skipIf(!existsSync('.git'))('In a fresh clone', { timeout: 5 * MINUTE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-clone-'));
  const clone = join(folder, 'a-rather-long-name-for-a-folder'.repeat(4), 'afterword');
  const env = { ...process.env, PORT: '0', CI: 'true' };
  const boards: ChildProcess[] = [];

  beforeAll(async () => {
    await run('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
    await run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: clone,
      env,
      maxBuffer: 1e8,
    });
  }, 5 * MINUTE);
  afterAll(() => {
    for (const board of boards) if (board.exitCode === null) board.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  const start = (): Promise<{ board: ChildProcess; url: string; out: string }> => {
    const board = spawn('npm', ['start'], { cwd: clone, env, detached: true });
    boards.push(board);
    return new Promise((done, fail) => {
      let out = '';
      const hear = (chunk: Buffer) => {
        out += String(chunk);
        const url = /API +(\S+)\/graphql/.exec(out)?.[1];
        if (url && out.includes('Stop it with Ctrl-C')) done({ board, url, out });
      };
      board.stdout!.on('data', hear);
      board.stderr!.on('data', hear);
      board.on('exit', (code) => fail(new Error(`It ended with ${code}: ${out}`)));
    });
  };

  /** As Ctrl-C does: the whole group of the terminal is told. */
  const stop = async (board: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    const gone = once(board, 'close');
    process.kill(-board.pid!, signal);
    await gone;
  };

  const ask = async (url: string, query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: { posts: { nodes: { title: string }[] } } };
  };

  const serverIsDown = () => !existsSync(join(clone, 'data', 'postgres', 'postmaster.pid'));

  it('`npm start` has the board up with a sample community, twice in a row, and leaves nothing running', async () => {
    for (const round of [1, 2]) {
      const { board, url, out } = await start();
      expect(out).toContain('Three things to try');
      const { data } = await ask(url, '{ posts(first: 10) { nodes { title } } }');
      expect(data.posts.nodes.length, `round ${round}`).toBeGreaterThanOrEqual(3);
      for (const path of ['/health/live', '/health/ready'])
        expect((await fetch(url + path)).status).toBe(200);
      await stop(board, 'SIGINT');
      expect(serverIsDown()).toBe(true);
    }
  });

  it('comes up again after a kill, with everything that was there', async () => {
    const first = await start();
    const before = await ask(first.url, '{ posts(first: 10) { nodes { title } } }');
    await stop(first.board, 'SIGKILL');
    const second = await start();
    expect(await ask(second.url, '{ posts(first: 10) { nodes { title } } }')).toEqual(before);
    await stop(second.board, 'SIGTERM');
    expect(serverIsDown()).toBe(true);
  });

  it('says which port is taken, and ends with exit code 1 and nothing left running', async () => {
    const { board, url } = await start();
    const taken = new URL(url).port;
    const data = join(folder, 'other-data');
    const failed = await run('npm', ['start'], {
      cwd: clone,
      env: { ...env, PORT: taken, DATA_DIR: data },
    }).catch((error: { code: number; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toContain(`Port ${taken} on 127.0.0.1 is taken.`);
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
    await stop(board, 'SIGINT');
  });

  it('has a lockfile that names no place of download but the public registry', () => {
    const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8');
    const hosts = new Set([...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1]));
    hosts.delete('registry.npmjs.org');
    expect([...hosts]).toEqual([]);
  });
});
