import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS, SYSTEM } from '../../src/kernel/actor.js';
import { notFound } from '../../src/kernel/errors.js';
import { Idempotency, type IdempotentRequest } from '../../src/platform/idempotency.js';
import { startWork, type TestWork } from '../support/work.js';

const ANA: Actor = { kind: 'member', personId: 'ana', role: 'MEMBER' };
const BEN: Actor = { kind: 'member', personId: 'ben', role: 'MEMBER' };
const LONG_KEY = '7f0c1a9e-8f53-4d2c-9e3b-5a1d2c3b4a5f';

describe('A request with an idempotency key', () => {
  let work: TestWork;
  let idempotency: Idempotency;
  let carriedOut = 0;

  beforeAll(async () => {
    work = await startWork(20);
    idempotency = new Idempotency(work.unitOfWork);
    await work.sql('create table made (id text)');
  });
  afterAll(() => work.close());
  beforeEach(async () => {
    carriedOut = 0;
    await work.sql('truncate made, idempotency_keys');
  });

  const request = (changes: Partial<IdempotentRequest> = {}): IdempotentRequest => ({
    actor: ANA,
    operation: 'publish',
    key: 'k',
    payload: { title: 'After the race' },
    ...changes,
  });
  const make = async (): Promise<string> => {
    carriedOut += 1;
    const id = `made ${carriedOut}`;
    await work.sql('insert into made values ($1)', [id]);
    return id;
  };
  const send = (changes: Partial<IdempotentRequest> = {}) => idempotency.once(request(changes), make);
  const made = async () => (await work.sql('select id from made')).length;

  it('is carried out once, and its repetition gives the same', async () => {
    expect([await send(), await send(), await send()]).toEqual(['made 1', 'made 1', 'made 1']);
    expect(await made()).toBe(1);
  });

  it('is carried out once when it comes twenty times at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(new Set(results).size).toBe(1);
    expect({ carriedOut, made: await made() }).toEqual({ carriedOut: 1, made: 1 });
  });

  it('is refused when it asks for something else than before', async () => {
    await send();
    await expect(send({ payload: { title: 'Another' } })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      details: { field: 'input.idempotencyKey' },
    });
    expect(await made()).toBe(1);
  });

  it.each([
    ['of somebody else', { actor: BEN }],
    ['of a guest', { actor: { kind: 'guest', keyHash: 'ana' } as const }],
    ['of the command line', { actor: SYSTEM }],
    ['for another operation', { operation: 'answer' }],
    ['with another key', { key: 'other' }],
  ])('has nothing to do with one %s', async (_, changes) => {
    await send();
    expect(await send({ payload: 'else', ...changes })).toBe('made 2');
  });

  it('that failed may be sent again', async () => {
    const failing = idempotency.once(request(), async () => {
      await make();
      throw notFound('The vocabulary');
    });
    await expect(failing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await made()).toBe(0);
    expect(await send()).toBe('made 2');
  });

  it('lets another take its turn when it fails while that one waits', async () => {
    let fail: (reason: Error) => void = () => undefined;
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const failing = idempotency.once(request(), () => {
      begun();
      return new Promise((_, reject) => {
        fail = reject;
      });
    });
    await running;
    const waiting = send();
    fail(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    expect(await waiting).toBe('made 1');
  });

  it('commits with the work around it, or not at all', async () => {
    const around = work.unitOfWork.run(async () => {
      await send();
      throw new Error('no');
    });
    await expect(around).rejects.toThrow('no');
    expect(await work.sql('select key from idempotency_keys')).toEqual([]);
  });

  it('without a key is carried out each time', async () => {
    await send({ key: null });
    await send({ key: null });
    expect(await made()).toBe(2);
  });

  it.each([
    ['an empty key', ANA, ''],
    ['a blank key', ANA, '  '],
    ['a key of 101 letters', ANA, 'k'.repeat(101)],
    ['a short key of a stranger, who could meet another', ANONYMOUS, 'k'],
  ])('is refused for %s', async (_, actor, key) => {
    await expect(send({ actor, key })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'input.idempotencyKey', rule: 'keyLength' },
    });
  });

  it('of a stranger is carried out once by a key that is long enough', async () => {
    const stranger = { actor: ANONYMOUS, key: LONG_KEY };
    expect([await send(stranger), await send(stranger)]).toEqual(['made 1', 'made 1']);
  });

  it('is forgotten after seven days, and not before', async () => {
    const age = (days: number) =>
      work.sql('update idempotency_keys set created_at = now() - make_interval(days => $1)', [days]);
    await send();
    await age(6);
    await send({ key: 'next' });
    expect(await send()).toBe('made 1');
    await age(8);
    await send({ key: 'one more' });
    expect(await work.sql('select key from idempotency_keys')).toEqual([{ key: 'one more' }]);
  });
});
