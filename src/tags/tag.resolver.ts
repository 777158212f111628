import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access.js';
import { pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { Nodes } from '../platform/nodes.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { TagQueries, TAGS_BY_NAME } from './tag.queries.js';
import { Tag, TagConnection, TagFilter, toTag, toVocabulary, Vocabulary } from './tag.types.js';
import { VocabularyQueries } from './vocabulary.queries.js';

@Resolver(() => Tag)
export class TagResolver implements OnModuleInit {
  constructor(
    private readonly tags: TagQueries,
    private readonly vocabularyRows: VocabularyQueries,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Tag', async (_, ids) => {
      const rows = await this.tags.byIds(ids);
      return new Map([...rows].map(([id, row]) => [id, toTag(row)]));
    });
    this.nodes.register('Vocabulary', async (_, ids) => {
      const rows = (await this.vocabularyRows.all()).filter((row) => ids.includes(row.id));
      return new Map(rows.map((row) => [row.id, toVocabulary(row)]));
    });
  }

  @Query(() => [Vocabulary], { description: 'The vocabularies of the board.' })
  @Allow('ANYONE')
  async vocabularies(): Promise<Vocabulary[]> {
    return (await this.vocabularyRows.all()).map(toVocabulary);
  }

  @Query(() => Tag, { name: 'tag', description: 'One tag by its slug.' })
  @Allow('ANYONE')
  async one(
    @Args('slug', { description: 'The slug of the tag.' }) slug: string,
    @Args('vocabulary', { description: 'The slug of its vocabulary.' }) vocabulary: string,
  ): Promise<Tag> {
    return toTag(await this.tags.bySlug(vocabulary, slug));
  }

  @Query(() => TagConnection, { name: 'tags', description: 'The tags of the board, by name.' })
  @Allow('ANYONE')
  async browse(
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which tags; all without it.' }) filter?: TagFilter,
  ): Promise<TagConnection> {
    const request = pageRequest(page, TAGS_BY_NAME);
    const found = await this.tags.page(filter ?? {}, request);
    return { ...toConnection(found, toTag), totalCount: await this.tags.count(filter ?? {}) };
  }

  @ResolveField(() => Tag, { nullable: true, description: 'The wider tag that it rolls up into.' })
  async parent(@Parent() tag: Tag, @Context('loaders') loaders: Loaders): Promise<Tag | null> {
    if (tag.parentId === null) return null;
    const parent = await loaders.load('tags', tag.parentId, (ids) => this.tags.byIds(ids));
    return parent ? toTag(parent) : null;
  }

  @ResolveField(() => [Tag], { description: 'The finer tags directly under it.' })
  async children(@Parent() tag: Tag, @Context('loaders') loaders: Loaders): Promise<Tag[]> {
    const children = await loaders.load('tag-children', tag.uuid, (ids) => this.tags.childrenOf(ids));
    return children!.map(toTag);
  }

  @ResolveField(() => Vocabulary, { description: 'The vocabulary that it belongs to.' })
  async vocabulary(@Parent() tag: Tag, @Context('loaders') loaders: Loaders): Promise<Vocabulary> {
    const rows = await loaders.load(
      'vocabularies',
      'all',
      async () => new Map([['all', await this.vocabularyRows.all()]]),
    );
    return toVocabulary(rows!.find((row) => row.id === tag.vocabularyId)!);
  }
}
