import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { checkedEmail } from './accounts.rules.js';
import { AUTH } from './auth-gate.use-case.js';
import type { Auth } from './auth.js';
import { KeepMember } from './keep-member.use-case.js';
import { PersonQueries } from './person.queries.js';

export interface MadeAdmin {
  readonly email: string;
  /** For a new account: the password it was opened with, told this once. Null for one that existed. */
  readonly password: string | null;
}

/** Makes an admin from the command line: the first one, or one more. Whoever runs it keeps the board. */
@Injectable()
export class MakeAdmin {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonQueries,
    private readonly keepMember: KeepMember,
  ) {}

  /** Doing it twice changes nothing. @throws Refusal BAD_USER_INPUT for what is no address. */
  async execute(address: string): Promise<MadeAdmin> {
    const email = checkedEmail(address);
    const known = await this.persons.memberIdByEmail(email);
    const password = known === null ? randomBytes(12).toString('base64url') : null;
    if (password !== null) {
      await this.auth.api.signUpEmail({ body: { name: email.split('@')[0]!, email, password } });
    }
    const memberId = known ?? (await this.persons.memberIdByEmail(email))!;
    const person = await this.keepMember.execute(memberId);
    await this.unitOfWork.query({
      text: `update persons set role = 'ADMIN' where id = $1`,
      values: [person.id],
    });
    return { email, password };
  }
}
