import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Answer } from '../answers/answer.types.js';
import { badInput } from '../kernel/errors.js';
import { uuidOf } from '../platform/global-id.js';
import { connectionOf, PageArgs } from '../platform/pagination.js';
import { StanceEnum } from '../readings/reading.types.js';
import { Tag } from '../tags/tag.types.js';
import type { Bucket } from '../text/groups.js';
import type { Stance } from '../text/reading.js';
import { BOARD, type Scope } from './tips.rules.js';

export const ScopeKindEnum = {
  QUESTION: 'QUESTION',
  POST: 'POST',
  CONCERN: 'CONCERN',
  BOARD: 'BOARD',
} as const;
registerEnumType(ScopeKindEnum, {
  name: 'ScopeKind',
  description: 'What tips are counted over.',
  valuesMap: {
    QUESTION: { description: 'The answers to one question.' },
    POST: { description: 'The answers to one post.' },
    CONCERN: { description: 'The answers that speak of one concern, wherever they stand.' },
    BOARD: { description: 'All answers of the board.' },
  },
});

export const BucketEnum = {
  HELPED: 'HELPED',
  MIXED: 'MIXED',
  DID_NOT_HELP: 'DID_NOT_HELP',
  NO_OUTCOME: 'NO_OUTCOME',
  NOT_TRIED: 'NOT_TRIED',
  HEARSAY: 'HEARSAY',
  ASKING: 'ASKING',
  ADVICE: 'ADVICE',
} as const;
registerEnumType(BucketEnum, {
  name: 'Bucket',
  description: 'The one group of a tip that a person is counted in.',
  valuesMap: {
    HELPED: { description: 'Tried it: it helped.' },
    MIXED: { description: 'Tried it: it helped and it did not.' },
    DID_NOT_HELP: { description: 'Tried it: it did not help.' },
    NO_OUTCOME: { description: 'Tried it, and did not say how it went.' },
    NOT_TRIED: { description: 'Did not try it: curious, planning, afraid.' },
    HEARSAY: { description: "Tells somebody else's experience." },
    ASKING: { description: 'Only asks about it.' },
    ADVICE: { description: 'Recommends or explains it.' },
  },
});

export const TipOrderEnum = { RANK: 'RANK', POPULARITY: 'POPULARITY' } as const;
registerEnumType(TipOrderEnum, {
  name: 'TipOrder',
  description: 'The order of tips.',
  valuesMap: {
    RANK: { description: 'By a lower bound on the share it helped: two lucky people never outrank twenty.' },
    POPULARITY: { description: 'By how many tried it.' },
  },
});

@ObjectType({
  description: 'How many people said what. Everybody counts once; the author of a post is not among them.',
})
export class TipPeople {
  @Field(() => Int, {
    description: 'Tried it themselves: helped, mixed, did not help and no outcome together.',
  })
  tried!: number;

  @Field(() => Int, { description: 'Said that it helped.' })
  helped!: number;

  @Field(() => Int, { description: 'Said that it helped and that it did not.' })
  mixed!: number;

  @Field(() => Int, { description: 'Said that it did not help.' })
  didNotHelp!: number;

  @Field(() => Int, { description: 'Did not say how it went.' })
  noOutcome!: number;

  @Field(() => Int, { description: 'Did not try it.' })
  notTried!: number;

  @Field(() => Int, { description: "Told of somebody else's experience." })
  hearsay!: number;

  @Field(() => Int, { description: 'Only asked about it.' })
  asking!: number;

  @Field(() => Int, { description: 'Recommended or explained it.' })
  advice!: number;
}

@ObjectType({ description: 'A sentence that a number was counted from: `body.slice(start, end) === text`.' })
export class Quote {
  @Field(() => Answer, { description: 'The answer that it stands in.' })
  answer!: Answer;

  @Field({ description: 'The words, exactly as they stand in the answer.' })
  text!: string;

  @Field(() => Int, { description: 'Where they start in the answer, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Where they end, not included.' })
  end!: number;

  @Field(() => BucketEnum, { description: 'What the answer says.' })
  bucket!: Bucket;

  @Field(() => BucketEnum, {
    nullable: true,
    description:
      "The group that its writer is counted in, for all they say of it in the scope of the tip. Null for the post's own author.",
  })
  countedAs!: Bucket | null;
}

