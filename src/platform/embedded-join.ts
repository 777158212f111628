import { setTimeout as delay } from 'node:timers/promises';
import { serverAccount } from './embedded-account.js';
import { serverBinaries } from './embedded-binaries.js';
import { makeCluster, type ServerHome } from './embedded-cluster.js';
import { makeDatabase } from './embedded-database.js';
import { launch } from './embedded-launch.js';
import { runningPostmaster } from './embedded-postmaster.js';
import { isForNow, leaveSeat, type Seat, takeSeat } from './embedded-seat.js';

const PATIENCE_MS = 120_000;

export interface JoinInput {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Server settings beyond our own; tests turn durability off with them. */
  readonly serverSettings?: Readonly<Record<string, string>>;
  /** Asked on the way, so that a process that is to end needn't wait for its database first. */
  readonly cancelled: () => boolean;
}

/** A seat at a server that runs and has our database. */
export interface Joined {
  readonly seat: Seat;
  readonly socketDir: string;
  /** Whether it was running already. */
  readonly attached: boolean;
}

/**
 * Takes a seat at the server of a data folder; makes the folder and starts the server where need be.
 * @returns null when cancelled.
 * @throws Error in the words of the program that failed.
 */
export async function joinServer(input: JoinInput): Promise<Joined | null> {
  const { dataDir, log } = input;
  const account = serverAccount(dataDir);
  const home: ServerHome = { dataDir, log, account, binaries: serverBinaries(account, log) };
  await makeCluster(home);
  let launched: number | null = null;
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (input.cancelled()) return null;
    const postmaster = runningPostmaster(dataDir);
    const seat = postmaster?.ready ? await takeSeat(postmaster.socketDir) : null;
    if (postmaster && seat && (await furnish(seat, dataDir))) {
      return { seat, socketDir: postmaster.socketDir, attached: postmaster.pid !== launched };
    }
    if (!postmaster) launched = await launch(home, input.serverSettings ?? {});
    if (postmaster || launched === null) await delay(50);
  }
  throw new Error(
    `The database server on ${dataDir} runs but takes no connection. Look into ${dataDir}.log.`,
  );
}

/** The same for a server that has gone away under us: it must come back, however often it takes. */
export async function joinAgain(input: JoinInput): Promise<Joined | null> {
  while (!input.cancelled()) {
    try {
      return await joinServer(input);
    } catch (error) {
      input.log(`ERROR: ${(error as Error).message}`);
      await delay(1_000);
    }
  }
  return null;
}

/** False when the server went away over it. */
async function furnish(seat: Seat, dataDir: string): Promise<boolean> {
  try {
    await makeDatabase(seat);
    return true;
  } catch (error) {
    await leaveSeat(seat, dataDir);
    if (isForNow(error)) return false;
    throw error;
  }
}
