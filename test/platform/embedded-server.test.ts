import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBuffers } from '../../src/platform/embedded-memory.js';
import { runningPostmaster } from '../../src/platform/embedded-postmaster.js';
import { clear, ServerUser, temporaryFolder, until } from '../support/server-users.js';

const user = (): ServerUser => new ServerUser(folder.dataDir);
let folder: ReturnType<typeof temporaryFolder>;
beforeAll(async () => {
  folder = temporaryFolder();
  await user().tell('stop');
});
afterEach(() => clear(folder.dataDir));
afterAll(() => folder.remove());

const isRunning = (): boolean => runningPostmaster(folder.dataDir) !== null;

describe('the embedded server', () => {
  it('makes its database on the first start, and has it again on the next', async () => {
    const fresh = temporaryFolder();
    const first = new ServerUser(fresh.dataDir);
    expect(await first.attached()).toBe(false);
    expect(first.lines).toEqual(['Making the database (the first time only).']);
    await first.query(`create table kept as select 'é' as word`);
    await first.tell('stop');
    expect(runningPostmaster(fresh.dataDir)).toBeNull();

    const second = new ServerUser(fresh.dataDir);
    expect(await second.query('select upper(word) as word from kept')).toEqual([{ word: 'É' }]);
    expect(second.lines).toEqual([]);
    await second.tell('stop');
    await fresh.remove();
  });

  it('keeps what it has read in a part of the memory', async () => {
    const one = user();
    const [row] = await one.query(
      `select pg_size_bytes(current_setting('shared_buffers')) = pg_size_bytes('${sharedBuffers()}') as same`,
    );
    await one.tell('stop');
    expect(row).toEqual({ same: true });
  });

  it('is durable, speaks UTF8, listens on no port, and gives the application a role without power', async () => {
    const one = user();
    const settings = await one.query(
      `select name, setting from pg_settings where name in
         ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding')
       union all select 'superuser', rolsuper::text from pg_roles where rolname = current_user order by name`,
    );
    await one.tell('stop');
    expect(settings).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'superuser', setting: 'false' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });
});

describe('a server that several processes use', () => {
  it('is started by the first, joined by the second, and stopped by the last that leaves', async () => {
    const first = user();
    expect(await first.attached()).toBe(false);
    const second = user();
    expect(await second.attached()).toBe(true);
    expect(await second.url()).toBe(await first.url());
    await first.tell('stop');
    expect(await second.query('select 1 as one')).toEqual([{ one: 1 }]);
    await second.tell('stop');
    expect(isRunning()).toBe(false);
  });

  it('starts once for five processes that come to an empty folder together', async () => {
    const fresh = temporaryFolder();
    const users = [1, 2, 3, 4, 5].map(() => new ServerUser(fresh.dataDir));
    const urls = await Promise.all(users.map((one) => one.url()));
    expect(new Set(urls).size).toBe(1);
    const joined = await Promise.all(users.map((one) => one.attached()));
    expect(joined.filter((attached) => !attached)).toHaveLength(1);
    await Promise.all(users.map((one) => one.tell('stop')));
    expect(runningPostmaster(fresh.dataDir)).toBeNull();
    expect(readdirSync(fresh.path).sort()).toEqual(['postgres', 'postgres.log']);
    await fresh.remove();
  });

  it('is there for a process that comes while the last one leaves', async () => {
    let leaving = user();
    for (let round = 0; round < 8; round += 1) {
      await leaving.url();
      const left = leaving.tell('stop');
      const coming = user();
      expect(await coming.query('select 1 as one')).toEqual([{ one: 1 }]);
      await left;
      leaving = coming;
    }
    await leaving.tell('stop');
    expect(isRunning()).toBe(false);
  });
});

describe('a process that ends without leaving', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops the server on %s', async (signal) => {
    const one = user();
    await one.url();
    await one.kill(signal);
    expect(isRunning()).toBe(false);
  });

  it.each(['throw', 'end'] as const)('stops the server when it ends by itself (%s)', async (way) => {
    const one = user();
    await one.tell(way);
    expect(isRunning()).toBe(false);
  });

  it('leaves the server to the others', async () => {
    const [one, other] = [user(), user()];
    await Promise.all([one.url(), other.url()]);
    await one.tell('throw');
    expect(await other.query('select 1 as one')).toEqual([{ one: 1 }]);
    await other.tell('stop');
    expect(isRunning()).toBe(false);
  });

  it('leaves a server behind when it is killed, which the next one joins and stops', async () => {
    const killed = user();
    await killed.query('create table before_the_kill as select 1 as id');
    await killed.kill('SIGKILL');
    expect(isRunning()).toBe(true);
    const next = user();
    expect(await next.attached()).toBe(true);
    expect(await next.query('select id from before_the_kill')).toEqual([{ id: 1 }]);
    await next.tell('stop');
    expect(isRunning()).toBe(false);
  });
});

describe('a server that was killed', () => {
  it('recovers what was acknowledged, though its record still stands', async () => {
    const killed = user();
    await killed.query('create table before_the_crash as select 2 as id');
    const { pid } = runningPostmaster(folder.dataDir)!;
    await killed.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning());
    expect(existsSync(join(folder.dataDir, 'postmaster.pid'))).toBe(true);
    const next = user();
    expect(await next.attached()).toBe(false);
    expect(await next.query('select id from before_the_crash')).toEqual([{ id: 2 }]);
    await next.tell('stop');
  });

  it('comes back under the same address while somebody uses it', async () => {
    const one = user();
    await one.url();
    const { pid } = runningPostmaster(folder.dataDir)!;
    process.kill(pid, 'SIGKILL');
    await until(
      () =>
        runningPostmaster(folder.dataDir)?.ready === true && runningPostmaster(folder.dataDir)?.pid !== pid,
    );
    expect(await one.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(one.lines).toEqual([expect.stringContaining('has gone away')]);
    await one.tell('stop');
    expect(isRunning()).toBe(false);
  });

  it('is not kept from starting by a record with the number of a process that has nothing to do with it', async () => {
    const record = join(folder.dataDir, 'postmaster.pid');
    writeFileSync(record, `${process.pid}\n${folder.dataDir}\n1\n5432\n/tmp\n\n1 1\nready\n`);
    const one = user();
    expect(await one.attached()).toBe(false);
    expect(readFileSync(record, 'utf8').split('\n')[0]).not.toBe(String(process.pid));
    await one.tell('stop');
  });
});

describe('a start that is cut off', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'while the database is made (%s) does not harm the next',
    async (signal) => {
      const fresh = temporaryFolder();
      const cut = new ServerUser(fresh.dataDir);
      await until(() => readdirSync(fresh.path).some((name) => name.includes('.new-')));
      await cut.kill(signal);
      const next = new ServerUser(fresh.dataDir);
      expect(await next.query('select 1 as one')).toEqual([{ one: 1 }]);
      await next.tell('stop');
      expect(runningPostmaster(fresh.dataDir)).toBeNull();
      expect(readdirSync(fresh.path).sort()).toEqual(['postgres', 'postgres.log']);
      await fresh.remove();
    },
  );
});
