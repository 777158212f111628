import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const COMMAND = resolve('dist/src/afterword.js');
const BOARD = resolve('dist/src/main.js');
const THREAD = `My calf was tight after the trail race. I rested and waited.

Questions for you:

What helped you after a race?

Have you ever tried cupping?

  1. Foam rolling fixed my calf.

    1. Good to hear!

  2. Cupping did nothing for me.

  3. I have never tried cupping.
`;

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('The command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-command-'));
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', SAMPLE_COMMUNITY: 'off' };
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = (args: readonly string[], input = ''): Promise<Outcome> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [COMMAND, ...args], { env });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => (out += chunk));
      child.stderr.on('data', (chunk) => (err += chunk));
      child.on('close', (code) => done({ code, out, err }));
      child.stdin.end(input);
    });

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

  describe('with a board', { timeout: 2 * MINUTE }, () => {
    let thread: string;
    beforeAll(() => {
      thread = file('thread.txt', THREAD);
    });

    it('reports a dry run and writes nothing', async () => {
      const dry = await run(['import', 'text', thread, '--dry-run']);
      expect(dry).toMatchObject({ code: 0 });
      expect(dry.out).toContain('nothing was written');
      expect(dry.out).toContain('3 answers');
    });

    it('imports a thread once, shows progress, and finds nothing new the second time', async () => {
      const first = await run(['import', 'text', thread]);
      expect(first).toMatchObject({ code: 0 });
      expect(first.out).toMatch(
        /1 post.*\n.*2 questions\n.*3 answers\n.*1 reply, 1 of them by the post's author/,
      );
      expect(first.err).toContain('4/4 answers');
      const second = await run(['import', 'text', thread]);
      expect(second.out).toContain('Nothing is new.');
    });

    it('works on the folder of a running board, whose check then finds every number right', async () => {
      const { board, url } = await startBoard(env);
      try {
        const other = file('other.txt', THREAD.replaceAll('calf', 'hip'));
        expect(await run(['import', 'text', other])).toMatchObject({ code: 0 });
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ posts(first: 5) { nodes { title answerCount } } }' }),
        });
        const { data } = (await response.json()) as { data: { posts: { nodes: unknown[] } } };
        expect(data.posts.nodes).toHaveLength(2);
        expect(await run(['check'])).toMatchObject({
          code: 0,
          out: 'Every number is what a recount gives.\n',
        });
        expect(await run(['rebuild'])).toMatchObject({ code: 0, out: 'Counted 8 answers anew.\n' });
      } finally {
        board.kill('SIGINT');
      }
      expect(await ended(board)).toBe(0);
    });

    it('makes the first admin, and the same one again without a change', async () => {
      const first = await run(['admin', 'ada@example.org']);
      expect(first.out).toMatch(/ada@example.org is an admin\.\n.*password, told this once: \S+/);
      const second = await run(['admin', 'ada@example.org']);
      expect(second.out).toBe('ada@example.org is an admin.\n');
    });

    it.each([
      ['that is not there', 'missing.txt', null, 'no such file'],
      ['that is empty', 'empty.txt', '', 'empty'],
      ['that is not text', 'binary.txt', Buffer.from([0, 1, 2, 255]), 'not text'],
      ['that is cut off', 'cut.txt', THREAD.slice(0, -30), 'cut off'],
      ['without comments', 'story.txt', THREAD.slice(0, 90), 'cut off'],
    ])('refuses a file %s with one line and exit code 2', async (_, name, content, reason) => {
      const path = content === null ? join(folder, name) : file(name, content);
      const refused = await run(['import', 'text', path]);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err.trim().split('\n')).toHaveLength(1);
      expect(refused.err).toContain(reason);
    });
  });

  describe('without a board', () => {
    const vocabulary = () =>
      file(
        'garden.json',
        JSON.stringify({
          title: 'Garden',
          version: 1,
          tags: [
            { tag: 'neem-oil', kind: 'PRACTICE', aliases: ['neem oil', 'neem'], parent: null },
            { tag: 'aphids', kind: 'CONCERN', aliases: ['aphid', 'aphids'], parent: null },
          ],
        }),
      );

    it('reads answers from lines of JSON, with a vocabulary of four fields', async () => {
      const lines = [
        {
          id: 1,
          text: 'Neem oil got rid of the aphids in 3 days.',
          questions: [{ id: 'Q1', text: 'Have you tried neem oil?' }],
        },
        { id: 'b', text: '' },
      ];
      const { code, out, err } = await run(
        ['read', '--vocabulary', vocabulary()],
        lines.map((line) => JSON.stringify(line)).join('\n'),
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const [first, second] = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(first.id).toBe(1);
      expect(first.tags[0]).toMatchObject({
        tag: 'neem-oil',
        kind: 'PRACTICE',
        stance: 'HELPED',
        experience: 'FIRST_HAND',
      });
      expect(first.tags[1]).toEqual({ tag: 'aphids', kind: 'CONCERN', confidence: 1 });
      expect(first.mentions[0]).toEqual({
        tag: 'neem-oil',
        kind: 'PRACTICE',
        start: 0,
        end: 8,
        evidence: 'Neem oil',
      });
      expect(first.questions).toEqual(['Q1']);
      expect(first.durations).toEqual([{ start: 34, end: 40, text: '3 days', minDays: 3, maxDays: 3 }]);
      expect(second).toEqual({ id: 'b', tags: [], mentions: [], questions: [], durations: [] });
    });

    it('finds the questions of posts from lines of JSON', async () => {
      const { out } = await run(['questions'], JSON.stringify({ id: 'p', text: 'A story. What helps you?' }));
      expect(JSON.parse(out)).toEqual({
        id: 'p',
        questions: [{ start: 9, end: 24, text: 'What helps you?', kind: 'OPEN' }],
      });
    });

    it.each([
      ['{"id": 1, "text": "a"}\nnot json', 'Line 2: not JSON'],
      ['{"text": "a"}', 'Line 1: "id" is missing'],
      ['{"id": 1, "text": 5}', 'Line 1: "text" must be a text'],
    ])('answers the bad line %j with its number and the reason', async (input, reason) => {
      const refused = await run(['questions'], input);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(reason);
    });
  });
});

interface Started {
  readonly board: ChildProcess;
  readonly url: string;
}

function startBoard(env: NodeJS.ProcessEnv): Promise<Started> {
  const board = spawn(process.execPath, [BOARD], { env });
  return new Promise((done, fail) => {
    let out = '';
    board.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /API +(\S+)\/graphql/.exec(out)?.[1];
      if (url) done({ board, url });
    });
    board.on('exit', (code) => fail(new Error(`The board ended with ${code}: ${out}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
  });
}
