import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/platform/embedded-server.js';

/** The server of the bench, with a database for each size of community. */
export interface Cluster {
  /** Where the database of this name is; made empty if there is none. */
  database(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  /** CPU time of all of the server's processes since they started, in milliseconds. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL as the product starts its own, on a folder that later runs find again. */
export async function startCluster(folder: string): Promise<Cluster> {
  const dataDir = join(folder, 'postgres');
  const server = await startEmbeddedServer({ dataDir, log: () => undefined });
  const urlOf = (name: string) => server.url.replace('@/afterword?', `@/${name}?`);
  const administer = async (statement: string, values: unknown[] = []) => {
    const client = new pg.Client(urlOf('postgres').replace('//afterword@', '//postgres@'));
    await client.connect();
    try {
      return (await client.query(statement, values)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    async database(name) {
      const known = await administer('select from pg_database where datname = $1', [name]);
      if (known.length === 0) await administer(`create database ${name} owner afterword`);
      return urlOf(name);
    },
    async drop(name) {
      await administer(`drop database if exists ${name} with (force)`);
    },
    cpu: () => cpuOfFamily(Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])),
    stop: () => server.stop(),
  };
}

const TICK = 10;

/** CPU time of one process, in milliseconds, read from Linux's /proc. */
export function cpuOf(pid: number): number {
  const { user, system } = statOf(pid);
  return (user + system) * TICK;
}

/** That of a process and its children, those that have ended included. */
function cpuOfFamily(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat.parent === pid);
  const parent = statOf(pid);
  const own = parent.user + parent.system + parent.childrenUser + parent.childrenSystem;
  return children.reduce((sum, { user, system }) => sum + user + system, own) * TICK;
}

function statOf(pid: number) {
  const path = `/proc/${pid}/stat`;
  const text = existsSync(path) ? readOrEmpty(path) : '';
  // The name of the program may hold blanks; what follows its closing bracket doesn't.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system, childrenUser, childrenSystem] = [1, 11, 12, 13, 14].map((at) =>
    Number(fields[at] ?? 0),
  ) as [number, number, number, number, number];
  return { parent, user, system, childrenUser, childrenSystem };
}

/** It may have ended between the look and the reading. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
