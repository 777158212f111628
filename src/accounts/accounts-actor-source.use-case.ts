import { Injectable } from '@nestjs/common';
import { type Actor, ANONYMOUS, isGuestKey } from '../kernel/actor.js';
import { unauthenticated } from '../kernel/errors.js';
import { ActorSource } from '../platform/access.js';
import { guestKeyHash } from './find-or-make-guest.use-case.js';
import { MemberOfSession } from './member-of-session.use-case.js';

export const GUEST_KEY_HEADER = 'afterword-guest-key';

/**
 * Finds out who sends a request. A bearer token that opens no session is refused, since its sender
 * believes to be signed in; a stale cookie is none of its bearer's doing, and acts as nobody.
 */
@Injectable()
export class AccountsActorSource extends ActorSource {
  constructor(private readonly memberOfSession: MemberOfSession) {
    super();
  }

  override async actorOf(headers: Readonly<Record<string, string | string[] | undefined>>): Promise<Actor> {
    const bears = typeof headers['authorization'] === 'string';
    if (bears || typeof headers['cookie'] === 'string') {
      const member = await this.memberOfSession.execute(headers);
      if (member !== null) return { kind: 'member', ...member };
      if (bears) throw unauthenticated('The session has ended or never was. Sign in again.');
    }
    const key = headers[GUEST_KEY_HEADER];
    return isGuestKey(key) ? { kind: 'guest', keyHash: guestKeyHash(key) } : ANONYMOUS;
  }
}
