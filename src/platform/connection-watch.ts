import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/** In milliseconds. Longer than the server lets any statement of a request run: then it is the line that is dead. */
const SILENCE = 7_000;
const LOOK_EVERY = 1_000;

/**
 * Gives connections up whose server has fallen silent, so that they don't stay taken for ever. One look a
 * second for all of them: the driver's own timer, one for each query, would keep what the query read in
 * memory until the next collection of everything.
 */
export class ConnectionWatch {
  private readonly heardOf = new Map<PoolClient, number>();

  constructor(
    pool: Pool,
    private readonly silence = SILENCE,
  ) {
    pool.on('acquire', (client) => this.heardOf.set(client, Date.now()));
    pool.on('release', (_: Error, client: PoolClient) => this.heardOf.delete(client));
    setInterval(() => this.look(), Math.min(LOOK_EVERY, silence)).unref();
  }

  /** A statement is sent on it, or has ended: the time begins anew. One that was given back is not looked at. */
  touch(client: PoolClient): void {
    const since = this.heardOf.get(client);
    if (since !== undefined && since !== Infinity) this.heardOf.set(client, Date.now());
  }

  /** Its next statements may take as long as they need, until it is given back. */
  trust(client: PoolClient): void {
    this.heardOf.set(client, Infinity);
  }

  private look(): void {
    for (const [client, since] of this.heardOf) {
      if (Date.now() - since < this.silence) continue;
      this.heardOf.delete(client);
      streamOf(client).destroy(new Error('Query read timeout'));
    }
  }
}

/** pg doesn't say in its types that a client has a connection, and that one a stream. */
export function streamOf(client: PoolClient): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
