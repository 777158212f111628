import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { badInput } from '../kernel/errors.js';
import { Allow } from './access.js';
import { PAGE_LIMIT } from './keyset.js';
import { Node } from './node.types.js';
import { Nodes } from './nodes.js';
import { CurrentRead } from './tree/current-read.js';
import type { TreeRead } from './tree/tree-read.js';

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly registry: Nodes) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its global id; null when there is no such thing.',
  })
  @Allow('ANYONE')
  async node(
    @CurrentRead() read: TreeRead,
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
  ): Promise<object | null> {
    return (await this.registry.fetch(read, [id]))[0] ?? null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several things by their global ids, in their order.',
  })
  @Allow('ANYONE')
  async nodes(
    @CurrentRead() read: TreeRead,
    @Args('ids', { type: () => [ID], description: 'Global ids, at most 100.' }) ids: string[],
  ): Promise<(object | null)[]> {
    if (ids.length > PAGE_LIMIT)
      throw badInput('ids', 'tooMany', `Ask for at most ${PAGE_LIMIT} ids at once.`);
    return this.registry.fetch(read, ids);
  }
}
