import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands between the application and the database, so that a test can take the database away. */
export interface DatabaseProxy {
  /** Leads to the same database, through here. */
  readonly url: string;
  /** Breaks all connections and takes no new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** Keeps all connections open, and lets nothing through any more. */
  silence(): void;
  /** Lets questions through, and keeps their answers until they are let go. */
  holdAnswers(): void;
  letAnswersGo(): void;
  close(): Promise<void>;
}

/** @param url of a server on a socket file, as the embedded one is. */
export async function proxyOf(url: string): Promise<DatabaseProxy> {
  const host = new URL(url.replace('@/', '@localhost/')).searchParams.get('host')!;
  const folder = mkdtempSync(join(tmpdir(), 'afterword-proxy-'));
  const sockets = new Set<Socket>();
  const answering = new Map<Socket, Socket>();
  let server: Server | undefined;

  const restore = async () => {
    server = createServer((client) => {
      const upstream = connect(join(host, '.s.PGSQL.5432'));
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => undefined);
      }
      client.pipe(upstream).pipe(client);
      answering.set(upstream, client);
      upstream.on('close', () => answering.delete(upstream));
    });
    await new Promise<void>((done) => {
      server!.listen(join(folder, '.s.PGSQL.5432'), done);
    });
  };
  const cut = async () => {
    const closed = new Promise<void>((done) => {
      server?.close(() => done());
    });
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await restore();
  return {
    url: url.replace(encodeURIComponent(host), encodeURIComponent(folder)),
    cut,
    restore,
    silence() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    holdAnswers() {
      for (const [upstream, client] of answering) upstream.unpipe(client);
    },
    letAnswersGo() {
      for (const [upstream, client] of answering) upstream.pipe(client);
    },
    async close() {
      if (server?.listening) await cut();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
