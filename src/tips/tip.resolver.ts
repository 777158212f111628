import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerQueries } from '../answers/answer.queries.js';
import { Answer, toAnswer } from '../answers/answer.types.js';
import type { Actor } from '../kernel/actor.js';
import { type PageArguments, pageRequest } from '../platform/keyset.js';
import { Loaders } from '../platform/loaders.js';
import { PageArgs, toConnection } from '../platform/pagination.js';
import { TagQueries } from '../tags/tag.queries.js';
import { Tag, toTag } from '../tags/tag.types.js';
import type { Bucket } from '../text/groups.js';
import { BEST_QUOTES, EvidenceQueries, type TipKey } from './evidence.queries.js';
import { BucketEnum, Quote, QuoteConnection, Tip } from './tip.types.js';

const BUCKET = {
  type: () => BucketEnum,
  nullable: true,
  description: 'Only what people in this group said.',
};

@Resolver(() => Tip)
export class TipResolver {
  constructor(
    private readonly tags: TagQueries,
    private readonly evidence: EvidenceQueries,
  ) {}

  @ResolveField(() => Tag, { description: 'The practice.' })
  async tag(@Parent() tip: Tip, @Context('loaders') loaders: Loaders): Promise<Tag> {
    const tag = await loaders.load('tags', tip.tagId, (ids) => this.tags.byIds(ids));
    return toTag(tag!);
  }

  @ResolveField(() => [Quote], { description: 'The best sentences behind the numbers, up to 20.' })
  async quotes(
    @Parent() tip: Tip,
    @Args('first', { type: () => Int, defaultValue: 3, description: 'How many, 1 to 20.' }) first: number,
    @Context('loaders') loaders: Loaders,
    @Args('bucket', BUCKET) bucket?: Bucket,
  ): Promise<readonly Quote[]> {
    return (await this.page({ tip, args: { first: Math.min(first, 20) }, bucket, loaders })).rows;
  }

  @ResolveField(() => QuoteConnection, {
    name: 'evidence',
    description: 'Every sentence behind the numbers, the best first.',
  })
  async evidenceOf(
    @Parent() tip: Tip,
    @Args() args: PageArgs,
    @Context('loaders') loaders: Loaders,
    @Args('bucket', BUCKET) bucket?: Bucket,
  ): Promise<QuoteConnection> {
    return toConnection(await this.page({ tip, args, bucket, loaders }), (row) => row);
  }

  @ResolveField(() => [Quote], {
    description:
      "What the post's own author says of it in replies: shown apart, and counted nowhere. For tips of a post.",
  })
  async authorQuotes(@Parent() tip: Tip, @Context('loaders') loaders: Loaders): Promise<readonly Quote[]> {
    if (tip.scopeKind !== 'POST') return [];
    return (await this.page({ tip, args: { first: 20 }, bucket: undefined, byAuthor: true, loaders })).rows;
  }

  private async page({ tip, args, bucket, byAuthor = false, loaders }: QuotesWanted) {
    const key: TipKey = { scope: { kind: tip.scopeKind, id: tip.scopeId }, tagId: tip.tagId };
    const request = pageRequest(args, BEST_QUOTES);
    const name = `evidence ${tip.scopeKind} ${bucket} ${byAuthor} ${JSON.stringify(args)}`;
    const page = await loaders.load(name, key, (keys) =>
      this.evidence.pages(keys, { bucket: bucket ?? null, byAuthor }, request),
    );
    return page!;
  }
}

interface QuotesWanted {
  readonly tip: Tip;
  readonly args: PageArguments;
  readonly bucket: Bucket | undefined;
  readonly byAuthor?: boolean;
  readonly loaders: Loaders;
}

@Resolver(() => Quote)
export class QuoteResolver {
  constructor(private readonly answers: AnswerQueries) {}

  @ResolveField(() => Answer, { description: 'The answer that it stands in.' })
  async answer(
    @Parent() quote: Quote,
    @Context('actor') actor: Actor,
    @Context('loaders') loaders: Loaders,
  ): Promise<Answer> {
    const answer = await loaders.load('answers', quote.answerId, (ids) => this.answers.byIds(actor, ids));
    return toAnswer(answer!);
  }
}
