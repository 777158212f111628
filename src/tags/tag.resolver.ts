import type { OnModuleInit } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { Nodes } from '../platform/nodes.js';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { TagQueries, TAGS_BY_NAME } from './tag.queries.js';
import { TagTree } from './tag.tree.js';
import { Tag, TagConnection, TagFilter, toVocabulary, Vocabulary } from './tag.types.js';
import { VocabularyQueries } from './vocabulary.queries.js';

@Resolver(() => Tag)
export class TagResolver implements OnModuleInit {
  constructor(
    private readonly tags: TagQueries,
    private readonly tagTree: TagTree,
    private readonly vocabularyRows: VocabularyQueries,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Tag', (read, id) => this.tagTree.load(read, id));
    this.nodes.register('Vocabulary', async (_, id) => {
      const row = (await this.vocabularyRows.all()).find((each) => each.id === id);
      return row ? toVocabulary(row) : null;
    });
  }

  @Query(() => [Vocabulary], { description: 'The vocabularies of the board.' })
  @Allow('ANYONE')
  async vocabularies(): Promise<Vocabulary[]> {
    return (await this.vocabularyRows.all()).map(toVocabulary);
  }

  @Query(() => Tag, { name: 'tag', description: 'One tag by its slug.' })
  @Allow('ANYONE')
  one(
    @CurrentRead() read: TreeRead,
    @Args('slug', { description: 'The slug of the tag.' }) slug: string,
    @Args('vocabulary', { description: 'The slug of its vocabulary.' }) vocabulary: string,
  ): Promise<Tag> {
    return this.tagTree.bySlug(read, vocabulary, slug);
  }

  @Query(() => TagConnection, { name: 'tags', description: 'The tags of the board, by name.' })
  @Allow('ANYONE')
  async browse(
    @CurrentRead() read: TreeRead,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which tags; all without it.' }) filter?: TagFilter,
  ): Promise<TagConnection> {
    const request = pageRequest(page, TAGS_BY_NAME);
    const found = await this.tagTree.page(read, filter ?? {}, request);
    return { ...found, totalCount: await this.tags.count(filter ?? {}) };
  }
}
