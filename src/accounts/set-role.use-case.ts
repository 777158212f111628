import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../kernel/actor.js';
import { conflict, forbidden, notFound } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { maySetRoles } from './accounts.rules.js';

/** Makes a member a moderator, an admin, or a plain member again. It takes effect with the next request. */
@Injectable()
export class SetRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Refusal FORBIDDEN, NOT_FOUND, CONFLICT when the board would be left without an admin. */
  async execute(actor: Actor, personId: string, role: Role): Promise<void> {
    if (!maySetRoles(actor)) throw forbidden('Only admins may do this.');
    await this.unitOfWork.run(async () => {
      // All admins are locked in one order: two who demote each other at once can't both succeed.
      const admins = await this.unitOfWork.query<{ id: string }>({
        text: `select id from persons where role = 'ADMIN' order by id for update`,
      });
      const isLast = role !== 'ADMIN' && admins.length === 1 && admins[0]!.id === personId;
      if (isLast) throw conflict('This is the only admin. Make somebody else an admin first.');
      const changed = await this.unitOfWork.query({
        text: 'update persons set role = $2 where id = $1 and member_id is not null returning id',
        values: [personId, role],
      });
      if (changed.length === 0) throw notFound('The member');
    });
  }
}
