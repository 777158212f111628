import { Injectable } from '@nestjs/common';
import { notFound } from '../kernel/errors.js';
import {
  type Keyed,
  keysetSql,
  type Page,
  type PageRequest,
  type SortOrder,
  toPage,
} from '../platform/keyset.js';
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

/** A condition on `t` and `v` of three parameters, which `filterValues` gives. */
const FILTERED = `($1::text is null or t.kind = $1) and ($2::text is null or v.slug = $2)
  and ($3::text is null or exists (select from unnest(t.aliases || t.name) as word
    where starts_with(lower(word), lower($3))))`;

function filterValues({ kind, vocabulary, startsWith }: TagFilter): (string | null)[] {
  return [kind ?? null, vocabulary ?? null, startsWith ?? null];
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

  /** @throws Refusal NOT_FOUND. */
  async bySlug(vocabulary: string, slug: string): Promise<TagRow> {
    const [tag] = await this.unitOfWork.query<TagRow>({
      text: `select ${COLUMNS} from tags t join vocabularies v on v.id = t.vocabulary_id
        where v.slug = $1 and t.slug = $2`,
      values: [vocabulary, slug],
    });
    if (!tag) throw notFound('The tag');
    return tag;
  }

  /** The tags directly under each tag, by name. */
  async childrenOf(ids: readonly string[]): Promise<Map<string, TagRow[]>> {
    const rows = await this.unitOfWork.query<TagRow>({
      text: `select ${COLUMNS} from tags t where t.parent_id = any($1::uuid[]) order by t.name`,
      values: [ids],
    });
    const children = new Map<string, TagRow[]>(ids.map((id) => [id, []]));
    for (const row of rows) children.get(row.parentId!)!.push(row);
    return children;
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
    const [row] = await this.unitOfWork.query<{ count: number }>({
      text: `select count(*)::int as count from tags t join vocabularies v on v.id = t.vocabulary_id where ${FILTERED}`,
      values: filterValues(filter),
    });
    return row!.count;
  }

  async page(filter: TagFilter, request: PageRequest): Promise<Page<TagRow>> {
    const keyset = keysetSql(request, 5);
    const rows = await this.unitOfWork.query<TagRow & Keyed>({
      text: `select ${COLUMNS}, ${keyset.cursorKey} from tags t join vocabularies v on v.id = t.vocabulary_id
        where ${FILTERED} ${keyset.condition}
        order by ${keyset.orderBy} limit $4`,
      values: [...filterValues(filter), keyset.limit, ...keyset.values],
    });
    return toPage(request, rows);
  }
}
