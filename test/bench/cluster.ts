import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/platform/embedded-server.js';

/** The server of the bench, with a database for each size of community. */
export interface Cluster {
  /** Where the database of this name is; made empty if there is none. */
  database(name: string): Promise<string>;
  has(name: string): Promise<boolean>;
  rename(name: string, to: string): Promise<void>;
  /** Makes `name` the same as `of`; whatever had the name before is gone. */
  copy(of: string, name: string): Promise<string>;
  drop(name: string): Promise<void>;
  version(): Promise<string>;
  /** CPU time of all of the server's processes since they started, in milliseconds. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL as the product starts its own, on a folder that later runs find again. */
export async function startCluster(folder: string): Promise<Cluster> {
  const dataDir = resolve(folder, 'postgres');
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
  const has = async (name: string) =>
    (await administer('select from pg_database where datname = $1', [name])).length > 0;
  const drop = async (name: string) => {
    await administer(`drop database if exists ${name} with (force)`);
  };
  return {
    has,
    drop,
    async database(name) {
      if (!(await has(name))) await administer(`create database ${name} owner afterword`);
      return urlOf(name);
    },
    async rename(name, to) {
      await whenUnused(() => administer(`alter database ${name} rename to ${to}`));
    },
    async copy(of, name) {
      await drop(name);
      await whenUnused(() =>
        administer(`create database ${name} template ${of} owner afterword strategy file_copy`),
      );
      return urlOf(name);
    },
    version: async () => (await administer(`select current_setting('server_version') as version`))[0].version,
    cpu: () => cpuOfFamily(Number(readFileSync(resolve(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])),
    stop: () => server.stop(),
  };
}

const OBJECT_IN_USE = '55006';

/** The server itself looks into databases now and then, and connections take a moment to go. */
async function whenUnused(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === 100) throw error;
      await delay(100);
    }
  }
}

const TICK = 10;

/** CPU time of one process, in milliseconds, read from Linux's /proc. */
export function cpuOf(pid: number): number {
  const { user, system } = statOf(pid);
  return (user + system) * TICK;
}

/** Memory that a process holds, in megabytes. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readOrEmpty(`/proc/${pid}/status`))?.[1]) / 1_024;
}

/**
 * That of a process and its children, those that have ended included. One that ends while we look would be
 * counted with the children and with those that have ended, so we look until none does.
 */
function cpuOfFamily(pid: number): number {
  for (;;) {
    const { childrenUser: user, childrenSystem: system } = statOf(pid);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => statOf(Number(name)))
      .filter((stat) => stat.parent === pid);
    const parent = statOf(pid);
    if (parent.childrenUser !== user || parent.childrenSystem !== system) continue;
    const own = parent.user + parent.system + user + system;
    return children.reduce((sum, child) => sum + child.user + child.system, own) * TICK;
  }
}

function statOf(pid: number) {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  // The name of the program may hold blanks; what follows its closing bracket doesn't.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system, childrenUser, childrenSystem] = [1, 11, 12, 13, 14].map((at) =>
    Number(fields[at] ?? 0),
  ) as [number, number, number, number, number];
  return { parent, user, system, childrenUser, childrenSystem };
}

/** It may have ended meanwhile. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
