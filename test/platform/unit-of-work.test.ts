import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/platform/events.js';
import { IdempotencyKeyEntity } from '../../src/platform/idempotency-key.entity.js';
import { startWork, type TestWork } from '../support/work.js';

interface Wrote extends DomainEvent {
  readonly type: 'Wrote';
  readonly n: number;
}
interface Counted extends DomainEvent {
  readonly type: 'Counted';
  readonly n: number;
}

/** Lets several pieces of work reach the same point before any goes on. */
function gate(parties: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = parties;
  return () => {
    waiting -= 1;
    if (waiting <= 0) open();
    return opened;
  };
}

describe('A unit of work', () => {
  let work: TestWork;
  const seen: string[] = [];

  beforeAll(async () => {
    work = await startWork();
    await work.sql('create table things (n int primary key, hits int not null default 0)');
    work.events.onWithin<Wrote>('Wrote', async ({ n }) => {
      if (n === 13) throw new Error('unlucky');
      seen.push(`within ${n}`);
      work.unitOfWork.record<Counted>({ type: 'Counted', n });
    });
    work.events.onWithin<Counted>('Counted', async ({ n }) => {
      await work.sql('update things set hits = hits + 1 where n = $1', [n]);
    });
    work.events.onAfter<Wrote>('Wrote', async ({ n }) => {
      seen.push(`after ${n}`);
      if (n === 99) throw new Error('mail is away');
    });
  });
  afterAll(() => work.close());
  beforeEach(async () => {
    seen.length = 0;
    await work.sql('delete from things');
  });

  const insert = (n: number) => work.sql('insert into things (n) values ($1)', [n]);
  const write = (n: number) =>
    work.unitOfWork.run(async () => {
      await insert(n);
      work.unitOfWork.record<Wrote>({ type: 'Wrote', n });
      return n;
    });
  const send = (text: string, values: readonly unknown[] = []) => work.unitOfWork.send({ text, values });
  const things = () => work.sql<{ n: number; hits: number }>('select n, hits from things order by n');

  it('commits what it wrote together with what others did about its events, and their events', async () => {
    expect(await write(1)).toBe(1);
    expect(await things()).toEqual([{ n: 1, hits: 1 }]);
    expect(seen).toEqual(['within 1', 'after 1']);
  });

  it('writes nothing when its work fails, and tells nobody afterwards', async () => {
    const failing = work.unitOfWork.run(async () => {
      await write(2);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await things()).toEqual([]);
    expect(seen).not.toContain('after 2');
  });

  it('writes nothing when somebody who acts on its events fails', async () => {
    await expect(write(13)).rejects.toThrow('unlucky');
    expect(await things()).toEqual([]);
    expect(seen).toEqual([]);
  });

  it('stays written when somebody who acts afterwards fails', async () => {
    await write(99);
    expect(await things()).toEqual([{ n: 99, hits: 1 }]);
  });

  it('is joined by one inside of it', async () => {
    await work.unitOfWork.run(async () => {
      await write(3);
      expect(await things()).toEqual([{ n: 3, hits: 0 }]);
      await write(4);
      const [ids] = await work.sql<{ count: number }>(
        'select count(distinct xmin::text)::int as count from things',
      );
      expect(ids).toEqual({ count: 1 });
    });
    expect(await things()).toEqual([
      { n: 3, hits: 1 },
      { n: 4, hits: 1 },
    ]);
  });

  it('shows others nothing before it commits', async () => {
    const [inside, outside] = [gate(2), gate(2)];
    const writing = work.unitOfWork.run(async () => {
      await insert(5);
      await inside();
      await outside();
    });
    await inside();
    expect(await things()).toEqual([]);
    await outside();
    await writing;
    expect(await things()).toHaveLength(1);
  });

  it('gives repositories that write in its transaction', async () => {
    const key = { actor: 'a', operation: 'o', key: 'k', payloadHash: 'h', createdAt: new Date() };
    const failing = work.unitOfWork.run(async () => {
      await work.unitOfWork.repository(IdempotencyKeyEntity).insert(key);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await work.unitOfWork.repository(IdempotencyKeyEntity).count()).toBe(0);
  });

  it('takes no event outside of it, where there is nothing to commit it with', () => {
    expect(() => work.unitOfWork.record<Wrote>({ type: 'Wrote', n: 1 })).toThrow(
      /Wrote was recorded outside/,
    );
  });

  it('tries again after a deadlock, unseen by whoever asked', async () => {
    await insert(1);
    await insert(2);
    const both = gate(2);
    let attempts = 0;
    const add = (first: number, second: number) =>
      work.unitOfWork.run(async () => {
        attempts += 1;
        // On a busy machine the other one could wait for longer than a lock may take until this one has rolled back.
        await work.unitOfWork.takeTime();
        // Once more only when the other one is through: else it could be overtaken, and both locked once more.
        if (attempts > 2) await Promise.race(adding);
        await work.sql('update things set hits = hits + 1 where n = $1', [first]);
        await both();
        await work.sql('update things set hits = hits + 1 where n = $1', [second]);
      });
    const adding = [add(1, 2), add(2, 1)];
    await Promise.all(adding);
    expect(await things()).toEqual([
      { n: 1, hits: 2 },
      { n: 2, hits: 2 },
    ]);
    expect(attempts).toBe(3);
  });

  it('gives up after three tries', async () => {
    let attempts = 0;
    const always = work.unitOfWork.run(async () => {
      attempts += 1;
      await work.sql(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    await expect(always).rejects.toThrow('again');
    expect(attempts).toBe(3);
  });

  it('sends what nobody waits for ahead of what follows, and commits it', async () => {
    await work.unitOfWork.run(async () => {
      send('insert into things (n) values ($1)', [8]);
      send('update things set hits = hits + 2 where n = $1', [8]);
      expect(await things()).toEqual([{ n: 8, hits: 2 }]);
      send('insert into things (n) values ($1)', [9]);
    });
    expect(await things()).toEqual([
      { n: 8, hits: 2 },
      { n: 9, hits: 0 },
    ]);
  });

  it('writes nothing when what it sent last fails', async () => {
    const failing = work.unitOfWork.run(async () => {
      await insert(8);
      send('insert into things (n) values ($1)', [8]);
      send('insert into things (n) values ($1)', [9]);
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await things()).toEqual([]);
  });

  it('writes nothing when the driver refuses what was left for the end, of which the server never hears', async () => {
    const insertNamed = (text: string) => work.unitOfWork.send({ name: 'the-end', text });
    const failing = work.unitOfWork.run(async () => {
      await insert(8);
      work.unitOfWork.atEnd('the-end', 9, () => {
        insertNamed('insert into things (n) values (9)');
        insertNamed('insert into things (n) values (10)');
      });
    });
    await expect(failing).rejects.toThrow(/Prepared statements must be unique/);
    expect(await things()).toEqual([]);
  });

  it('writes nothing when a value that was left for the end cannot be sent', async () => {
    const unsendable = {
      toPostgres() {
        throw new Error('No such value.');
      },
    };
    const failing = work.unitOfWork.run(async () => {
      await insert(8);
      work.unitOfWork.atEnd('the-end', unsendable, (values) =>
        send('insert into things (n) values ($1)', values),
      );
    });
    await expect(failing).rejects.toThrow('No such value.');
    expect(await things()).toEqual([]);
    expect(await write(7)).toBe(7);
  });

  it('tries again when what was left for the end failed for a while only', async () => {
    let attempts = 0;
    await work.unitOfWork.run(async () => {
      attempts += 1;
      await insert(attempts);
      work.unitOfWork.atEnd('the-end', attempts, () => {
        if (attempts === 1) send(`do $$ begin raise exception 'again' using errcode = '40P01'; end $$`);
        send('update things set hits = 5');
      });
    });
    expect(attempts).toBe(2);
    expect(await things()).toEqual([{ n: 2, hits: 5 }]);
  });

  it('tells what failed first, not that what followed was refused for it', async () => {
    const failing = work.unitOfWork.run(async () => {
      send('insert into things (n) values (1), (1)');
      await insert(2);
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await things()).toEqual([]);
  });

  it('tells that what it sent failed, though its work goes back for another reason', async () => {
    const failing = work.unitOfWork.run(async () => {
      send('insert into things (n) values (1), (1)');
      throw new Error('Only a rehearsal.');
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
  });

  it('tells what its work says when everything was sent well', async () => {
    const failing = work.unitOfWork.run(async () => {
      send('insert into things (n) values (1)');
      throw new Error('Only a rehearsal.');
    });
    await expect(failing).rejects.toThrow('Only a rehearsal.');
    expect(await things()).toEqual([]);
  });

  it('tries again when what was sent failed for a while only', async () => {
    let attempts = 0;
    await work.unitOfWork.run(async () => {
      attempts += 1;
      if (attempts === 1) send(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
      await insert(8);
    });
    expect(attempts).toBe(2);
    expect(await things()).toHaveLength(1);
  });

  it('sends nothing outside of it, where nobody would hear that it failed', () => {
    expect(() => send('select')).toThrow(/"select" was sent outside/);
  });

  it('gives its connection back, however it ends', async () => {
    for (let index = 0; index < 30; index += 1) await write(13).catch(() => undefined);
    await Promise.all(Array.from({ length: 30 }, (_, index) => write(index + 100)));
    expect(await things()).toHaveLength(30);
  });

  it('ends when its connection is cut, and the next one works', async () => {
    const cut = work.unitOfWork.run(async () => {
      await insert(6);
      const [own] = await work.sql<{ pid: number }>('select pg_backend_pid() as pid');
      await work.sql('select pg_terminate_backend($1)', [own!.pid]);
    });
    await expect(cut).rejects.toThrow(/terminat/);
    expect(await things()).toEqual([]);
    expect(await write(7)).toBe(7);
  });
});
