import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Allow } from '../../src/platform/access.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { type MicroApp, startMicroApp } from '../support/micro-app.js';

const TIMEOUT = 300;
let statements = 0;
let ended: Promise<unknown> = Promise.resolve();

@Resolver()
class Slow {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Many statements, each of them short. */
  @Query(() => String, { nullable: true })
  @Allow('ANYONE')
  async reads(): Promise<string> {
    const work = async () => {
      for (let index = 0; index < 100; index += 1) {
        statements += 1;
        await this.unitOfWork.query({ text: 'select pg_sleep(0.05)' });
      }
      return 'read';
    };
    const all = work();
    ended = all.catch(() => undefined);
    return all;
  }

  /** Its last statement ends after the time is over. */
  @Mutation(() => String, { nullable: true })
  @Allow('ANYONE')
  async writes(): Promise<string> {
    const all = this.unitOfWork.run(async () => {
      await this.unitOfWork.query({ text: 'insert into slow values (1)' });
      await this.unitOfWork.query({ text: 'select pg_sleep(0.5)' });
      return 'written';
    });
    ended = all.catch(() => undefined);
    return all;
  }

  /** Its commit waits for what was left for the end until after the time is over. */
  @Mutation(() => String)
  @Allow('ANYONE')
  commits(): Promise<string> {
    return this.unitOfWork.run(async () => {
      this.unitOfWork.atEnd('slow', 2, (numbers) => {
        this.unitOfWork.send({ text: 'select pg_sleep(0.5)' });
        this.unitOfWork.send({ text: 'insert into slow select unnest($1::int[])', values: [numbers] });
      });
      return 'committed';
    });
  }

  /** What was committed late is looked at. */
  @Mutation(() => String)
  @Allow('ANYONE')
  async commitsAndLooks(): Promise<string> {
    await this.commits();
    const [row] = await this.unitOfWork.query<{ n: number }>({ text: 'select n from slow, pg_sleep(0.1)' });
    return `committed ${row!.n}`;
  }

  /** Two commits, of which the first ends after the time is over. */
  @Mutation(() => String, { nullable: true })
  @Allow('ANYONE')
  async commitsTwice(): Promise<string> {
    const both = (async () => {
      await this.commits();
      return this.unitOfWork.run(async () => {
        await this.unitOfWork.query({ text: 'insert into slow values (3)' });
        return 'twice';
      });
    })();
    ended = both.catch(() => undefined);
    return both;
  }

  @Query(() => String)
  @Allow('ANYONE')
  quick(): string {
    return 'quick';
  }
}

describe('An operation that takes too long', () => {
  let app: MicroApp;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    app = await startMicroApp({ resolvers: [Slow], operationTimeout: TIMEOUT });
    unitOfWork = app.get(UnitOfWork);
    await unitOfWork.query({ text: 'create table slow (n int)' });
  });
  afterAll(() => app.close());

  it('is answered in time, and sends the database nothing more', async () => {
    const begin = performance.now();
    const { status, errors } = await app.ask('{ reads }');
    expect({ status, code: errors?.[0]?.extensions['code'] }).toEqual({ status: 504, code: 'TIMEOUT' });
    expect(performance.now() - begin).toBeLessThan(3 * TIMEOUT);
    await ended;
    expect(statements).toBeLessThan(20);
    const [row] = await unitOfWork.query<{ running: number }>({
      text: `select count(*)::int as running from pg_stat_activity
        where datname = current_database() and query like '%pg_sleep(0.05)%' and state = 'active'
          and pid <> pg_backend_pid()`,
    });
    expect(row).toEqual({ running: 0 });
  });

  it('has written nothing', async () => {
    const { errors } = await app.ask('mutation { writes }');
    expect(errors?.[0]?.extensions['code']).toBe('TIMEOUT');
    await ended;
    expect(await unitOfWork.query({ text: 'select * from slow' })).toEqual([]);
  });

  it('is told how its commit ended, which cannot be taken back', async () => {
    const { status, data } = await app.ask('mutation { commits }');
    expect({ status, data }).toEqual({ status: 200, data: { commits: 'committed' } });
    expect(await unitOfWork.query({ text: 'delete from slow returning n' })).toEqual([{ n: 2 }]);
  });

  it('has some time left to look at what it committed', async () => {
    const { status, data } = await app.ask('mutation { commitsAndLooks }');
    expect({ status, data }).toEqual({ status: 200, data: { commitsAndLooks: 'committed 2' } });
    await unitOfWork.query({ text: 'delete from slow' });
  });

  it('commits nothing further after that', async () => {
    const { errors } = await app.ask('mutation { commitsTwice }');
    expect(errors?.[0]?.extensions['code']).toBe('TIMEOUT');
    await ended;
    expect(await unitOfWork.query({ text: 'delete from slow returning n' })).toEqual([{ n: 2 }]);
  });

  it('takes no time from the next one', async () => {
    expect(await app.ask('{ quick }')).toMatchObject({ status: 200, data: { quick: 'quick' } });
    expect(app.logged).toEqual([]);
  });
});
