import { Query, Resolver } from '@nestjs/graphql';
import { DatabaseError } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '../../src/kernel/actor.js';
import { badInput, notFound, Refusal, unauthenticated } from '../../src/kernel/errors.js';
import { Allow } from '../../src/platform/access.js';
import { codeOf, formatError, publicError } from '../../src/platform/error-mask.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { type MicroApp, startMicroApp } from '../support/micro-app.js';

const INCIDENT = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function databaseError(code: string, message = 'canary'): DatabaseError {
  return Object.assign(new DatabaseError(message, 0, 'error'), { code });
}

describe('An error of the database', () => {
  it.each([
    ['23505', 'CONFLICT'],
    ['23503', 'NOT_FOUND'],
    ['23514', 'BAD_USER_INPUT'],
    ['22001', 'BAD_USER_INPUT'],
    ['40001', 'CONFLICT'],
    ['40P01', 'CONFLICT'],
    ['57014', 'TIMEOUT'],
    ['55P03', 'UNAVAILABLE'],
    ['53100', 'UNAVAILABLE'],
    ['53300', 'UNAVAILABLE'],
    ['57P01', 'UNAVAILABLE'],
    ['57P03', 'UNAVAILABLE'],
    ['08006', 'UNAVAILABLE'],
    ['25006', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'UNAVAILABLE'],
    ['ECONNRESET', 'UNAVAILABLE'],
    ['22021', 'INTERNAL'],
    ['22P02', 'INTERNAL'],
    ['42601', 'INTERNAL'],
    ['42P01', 'INTERNAL'],
  ])('with the state %s is told as %s', (state, code) => {
    expect(codeOf(databaseError(state))).toBe(code);
  });

  it.each([
    ['Query read timeout', 'TIMEOUT'],
    ['Connection terminated unexpectedly', 'UNAVAILABLE'],
    ['timeout exceeded when trying to connect', 'UNAVAILABLE'],
    ['Query runner already released. Cannot run queries anymore.', 'UNAVAILABLE'],
    ['Cannot use a pool after calling end on the pool', 'UNAVAILABLE'],
    ['connect ENOENT /tmp/socket/.s.PGSQL.5432', 'UNAVAILABLE'],
    ['anything else', 'INTERNAL'],
  ])('without a state is known by its words: %s', (message, code) => {
    expect(codeOf(new Error(message))).toBe(code);
  });
});

describe('What a client is told', () => {
  it('is a refusal as it was meant, without its private detail', () => {
    const details = { field: 'input.title', rule: 'tooLong', retryAfter: 3, detail: 'canary' };
    expect(publicError(new Refusal('BAD_USER_INPUT', 'Too long.', details))).toEqual({
      message: 'Too long.',
      extensions: { code: 'BAD_USER_INPUT', field: 'input.title', rule: 'tooLong', retryAfter: 3 },
    });
  });

  it('is shortened where a client wrote part of it', () => {
    const long = publicError(badInput('x'.repeat(50_000), 'rule', 'y'.repeat(50_000)));
    expect(JSON.stringify(long).length).toBeLessThan(500);
  });

  it.each([
    ['Variable "$n" got invalid value "x"; Int cannot represent non-integer value: "x"', 'n'],
    [
      'Variable "$input" got invalid value 5 at "input.tags[2].stance"; Enum "Stance" cannot represent',
      'input.tags[2].stance',
    ],
    ['Variable "$id" of required type "ID!" was not provided.', 'id'],
  ])('names the variable that is of another type: %s', (message, field) => {
    const told = formatError({ message, extensions: { code: 'BAD_USER_INPUT' } }, new Error(message));
    expect(told.extensions).toEqual({ code: 'BAD_USER_INPUT', field, rule: 'type' });
  });
});

const thrown: { error: unknown; actor: () => Promise<Actor> } = { error: null, actor: async () => ANONYMOUS };

