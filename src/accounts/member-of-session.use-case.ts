import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../kernel/actor.js';
import { AUTH, AuthGate, type Client } from './auth-gate.use-case.js';
import type { Auth } from './auth.js';
import { KeepMember } from './keep-member.use-case.js';
import { SessionQueries } from './session.queries.js';
import { sessionTokenOf } from './session-token.js';

export interface Member {
  readonly personId: string;
  readonly role: Role;
}

/**
 * Finds the member whose session a request brings. Almost always there is nothing to do but to look, which
 * one statement does; the library, which takes a millisecond for it, is asked when something is to be
 * written: a session that has expired or is due to be prolonged, or an account that has no person yet.
 */
@Injectable()
export class MemberOfSession {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly gate: AuthGate,
    private readonly sessions: SessionQueries,
    private readonly keepMember: KeepMember,
  ) {}

  /** Null when the request brings no session, or none that is open. */
  async execute(headers: Client['headers']): Promise<Member | null> {
    const { secret, authCookies, sessionConfig } = await this.auth.$context;
    const token = sessionTokenOf(headers, { secret, cookieName: authCookies.sessionToken.name });
    const session = token === null ? undefined : await this.sessions.byToken(token);
    if (!session) return null;
    const { expiresAt, personId, role } = session;
    const untilDue =
      expiresAt.getTime() - Date.now() - (sessionConfig.expiresIn - sessionConfig.updateAge) * 1_000;
    if (untilDue > 0 && personId !== null) return { personId, role: role ?? 'MEMBER' };
    const memberId = await this.gate.memberOf(headers);
    if (memberId === null) return null;
    const person = await this.keepMember.execute(memberId);
    return { personId: person.id, role: person.role ?? 'MEMBER' };
  }
}