@ObjectType({ description: 'One practice in one scope: what people say of it. Not medical advice.' })
export class Tip {
  @Field(() => Tag, { description: 'The practice.' })
  tag!: Tag;

  @Field(() => TipPeople, { description: 'How many people said what.' })
  people!: TipPeople;

  @Field(() => Float, { description: 'The lower bound that tips are ranked by, 0 to 1.' })
  rank!: number;

  @Field(() => Tag, {
    nullable: true,
    description: 'The concern that it is the tip for; null for a question, a post and the board.',
  })
  concern!: Tag | null;

  @Field(() => [Quote], {
    description:
      "What the post's own author says of it in replies: shown apart, and counted nowhere. For tips of a post.",
  })
  authorQuotes!: Quote[];
}

@ObjectType({ description: 'A page of tips.' })
export class TipConnection extends connectionOf(Tip, 'Tip') {}

@ObjectType({ description: 'A page of the sentences behind a number.' })
export class QuoteConnection extends connectionOf(Quote, 'Quote') {}

@ObjectType({ description: 'A number within a sentence, and what it counts.' })
export class SummaryNumber {
  @Field(() => Int, { description: 'The number.' })
  value!: number;

  @Field(() => Int, { description: 'Where it stands in the sentence.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the practice that it counts people of; null for how long people took.',
  })
  tip!: string | null;

  @Field({
    description:
      'What it counts: tried, helped, mixed, didNotHelp, noOutcome, notTried or asking of that practice; people, least or most where it is about time.',
  })
  counts!: string;
}

@ObjectType({ description: 'A sentence of a summary; every number in it can be opened.' })
export class SummarySentence {
  @Field({ description: 'The sentence.' })
  text!: string;

  @Field(() => [SummaryNumber], { description: 'Its numbers.' })
  numbers!: readonly SummaryNumber[];
}

@ObjectType({ description: 'How long people say it took; everybody counts once, by the newest they said.' })
export class UsualDays {
  @Field(() => Int, { description: 'How many people said how long it took.' })
  people!: number;

  @Field(() => Float, { description: 'The least of the shortest range that holds what most of them said.' })
  leastDays!: number;

  @Field(() => Float, { description: 'The most of that range.' })
  mostDays!: number;
}

@InputType({ description: 'Whose tips: give one of the ids, or none for the whole board.' })
export class ScopeInput {
  @Field(() => ID, { nullable: true, description: 'A question.' })
  questionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A post.' })
  postId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A tag that is a concern.' })
  concernId?: string | null;
}

@InputType({ description: 'Which tips.' })
export class TipFilter {
  @Field(() => ID, { nullable: true, description: 'Only the tip of this tag.' })
  tagId?: string | null;

  @Field(() => StanceEnum, {
    nullable: true,
    description: 'Only tips of which at least one person says this.',
  })
  stance?: Stance | null;

  @Field(() => String, { nullable: true, description: 'Only tips of this vocabulary, by its slug.' })
  vocabulary?: string | null;
}

@ArgsType()
export class TipsArgs extends PageArgs {
  @Field(() => TipFilter, { nullable: true, description: 'Which tips; all without it.' })
  filter?: TipFilter;

  @Field(() => TipOrderEnum, { defaultValue: 'RANK', description: 'In which order.' })
  orderBy!: keyof typeof TipOrderEnum;
}

/** @throws Refusal BAD_USER_INPUT for more than one id, or for one that is malformed. */
export function scopeOf(input: ScopeInput | undefined): Scope {
  const { questionId, postId, concernId } = input ?? {};
  const given = [questionId, postId, concernId].filter((id) => id != null);
  if (given.length > 1)
    throw badInput(
      'scope',
      'onlyOne',
      'Give one of questionId, postId and concernId, or none for the board.',
    );
  if (questionId != null) return { kind: 'QUESTION', id: uuidOf('Question', questionId, 'scope.questionId') };
  if (postId != null) return { kind: 'POST', id: uuidOf('Post', postId, 'scope.postId') };
  if (concernId != null) return { kind: 'CONCERN', id: uuidOf('Tag', concernId, 'scope.concernId') };
  return BOARD;
}
