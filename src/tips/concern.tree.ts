import { Injectable } from '@nestjs/common';
import { type PageArguments, pageRequest } from '../platform/keyset.js';
import { Tree, type TreeRead } from '../platform/tree/tree.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { TAGS_BY_NAME } from '../tags/tag.queries.js';
import type { TagConnection } from '../tags/tag.types.js';

/** Concerns for which somebody tells of a practice, of all vocabularies or of one. */
const toldOf = (alias: string) => `${alias}.kind = 'CONCERN'
  and exists (select from tips s where s.scope_kind = 'CONCERN' and s.scope_id = ${alias}.id)
  and ($1::text is null or ${alias}.vocabulary_id = (select v.id from vocabularies v where v.slug = $1))`;

/** The concerns that people speak of, as the edge reads them. */
@Injectable()
export class ConcernTree {
  constructor(
    private readonly tree: Tree,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async page(read: TreeRead, vocabulary: string | null, args: PageArguments): Promise<TagConnection> {
    const request = pageRequest(args, TAGS_BY_NAME);
    const page = await this.tree.page<TagConnection>(read, 'Tag', {
      where: toldOf,
      values: [vocabulary],
      request,
    });
    const [row] = await this.unitOfWork.query<{ count: number }>({
      text: `select count(*)::int as count from tags t where ${toldOf('t')}`,
      values: [vocabulary],
    });
    return { ...page, totalCount: row!.count };
  }
}
