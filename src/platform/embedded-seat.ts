import { rmdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { runningPostmaster } from './embedded-postmaster.js';

/**
 * A process's claim on the embedded server: a connection that holds a shared lock. Whoever can get the
 * same lock for itself alone is the last one, and stops the server. The system ends the claim with the
 * process, however that ends, and nobody can take a seat while the last one turns off the light.
 */
export type Seat = pg.Client;

/** Any number; only seats use it, in the database `postgres`. */
const SEAT_LOCK = 1_734_006_199;

/** How long a leaver waits for the connections of processes that were killed to be noticed. */
const LAST_LOOK_MS = 300;
const STOP_MS = 30_000;
const STARTING_MS = 5_000;

/** For now: it is starting, stopping, or full. */
const LATER = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55P03',
]);

/** Takes a seat at the server behind a socket; null where it is not to be had now. */
export async function takeSeat(socketDir: string): Promise<Seat | null> {
  const seat = await connect(socketDir);
  if (!seat) return null;
  try {
    await seat.query(`set lock_timeout = '10s'`);
    await seat.query('select pg_advisory_lock_shared($1)', [SEAT_LOCK]);
    // The end of a leaver's own connection frees the lock before ours is ended too. A server that stops
    // takes no new connection: that tells.
    const proof = await connect(socketDir);
    if (proof) {
      await proof.end();
      return seat;
    }
  } catch (error) {
    if (!isForNow(error)) throw error;
  }
  await seat.end().catch(() => undefined);
  return null;
}

/** Leaves, and stops the server where nobody else has a seat. */
export async function leaveSeat(seat: Seat, dataDir: string): Promise<void> {
  // Without this the process could end in the middle of it, as nothing else keeps it alive.
  socketOf(seat).ref();
  try {
    await seat.query('select pg_advisory_unlock_shared($1)', [SEAT_LOCK]);
    await stopIfUnused(seat, dataDir);
  } catch (error) {
    if (!isForNow(error)) throw error;
  } finally {
    await seat.end().catch(() => undefined);
  }
}

/** Gives the seat up at once, for a process that can't wait any more. The server is left running. */
export function dropSeat(seat: Seat): void {
  // The socket, because `end` would only be sent by the event loop, which has stopped.
  socketOf(seat).destroy();
}

/** The socket of a connection, which pg's types know as a mere stream. */
export function socketOf(seat: Seat): Socket {
  return seat.connection.stream as Socket;
}

/** Leaves for a process that had no time to: another one looks whether anybody is left. */
export async function leaveAfterwards(dataDir: string): Promise<void> {
  for (const end = Date.now() + STARTING_MS; Date.now() < end; await delay(50)) {
    const postmaster = runningPostmaster(dataDir);
    if (!postmaster) return;
    const connection = postmaster.ready ? await connect(postmaster.socketDir) : null;
    if (connection) return leaveSeat(connection, dataDir);
  }
}

async function stopIfUnused(connection: pg.Client, dataDir: string): Promise<void> {
  await connection.query(`set lock_timeout = ${LAST_LOOK_MS}`);
  await connection.query('select pg_advisory_lock($1)', [SEAT_LOCK]);
  // This connection proves that the server is up, so the number in its file can't be a stranger's.
  const postmaster = runningPostmaster(dataDir);
  if (!postmaster) return;
  process.kill(postmaster.pid, 'SIGINT');
  if (!(await isGone(dataDir, postmaster.pid, STOP_MS))) {
    process.kill(postmaster.pid, 'SIGQUIT');
    await isGone(dataDir, postmaster.pid, STOP_MS);
  }
  try {
    rmdirSync(postmaster.socketDir);
  } catch {
    // Another process starts the server again already.
  }
}

async function isGone(dataDir: string, pid: number, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await delay(10)) {
    if (runningPostmaster(dataDir)?.pid !== pid) return true;
  }
  return false;
}

async function connect(socketDir: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    // Each is given, lest the environment's PGPORT or PGSSLMODE fill it in.
    host: socketDir,
    port: 5432,
    ssl: false,
    user: 'postgres',
    database: 'postgres',
    application_name: 'afterword seat',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isForNow(error)) return null;
    throw error;
  }
}

/** Whether an error of the connection passes by itself: the server starts, stops or is full. */
export function isForNow(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  return LATER.has(code ?? '') || /Connection terminated|timeout expired|not queryable/.test(message);
}
