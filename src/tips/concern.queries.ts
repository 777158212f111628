import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';

/**
 * Concerns for which somebody tells of a practice, of all vocabularies or of the one with this slug.
 * `tried` is compared only to lead to one index of several that would do, so that plans stay the same.
 */
export function toldConcerns(vocabulary: string | null) {
  return {
    where: (alias: string) => `${alias}.kind = 'CONCERN'
      and exists (select from tips s where s.scope_kind = 'CONCERN' and s.scope_id = ${alias}.id and s.tried >= 0)
      and ($1::text is null or ${alias}.vocabulary_id = (select v.id from vocabularies v where v.slug = $1))`,
    values: [vocabulary],
  };
}

@Injectable()
export class ConcernQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A board has some hundreds of tags, so counting them is cheap. */
  async count(vocabulary: string | null): Promise<number> {
    const { where, values } = toldConcerns(vocabulary);
    const [row] = await this.unitOfWork.query<{ count: number }>({
      text: `select count(*)::int as count from tags t where ${where('t')}`,
      values,
    });
    return row!.count;
  }
}
