import { Args, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/pagination.js';
import { readAlong } from '../platform/tree/grown.js';
import type { Bucket } from '../text/groups.js';
import { BucketEnum, Quote, QuoteConnection, Tip } from './tip.types.js';

const BUCKET = {
  type: () => BucketEnum,
  nullable: true,
  description: 'Only what people in this group said.',
};

/** The sentences behind a tip; its tree reads them along with it. */
@Resolver(() => Tip)
export class TipResolver {
  @ResolveField(() => [Quote], { description: 'The best sentences behind the numbers, up to 20.' })
  quotes(
    @Args('first', { type: () => Int, defaultValue: 3, description: 'How many, 1 to 20.' }) _first: number,
    @Args('bucket', BUCKET) _bucket?: Bucket,
  ): Quote[] {
    return readAlong();
  }

  @ResolveField(() => QuoteConnection, { description: 'Every sentence behind the numbers, the best first.' })
  evidence(@Args() _: PageArgs, @Args('bucket', BUCKET) _bucket?: Bucket): QuoteConnection {
    return readAlong();
  }
}
