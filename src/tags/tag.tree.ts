import { Injectable } from '@nestjs/common';
import { found } from '../kernel/errors.js';
import { globalId } from '../platform/global-id.js';
import type { PageRequest } from '../platform/keyset.js';
import { type Source, toMany, toOne } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { filteredTags, type TagFilter } from './tag.queries.js';
import type { Tag, TagConnection } from './tag.types.js';

const TAG: Source = {
  name: 'Tag',
  type: 'Tag',
  table: 'tags',
  columns: {
    uuid: 'id',
    slug: 'slug',
    kind: 'kind',
    name: 'name',
    description: 'description',
    aliases: 'aliases',
  },
  needs: { id: ['uuid'], summary: ['uuid'], durations: ['uuid'] },
  shape: (tag) => {
    if (tag.uuid !== undefined) tag.id = globalId('Tag', tag.uuid);
  },
};

const VOCABULARY: Source = {
  name: 'Vocabulary',
  type: 'Vocabulary',
  table: 'vocabularies',
  columns: {
    uuid: 'id',
    slug: 'slug',
    title: 'title',
    description: 'description',
    version: 'version',
  },
  needs: { id: ['uuid'] },
  shape: (vocabulary) => {
    if (vocabulary.uuid !== undefined) vocabulary.id = globalId('Vocabulary', vocabulary.uuid);
  },
};

/** Tags as the edge reads them: everybody may see all of them. */
@Injectable()
export class TagTree {
  constructor(private readonly tree: Tree) {
    tree.plant(VOCABULARY);
    tree.plant(TAG, [
      toOne({
        from: 'Tag',
        field: 'vocabulary',
        to: 'Vocabulary',
        staysInThread: true,
        where: ({ child, parent }) => `${child}.id = ${parent}.vocabulary_id`,
      }),
      toOne({
        from: 'Tag',
        field: 'parent',
        to: 'Tag',
        staysInThread: true,
        where: ({ child, parent }) => `${child}.id = ${parent}.parent_id`,
      }),
      toMany({
        from: 'Tag',
        field: 'children',
        to: 'Tag',
        staysInThread: true,
        where: ({ child, parent }) => `${child}.parent_id = ${parent}.id`,
        orderBy: ({ child }) => `${child}.name`,
      }),
    ]);
  }

  load(read: TreeRead, key: string): Promise<Tag | null> {
    return this.tree.load(read, 'Tag', { key, where: () => 'true' });
  }

  /** @throws Refusal NOT_FOUND. */
  async bySlug(read: TreeRead, vocabulary: string, slug: string): Promise<Tag> {
    const where = (alias: string) =>
      `${alias}.slug = $2 and ${alias}.vocabulary_id = (select v.id from vocabularies v where v.slug = $1)`;
    return found(await this.tree.one<Tag>(read, 'Tag', { where, values: [vocabulary, slug] }), 'The tag');
  }

  page(read: TreeRead, filter: TagFilter, request: PageRequest): Promise<TagConnection> {
    return this.tree.page(read, 'Tag', { ...filteredTags(filter), request });
  }
}
