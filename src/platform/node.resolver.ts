import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { Allow, CurrentActor } from './access.js';
import { PAGE_LIMIT } from './keyset.js';
import { Node } from './node.types.js';
import { Nodes } from './nodes.js';

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly registry: Nodes) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its global id; null when there is no such thing.',
  })
  @Allow('ANYONE')
  async node(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
  ): Promise<object | null> {
    return (await this.registry.fetch(actor, [id]))[0] ?? null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several things by their global ids, in their order.',
  })
  @Allow('ANYONE')
  nodes(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID], description: 'Global ids, at most 100.' }) ids: string[],
  ): Promise<(object | null)[]> {
    if (ids.length > PAGE_LIMIT)
      throw badInput('ids', 'tooMany', `Ask for at most ${PAGE_LIMIT} ids at once.`);
    return this.registry.fetch(actor, ids);
  }
}
