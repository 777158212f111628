import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdtempSync, realpathSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, type ServerAccount } from './embedded-account.js';

/** A socket's whole path may have 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_BYTES = 103;

/**
 * The folder for the socket of a data folder's server: always the same one, short however deep the data
 * lies, and open to nobody but the server's account (and root).
 * @throws Error when somebody else has a folder of that name.
 */
export function makeSocketDir(dataDir: string, account: ServerAccount | null): string {
  const id = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const name = `afterword-${id}`;
  const fits = (parent: string): boolean =>
    Buffer.byteLength(join(parent, name, '.s.PGSQL.5432.lock')) <= SOCKET_PATH_BYTES &&
    canReach(account, parent);
  const socketDir = join([tmpdir(), '/tmp'].find(fits) ?? '/tmp', name);

  // Made aside and renamed, which replaces an empty folder: it never stands there with the wrong owner.
  const draft = mkdtempSync(`${socketDir}.`);
  if (account) chownSync(draft, account.uid, account.gid);
  try {
    renameSync(draft, socketDir);
  } catch (error) {
    rmdirSync(draft);
    const found = lstatSync(socketDir, { throwIfNoEntry: false });
    if (found && (!found.isDirectory() || found.uid !== (account?.uid ?? process.getuid?.()))) {
      throw new Error(`${socketDir} belongs to somebody else. Remove it, or set TMPDIR to another folder.`, {
        cause: error,
      });
    }
  }
  return socketDir;
}
