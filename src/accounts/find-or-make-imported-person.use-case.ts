import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Role } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { checkedName } from './accounts.rules.js';

export interface ImportedPerson {
  /** Who it is in the source: the same key is the same person at every import. */
  readonly sourceKey: string;
  readonly name: string;
  /** Shown as a member, though nobody can sign in as them. */
  readonly role?: Role;
}

/** Somebody whose words come from elsewhere. Nobody can sign in as them. */
@Injectable()
export class FindOrMakeImportedPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ sourceKey, name, role }: ImportedPerson): Promise<string> {
    await this.unitOfWork.query({
      text: `insert into persons (id, display_name, source_key, role, created_at) values ($1, $2, $3, $4, now())
        on conflict (source_key) do nothing`,
      values: [v7(), checkedName(name), sourceKey, role ?? null],
    });
    const [person] = await this.unitOfWork.query<{ id: string }>({
      text: 'select id from persons where source_key = $1',
      values: [sourceKey],
    });
    return person!.id;
  }
}
