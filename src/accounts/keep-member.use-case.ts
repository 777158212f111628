import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { PersonQueries, type PersonRow } from './person.queries.js';

/**
 * Sees to it that an account has its person. The library writes the account in a transaction of its own,
 * so the person may be missing after a crash in between; whoever asks first makes it.
 */
@Injectable()
export class KeepMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonQueries,
  ) {}

  async execute(memberId: string): Promise<PersonRow> {
    const known = await this.persons.ofMember(memberId);
    if (known) return known;
    await this.unitOfWork.query({
      text: `insert into persons (id, display_name, role, member_id, created_at)
        select id::uuid, name, 'MEMBER', id, now() from auth_users where id = $1
        on conflict do nothing`,
      values: [memberId],
    });
    return (await this.persons.ofMember(memberId))!;
  }
}
