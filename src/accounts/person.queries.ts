import { Injectable } from '@nestjs/common';
import type { Role } from '../kernel/actor.js';
import { found } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** A person as everybody may see them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
}

@Injectable()
export class PersonQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly string[]): Promise<Map<string, PersonRow>> {
    const rows = await this.unitOfWork.query<PersonRow>({
      name: 'persons-by-ids',
      text: 'select id, display_name as name, role from persons where id = any($1::uuid[])',
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @throws Refusal NOT_FOUND. */
  async one(id: string): Promise<PersonRow> {
    return found((await this.byIds([id])).get(id), 'The person');
  }

  /** The person of an account. */
  async ofMember(memberId: string): Promise<PersonRow | undefined> {
    const [person] = await this.unitOfWork.query<PersonRow>({
      name: 'person-of-member',
      text: 'select id, display_name as name, role from persons where member_id = $1',
      values: [memberId],
    });
    return person;
  }

  /** The account's id behind an e-mail address; null when there is none. */
  async memberIdByEmail(email: string): Promise<string | null> {
    const [user] = await this.unitOfWork.query<{ id: string }>({
      text: 'select id from auth_users where email = $1',
      values: [email],
    });
    return user?.id ?? null;
  }

  /** One's own address, for oneself alone. */
  async emailOf(personId: string): Promise<string | null> {
    const [user] = await this.unitOfWork.query<{ email: string }>({
      text: 'select u.email from auth_users u join persons p on p.member_id = u.id where p.id = $1',
      values: [personId],
    });
    return user?.email ?? null;
  }
}
