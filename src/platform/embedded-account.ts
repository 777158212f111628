import { chmodSync, chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whom the server runs as where that is not the user of this process. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: ServerAccount = { uid: 65_534, gid: 65_534 };

/**
 * PostgreSQL refuses to run as root. For root this gives the owner of the data folder where somebody else
 * made it, otherwise nobody, who exists everywhere and can do nothing. For an ordinary user it is null.
 */
export function serverAccount(dataDir: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** Whether the account may walk down to a path; a home folder of mode 0700 on the way stops it. */
export function canReach(account: ServerAccount | null, path: string): boolean {
  if (!account) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & execute) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Hands a folder with all it holds to the account; a folder that root copied belongs to root. */
export function handOver(folder: string, account: ServerAccount | null): void {
  chmodSync(folder, 0o700);
  if (!account || statSync(folder).uid === account.uid) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, entry), account.uid, account.gid);
  }
  // Last, because its owner tells whether the work was done.
  chownSync(folder, account.uid, account.gid);
}
