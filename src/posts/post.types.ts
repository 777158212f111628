import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDate, IsOptional, MaxLength } from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { Node } from '../platform/node.types.js';
import { connectionOf } from '../platform/pagination.js';
import { BODY_LIMIT, type PostStatus, QUESTIONS_LIMIT, TITLE_LIMIT } from './posts.rules.js';
import { Question, QuestionInput } from './question.types.js';

export const PostStatusEnum = { OPEN: 'OPEN', CLOSED: 'CLOSED', HIDDEN: 'HIDDEN' } as const;
registerEnumType(PostStatusEnum, {
  name: 'PostStatus',
  description: 'Whether a post takes answers, and who sees it.',
  valuesMap: {
    OPEN: { description: 'Takes answers.' },
    CLOSED: { description: 'Can be read, takes no new answers.' },
    HIDDEN: { description: 'Seen by moderators alone; counted nowhere.' },
  },
});

export const PostOrderEnum = { NEWEST: 'NEWEST', MOST_ANSWERED: 'MOST_ANSWERED' } as const;
registerEnumType(PostOrderEnum, {
  name: 'PostOrder',
  description: 'The order of posts.',
  valuesMap: {
    NEWEST: { description: 'The newest first.' },
    MOST_ANSWERED: { description: 'Those with the most answers first.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'A story that ends in questions to its readers.' })
export class Post implements Node {
  id!: string;
  uuid!: string;
  authorId!: string;
  vocabularySlug!: string;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'The story, in Markdown, exactly as it was written.' })
  body!: string;

  @Field(() => PostStatusEnum, { description: 'Whether it takes answers.' })
  status!: PostStatus;

  @Field(() => Int, { description: 'Visible answers, replies included.' })
  answerCount!: number;

  @Field(() => Int, { description: 'Grows with every edit; an edit names the version it started from.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last edited; null if never.' })
  editedAt!: Date | null;

  @Field(() => Person, { description: 'Who tells the story.' })
  author!: Person;

  @Field(() => [Question], { description: 'What it asks its readers, in order.' })
  questions!: Question[];
}

@ObjectType({ description: 'What whoever asks may do with a post.' })
export class PostPermissions {
  @Field({ description: 'Whether answers are taken.' })
  answer!: boolean;

  @Field({ description: 'Whether they may edit it.' })
  edit!: boolean;

  @Field({ description: 'Whether they may close it, and open it again.' })
  close!: boolean;

  @Field({ description: 'Whether they may hide it, and show it again.' })
  hide!: boolean;
}

@ObjectType({ description: 'A page of posts.' })
export class PostConnection extends connectionOf(Post, 'Post') {}

@InputType({ description: 'Which posts.' })
export class PostFilter {
  @Field(() => PostStatusEnum, { nullable: true, description: 'Only posts in this state.' })
  status?: PostStatus | null;

  @Field(() => String, { nullable: true, description: 'Only posts of this vocabulary, by its slug.' })
  @IsOptional()
  @MaxLength(100)
  vocabulary?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only posts by this person.' })
  authorId?: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Only posts published at this moment or later.',
  })
  @IsOptional()
  @IsDate()
  publishedFrom?: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Only posts published before this moment.',
  })
  @IsOptional()
  @IsDate()
  publishedBefore?: Date | null;
}

@ObjectType({
  description: 'At most a thousand posts that were published one after the other within one month.',
})
export class PostPeriod {
  @Field(() => GraphQLISODateTime, { description: 'The first moment of the month, in UTC.' })
  month!: Date;

  @Field({
    description:
      'The cursor of its newest post. `posts(last:, before:)` with it, from the newest to the oldest, leads to the posts after it.',
  })
  endCursor!: string;
}

@InputType({ description: 'A new post.' })
export class PublishPostInput {
  @Field({ description: `What it is called, up to ${TITLE_LIMIT} characters.` })
  @MaxLength(2 * TITLE_LIMIT)
  title!: string;

  @Field({ description: `The story in Markdown, up to ${BODY_LIMIT} characters, ending in questions.` })
  @MaxLength(2 * BODY_LIMIT)
  body!: string;

  @Field({ description: 'The slug of the vocabulary that its answers are read with, "race-recovery" say.' })
  @MaxLength(100)
  vocabulary!: string;

  @Field(() => [QuestionInput], {
    nullable: true,
    description: 'The questions, as you corrected them; without this, those that `previewQuestions` finds.',
  })
  @IsOptional()
  @ArrayMaxSize(QUESTIONS_LIMIT)
  questions?: QuestionInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own making. Sending the same again with the same key publishes once.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A change of a post; what is left out stays.' })
export class EditPostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;

  @Field(() => Int, { description: 'The version that you edited.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'A new title.' })
  @IsOptional()
  @MaxLength(2 * TITLE_LIMIT)
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A new story; its questions are found anew unless you give them.',
  })
  @IsOptional()
  @MaxLength(2 * BODY_LIMIT)
  body?: string | null;

  @Field(() => [QuestionInput], { nullable: true, description: 'The questions from now on.' })
  @IsOptional()
  @ArrayMaxSize(QUESTIONS_LIMIT)
  questions?: QuestionInput[] | null;
}
