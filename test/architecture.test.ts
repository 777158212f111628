import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', 'package-lock.json']);
/** The bench's peers are written as other people write; only how the bench asks them is ours. */
const PEERS = /^test\/bench\/peers\/[^/]+$/;
const CODE = /^(src|test|migrations)\/.*[.](ts|tsx|mjs)$/;
const MINUTE = 60_000;

interface File {
  readonly path: string;
  readonly text: string;
}

const files = readTree(root);
const code = files.filter(({ path }) => CODE.test(path));

function readTree(folder: string): File[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): File[] => {
    const path = join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return PEERS.test(relative(root, path)) ? [] : readTree(path);
    return entry.isFile() ? [{ path: relative(root, path), text: readFileSync(path, 'utf8') }] : [];
  });
}

/** What a tool has to say against the code: nothing, where all is well. */
async function complaints(tool: string, ...options: string[]): Promise<string> {
  try {
    await promisify(execFile)(join(root, 'node_modules', '.bin', tool), options, { cwd: root });
    return '';
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}` || message;
  }
}

/** Where a pattern occurs, as `path:line text`. */
function found(among: readonly File[], pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? `${path}:${index + 1} ${line.trim()}` : [])),
  );
}

describe('the code', () => {
  it('imports along the lines of the house, and never in a circle', { timeout: MINUTE }, async () => {
    const rules = join(root, '.dependency-cruiser.cjs');
    expect(await complaints('depcruise', '-c', rules, '-T', 'err', 'src', 'migrations', 'test')).toBe('');
  });

  it('gives the linter nothing to say', { timeout: MINUTE }, async () => {
    expect(await complaints('oxlint', '-f', 'unix')).toBe('');
  });

  it('is formatted by Prettier', { timeout: MINUTE }, async () => {
    const sources = [
      '{src,test,migrations}/**/*.{ts,tsx,mjs}',
      '*.{ts,cjs,json}',
      '.*.{cjs,json}',
      '.ci/*.mjs',
    ];
    expect(await complaints('prettier', '--log-level=warn', '--check', ...sources)).toBe('');
  });

  it('has the types that it says, tests included', { timeout: 3 * MINUTE }, async () => {
    expect(await complaints('tsc', '-p', 'test/tsconfig.json', '--pretty', 'false')).toBe('');
  });

  it('has no file of more than 300 lines', () => {
    // Nobody reads what is generated.
    const written = code.filter(({ path }) => !path.endsWith('.document.ts'));
    const long = written.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('silences no tool and leaves no test out', () => {
    const silencer = /(eslint|oxlint)-(disable)|@ts-(ignore|expect-error|nocheck)\b|prettier-(ignore)/;
    expect(found(code, silencer)).toEqual([]);
    expect(found(code, /\b(it|test|describe)[.](only|todo)\b/)).toEqual([]);
  });

  it('never lets a schema be dropped or made outside of the migrations', () => {
    expect(found(code, /drop(Schema)\b|synchronize: *(true)|[.]synchronize\(/)).toEqual([]);
  });
});

describe('the project', () => {
  it('names no path of the machine that it was written on', () => {
    const path = /(?<![\w.$}:/-])\/(work|root|home|Users)\/[\w.-]|[A-Z]:\\Users/;
    expect(found(files, path)).toEqual([]);
  });

  it('runs every migration that it has, in the order of their times', () => {
    const names = code
      .filter(({ path }) => /^migrations\/\d/.test(path))
      .map(({ path }) => basename(path, '.ts'))
      .toSorted();
    const list = code.find(({ path }) => path === 'migrations/all.ts')?.text ?? '';
    const listed = list.match(/\[[^\]]*\]/)?.[0].match(/\d{14}/g) ?? [];
    expect(listed).toEqual(names.map((name) => name.slice(0, 14)));
  });

  it('tells TypeORM of every table', () => {
    const source = code.find(({ path }) => path === 'src/data-source.ts')?.text ?? '';
    const entities = code.filter(({ path }) => path.endsWith('.entity.ts'));
    const unknown = entities.filter(({ path }) => !source.includes(path.slice('src/'.length, -'.ts'.length)));
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });
});
