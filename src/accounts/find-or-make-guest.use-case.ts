import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { checkedEmail, checkedName } from './accounts.rules.js';
import { GuestKeyEntity } from './guest-key.entity.js';
import { PersonEntity } from './person.entity.js';

export interface GuestInput {
  readonly name: string;
  readonly email?: string | null;
}

interface Named {
  readonly name: string;
  readonly email: string | null;
}

export interface Guest {
  readonly personId: string;
  readonly keyHash: string;
  /** To hand out; null when the guest came with a key. */
  readonly key: string | null;
}

/** What is kept of a guest's key. */
export function guestKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/**
 * Who a guest is. The same key is the same person. For a new key, the same name with the same e-mail
 * address counts as the same person, so that nobody counts twice by writing twice; but since neither is
 * proof, the new key opens the new answer only. A key may be of the client's own making: a client that
 * hears no answer to its first request knows its key all the same.
 */
@Injectable()
export class FindOrMakeGuest {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Refusal BAD_USER_INPUT for an unusable name or address. */
  async execute(actor: Actor, input: GuestInput): Promise<Guest> {
    const name = checkedName(input.name, 'guest.name');
    const email =
      input.email == null || input.email.trim() === '' ? null : checkedEmail(input.email, 'guest.email');
    if (actor.kind === 'guest') {
      const known =
        (await this.ofKey(actor.keyHash)) ?? (await this.ofNewKey(actor.keyHash, { name, email }));
      return { personId: known, keyHash: actor.keyHash, key: null };
    }
    const key = randomBytes(32).toString('base64url');
    const keyHash = guestKeyHash(key);
    return { personId: await this.keep(keyHash, { name, email }), keyHash, key };
  }

  private async ofKey(keyHash: string): Promise<string | undefined> {
    return (await this.unitOfWork.repository(GuestKeyEntity).findOneBy({ keyHash }))?.personId;
  }

  private async ofNewKey(keyHash: string, named: Named): Promise<string> {
    await this.oneAtATime(keyHash);
    return (await this.ofKey(keyHash)) ?? this.keep(keyHash, named);
  }

  private async keep(keyHash: string, { name, email }: Named): Promise<string> {
    const personId = (await this.sameGuest(name, email)) ?? (await this.makePerson(name, email));
    await this.unitOfWork.repository(GuestKeyEntity).insert({ keyHash, personId, createdAt: new Date() });
    return personId;
  }

  private async sameGuest(name: string, email: string | null): Promise<string | null> {
    if (email === null) return null;
    await this.oneAtATime(email);
    const [person] = await this.unitOfWork.query<{ id: string }>({
      text: `select id from persons where email = $1 and lower(display_name) = lower($2)
        and member_id is null order by created_at limit 1`,
      values: [email, name],
    });
    return person?.id ?? null;
  }

  /** Two answers of one new guest at once must not make two persons. */
  private async oneAtATime(what: string): Promise<void> {
    await this.unitOfWork.query({
      text: `select pg_advisory_xact_lock(hashtext('guest ' || $1))`,
      values: [what],
    });
  }

  private async makePerson(displayName: string, email: string | null): Promise<string> {
    const id = v7();
    await this.unitOfWork.repository(PersonEntity).insert({ id, displayName, email, createdAt: new Date() });
    return id;
  }
}
