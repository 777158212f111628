import { Injectable } from '@nestjs/common';
import type { SortOrder } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { TagKind } from '../text/reading.js';

export interface TagRow {
  readonly id: string;
  readonly vocabularyId: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly name: string;
  readonly description: string;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
}

export interface TagFilter {
  readonly kind?: TagKind | null;
  /** The slug of a vocabulary. */
  readonly vocabulary?: string | null;
  /** Words that the name or an alias begins with. */
  readonly startsWith?: string | null;
}

export const TAGS_BY_NAME: SortOrder = {
  name: 'tags-by-name',
  descending: false,
  keys: [
    { column: 't.name', kind: 'text' },
    { column: 't.id', kind: 'uuid' },
  ],
};

const COLUMNS = `t.id, t.vocabulary_id as "vocabularyId", t.slug, t.kind, t.name, t.description, t.aliases,
  t.parent_id as "parentId"`;

/** The tags that a filter leaves: a condition on tags, and its three parameters. */
export function filteredTags({ kind, vocabulary, startsWith }: TagFilter) {
  return {
    where: (alias: string) => `($1::text is null or ${alias}.kind = $1)
      and ($2::text is null or ${alias}.vocabulary_id = (select v.id from vocabularies v where v.slug = $2))
      and ($3::text is null or exists (select from unnest(${alias}.aliases || ${alias}.name) as word
        where starts_with(lower(word), lower($3))))`,
    values: [kind ?? null, vocabulary ?? null, startsWith ?? null],
  };
}

/** Tags are the board's own words: everybody may see all of them. */
@Injectable()
export class TagQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly string[]): Promise<Map<string, TagRow>> {
    const rows = await this.unitOfWork.query<TagRow>({
      name: 'tags-by-ids',
      text: `select ${COLUMNS} from tags t where t.id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Each tag with all tags above it: ids from itself upwards. */
  async lineages(ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.unitOfWork.query<{ id: string; lineage: string[] }>({
      name: 'tag-lineages',
      text: `with recursive up as (
          select t.id, t.id as ancestor, t.parent_id, 0 as height from tags t where t.id = any($1::uuid[])
          union all
          select up.id, t.id, t.parent_id, up.height + 1 from up join tags t on t.id = up.parent_id)
        select id, array_agg(ancestor order by height) as lineage from up group by id`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row.lineage]));
  }

  /** A board has some hundreds of tags, so counting them is cheap. */
  async count(filter: TagFilter): Promise<number> {
    const { where, values } = filteredTags(filter);
    const [row] = await this.unitOfWork.query<{ count: number }>({
      text: `select count(*)::int as count from tags t where ${where('t')}`,
      values,
    });
    return row!.count;
  }
}
