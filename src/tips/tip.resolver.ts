import { Args, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/pagination.js';
import { readAlong } from '../platform/tree/grown.js';
import type { Bucket } from '../text/groups.js';
import { BucketEnum, Quote, QuoteConnection, Tip } from './tip.types.js';

const BUCKETS = { type: () => [BucketEnum], nullable: true };
const SAYING = { ...BUCKETS, description: 'Only answers that say this.' };
const COUNTED = { ...BUCKETS, description: 'Only what people in these groups are counted by.' };

/** The sentences behind a tip; its tree reads them along with it. */
@Resolver(() => Tip)
export class TipResolver {
  @ResolveField(() => [Quote], { description: 'The best sentences behind the numbers, up to 20.' })
  quotes(
    @Args('first', { type: () => Int, defaultValue: 3, description: 'How many, 1 to 20.' }) _first: number,
    @Args('buckets', SAYING) _buckets?: Bucket[],
  ): Quote[] {
    return readAlong();
  }

  @ResolveField(() => QuoteConnection, { description: 'Every sentence behind the numbers, the best first.' })
  evidence(@Args() _: PageArgs, @Args('buckets', COUNTED) _buckets?: Bucket[]): QuoteConnection {
    return readAlong();
  }

  @ResolveField(() => [Tip], {
    description:
      'The same practice for each concern that people speak of with it, those with the most people first. For tips of the board.',
  })
  byConcern(
    @Args('first', { type: () => Int, defaultValue: 10, description: 'How many, 1 to 20.' }) _first: number,
  ): Tip[] {
    return readAlong();
  }
}
