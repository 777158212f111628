import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Answer } from '../entities/answer.entity.js';
import { Quote } from '../entities/quote.entity.js';
import { Tag } from '../entities/tag.entity.js';
import { Tip } from '../entities/tip.entity.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => Tip)
export class TipResolver {
  constructor(@InjectRepository(Quote) private readonly evidence: Repository<Quote>) {}

  @ResolveField(() => Tag)
  tag(@Parent() tip: Tip, @Context('loaders') loaders: Loaders): Promise<Tag> {
    return loaders.tags.load(tip.tagId);
  }

  @ResolveField(() => [Quote])
  async quotes(
    @Parent() tip: Tip,
    @Args('first', { type: () => Int }) first: number,
    @Context('loaders') loaders: Loaders,
  ): Promise<Quote[]> {
    if (tip.scopeKind === 'POST') return (await loaders.quotes.load(tip)).slice(0, first);
    return this.evidence.find({
      where: { tagId: tip.tagId, byAuthor: false },
      order: { score: 'DESC', answerId: 'DESC' },
      take: first,
    });
  }
}

@Resolver(() => Quote)
export class QuoteResolver {
  @ResolveField(() => Answer)
  answer(@Parent() quote: Quote, @Context('loaders') loaders: Loaders): Promise<Answer> {
    return loaders.answers.load(quote.answerId);
  }

  @ResolveField(() => String)
  async text(@Parent() quote: Quote, @Context('loaders') loaders: Loaders): Promise<string> {
    const { body } = await loaders.answers.load(quote.answerId);
    return body.slice(quote.start, quote.end);
  }
}
