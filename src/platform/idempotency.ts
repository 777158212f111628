import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { badInput, Refusal } from '../kernel/errors.js';
import { UnitOfWork } from './unit-of-work.js';

export interface IdempotentRequest {
  readonly actor: Actor;
  readonly operation: string;
  /** The client's own; null for a request that may be carried out as often as it is sent. */
  readonly key: string | null;
  /** What was asked for: the same key with another payload is a mistake of the client's. */
  readonly payload: unknown;
}

/** How long a repetition is recognised. */
const DAYS_KEPT = 7;
const KEY_LIMIT = 100;
/** Strangers can't be told apart, so that their keys must be too long to meet by chance. */
const STRANGERS_KEY = 16;
const FIELD = 'input.idempotencyKey';

/** Carries out a request once, however often it is sent: a client that got no answer may send it again. */
@Injectable()
export class Idempotency {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Gives the id that `work` gave, the first time or now. The key commits with the work or not at all;
   * a repetition at the same moment waits for the first.
   * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key came with something else before, BAD_USER_INPUT
   *   for a key that is none.
   */
  async once(request: IdempotentRequest, work: () => Promise<string>): Promise<string> {
    const { operation, key } = request;
    if (key === null) return this.unitOfWork.run(work);
    checkKey(key, request.actor);
    const owner = [ownerOf(request.actor), operation, key];
    const hash = createHash('sha256').update(JSON.stringify(request.payload)).digest('hex');
    return this.unitOfWork.run(async () => {
      const [first] = await this.unitOfWork.query({
        text: `insert into idempotency_keys (actor, operation, key, payload_hash, created_at)
          values ($1, $2, $3, $4, now()) on conflict do nothing returning key`,
        values: [...owner, hash],
      });
      if (!first) return this.before(owner, hash);
      const result = await work();
      await this.unitOfWork.query({
        text: 'update idempotency_keys set result = $4 where actor = $1 and operation = $2 and key = $3',
        values: [...owner, result],
      });
      await this.forgetOld();
      return result;
    });
  }

  /** A few at a time, and none that another request is about to forget: nobody waits for it. */
  private async forgetOld(): Promise<void> {
    await this.unitOfWork.query({
      name: 'forget-idempotency-keys',
      text: `delete from idempotency_keys where ctid = any(array(
        select ctid from idempotency_keys where created_at < now() - make_interval(days => $1)
        order by created_at limit 20 for update skip locked))`,
      values: [DAYS_KEPT],
    });
  }

  private async before(owner: readonly string[], hash: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ payload_hash: string; result: string }>({
      text: 'select payload_hash, result from idempotency_keys where actor = $1 and operation = $2 and key = $3',
      values: owner,
    });
    if (row!.payload_hash === hash) return row!.result;
    throw new Refusal(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key came with another request before. Use a new key for a new request.',
      { field: FIELD },
    );
  }
}

function checkKey(key: string, actor: Actor): void {
  const least = actor.kind === 'anonymous' ? STRANGERS_KEY : 1;
  if (key.trim().length >= least && key.length <= KEY_LIMIT) return;
  const mend = `Give a key of ${least} to ${KEY_LIMIT} characters that you use for nothing else, a UUID say.`;
  throw badInput(FIELD, 'keyLength', mend);
}

function ownerOf(actor: Actor): string {
  if (actor.kind === 'member') return `member ${actor.personId}`;
  return actor.kind === 'guest' ? `guest ${actor.keyHash}` : actor.kind;
}
