import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../accounts/person.types.js';
import { personOf } from '../kernel/actor.js';
import { PageArgs } from '../platform/pagination.js';
import { CurrentRead } from '../platform/tree/current-read.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { AnswerTree } from './answer.tree.js';
import { AnswerConnection } from './answer.types.js';

/** Adds to whoever is signed in what they answered. */
@Resolver(() => Viewer)
export class ViewerAnswersResolver {
  constructor(private readonly tree: AnswerTree) {}

  @ResolveField(() => AnswerConnection, { description: 'Your own answers and replies, the newest first.' })
  answers(@CurrentRead() read: TreeRead, @Args() page: PageArgs): Promise<AnswerConnection> {
    return this.tree.ofAuthor(read, personOf(read.context.actor)!, page);
  }
}
