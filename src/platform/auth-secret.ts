import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_BYTES, type Settings } from './settings.js';

/**
 * The secret that sessions are signed with: the one that was set, or one made on the first start and kept
 * in `DATA_DIR/auth-secret`, readable by its owner alone.
 * @throws Error when the kept one was cut short.
 */
export function authSecret(settings: Pick<Settings, 'authSecret' | 'dataDir'>): string {
  if (settings.authSecret) return settings.authSecret;
  const file = join(settings.dataDir, 'auth-secret');
  const secret = read(file) ?? make(file, settings.dataDir);
  if (Buffer.byteLength(secret) < SECRET_BYTES) {
    throw new Error(`${file} is damaged. Remove it (everybody has to sign in again), or set AUTH_SECRET.`);
  }
  return secret;
}

/** Written aside and linked into place, so that two starts at once agree and none reads half a secret. */
function make(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