@Resolver()
class Throwing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Query(() => String, { nullable: true })
  @Allow('ANYONE')
  fails(): string {
    throw thrown.error;
  }

  @Query(() => String, { nullable: true })
  @Allow('ANYONE')
  works(): string {
    return 'well';
  }

  @Query(() => String)
  @Allow('ANYONE')
  gives(): string | null {
    return null;
  }

  @Query(() => String, { nullable: true })
  @Allow('ANYONE')
  async asks(): Promise<string> {
    await this.unitOfWork.query({ text: 'select canary from canary_table' });
    return '';
  }
}

describe('Over HTTP', () => {
  let app: MicroApp;

  beforeAll(async () => {
    app = await startMicroApp({ resolvers: [Throwing], actorOf: () => thrown.actor() });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    thrown.actor = async () => ANONYMOUS;
    app.logged.length = 0;
  });

  it.each([
    ['an error', new Error('canary select * from canary')],
    ['an error of the database', databaseError('42P01')],
    ['something that is no error', 'canary'],
    ['nothing', undefined],
    [
      'an error that says it is public',
      Object.assign(new Error('canary'), { extensions: { secret: 'canary' } }),
    ],
  ])('hides %s behind the number of an incident, which the log explains', async (_, error) => {
    thrown.error = error;
    const { status, errors, data } = await app.ask('{ fails }');
    expect({ status, data }).toEqual({ status: 500, data: { fails: null } });
    expect(errors![0]!.extensions).toEqual({ code: 'INTERNAL', incident: expect.stringMatching(INCIDENT) });
    expect(JSON.stringify(errors)).not.toMatch(/canary|select|\.ts|node_modules/);
    expect(app.logged).toHaveLength(1);
    expect(app.logged[0]).toContain(errors![0]!.extensions['incident']);
  });

  it('hides what the database says, and what a resolver may not give', async () => {
    for (const query of ['{ asks }', '{ gives }']) {
      const { errors } = await app.ask(query);
      expect(errors![0]!.extensions['code']).toBe('INTERNAL');
      expect(JSON.stringify(errors![0])).not.toContain('canary');
    }
    expect(app.logged.join('\n')).toContain('42P01');
  });

  it('writes no line of the log that a client made up', async () => {
    thrown.error = new Error('x\nERROR made up\r\u001b[31m\u2028');
    await app.ask('{ fails }');
    expect(app.logged[0]).toContain(String.raw`x\nERROR made up\r\u001b[31m`);
    expect(app.logged[0]!.split('\n').slice(1)).toEqual(
      app.logged[0]!.split('\n')
        .slice(1)
        .filter((line) => line.startsWith('    at ')),
    );
  });

  it.each([
    [new Refusal('RATE_LIMITED', 'Slower.', { retryAfter: 2.5 }), 429, '3'],
    [databaseError('57P01'), 503, '1'],
    [databaseError('57014'), 200, null],
    [notFound('The post'), 200, null],
    [badInput('first', 'pageSize', 'Too many.'), 200, null],
  ])('goes with the status that fits, where nothing came of it: %s', async (error, status, retryAfter) => {
    thrown.error = error;
    const answer = await app.ask('{ fails }');
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
  });

  it('goes with 200 where something came of it', async () => {
    thrown.error = databaseError('57P01');
    const { status, data, errors } = await app.ask('{ fails works }');
    expect({ status, data }).toEqual({ status: 200, data: { fails: null, works: 'well' } });
    expect(errors![0]!.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  });

  it.each([
    [unauthenticated('The session has ended.'), 401, 'UNAUTHENTICATED'],
    [databaseError('57P01'), 503, 'UNAVAILABLE'],
    [new Error('canary'), 500, 'INTERNAL'],
  ])('runs nothing when it can not be found out who asks: %s', async (error, status, code) => {
    thrown.actor = async () => {
      throw error;
    };
    const answer = await app.ask('{ works }');
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(answer.data).toBeUndefined();
    expect(JSON.stringify(answer.errors)).not.toContain('canary');
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
  });
});
