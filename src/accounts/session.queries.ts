import { Injectable } from '@nestjs/common';
import type { Role } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** A session with whom it is of. */
export interface SessionRow {
  readonly expiresAt: Date;
  /** Null where the account has no person yet. */
  readonly personId: string | null;
  readonly role: Role | null;
}

/** Reads the library's table of sessions; only the library writes it. */
@Injectable()
export class SessionQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byToken(token: string): Promise<SessionRow | undefined> {
    const [session] = await this.unitOfWork.query<SessionRow>({
      name: 'session-by-token',
      text: `select s."expiresAt", p.id as "personId", p.role
        from auth_sessions s left join persons p on p.member_id = s."userId" where s.token = $1`,
      values: [token],
    });
    return session;
  }
}
