import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Person } from '../accounts/person.types.js';
import { Node } from '../platform/node.types.js';
import { connectionOf } from '../platform/pagination.js';
import { Post } from '../posts/post.types.js';
import { BODY_LIMIT, QUESTIONS_LIMIT } from '../posts/posts.rules.js';
import type { AnswerStatus } from './answers.rules.js';

export const AnswerStatusEnum = { VISIBLE: 'VISIBLE', WITHDRAWN: 'WITHDRAWN', HIDDEN: 'HIDDEN' } as const;
registerEnumType(AnswerStatusEnum, {
  name: 'AnswerStatus',
  description: 'Whether an answer is seen and counted.',
  valuesMap: {
    VISIBLE: { description: 'Seen by everybody, and counted.' },
    WITHDRAWN: { description: 'Taken back by its writer. A gap in the thread where replies hang on it.' },
    HIDDEN: { description: 'Hidden by a moderator. A gap in the thread where replies hang on it.' },
  },
});

@ObjectType({ description: 'What whoever asks may do with an answer.' })
export class AnswerPermissions {
  @Field({ description: 'Whether they may edit it.' })
  edit!: boolean;

  @Field({ description: 'Whether they may take it back.' })
  withdraw!: boolean;

  @Field({ description: 'Whether they may say what it tells.' })
  correctReading!: boolean;

  @Field({ description: 'Whether they may hide it, and show it again.' })
  hide!: boolean;
}

@ObjectType({
  implements: () => [Node],
  description: "What somebody says to a post's questions, or to another answer.",
})
export class Answer implements Node {
  id!: string;
  uuid!: string;
  postId!: string;
  parentId!: string | null;
  authorId!: string;
  authorKeyHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it says, exactly as it was written; null for a gap in the thread.',
  })
  body!: string | null;

  @Field(() => AnswerStatusEnum, { description: 'Whether it is seen and counted.' })
  status!: AnswerStatus;

  @Field(() => Int, { description: '0 for an answer to the post, 1 for a reply to it, and so on.' })
  depth!: number;

  @Field(() => Int, { description: 'Direct replies that are shown.' })
  replyCount!: number;

  @Field(() => Int, { description: 'Grows with every change; an edit names the version it started from.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last edited; null if never.' })
  editedAt!: Date | null;

  @Field(() => Person, { nullable: true, description: 'Who wrote it; null for a gap in the thread.' })
  author!: Person | null;

  @Field(() => Post, { description: 'The post that it answers.' })
  post!: Post;

  @Field(() => Answer, {
    nullable: true,
    description: 'The answer that it replies to; null if to the post.',
  })
  parent!: Answer | null;

  @Field(() => AnswerPermissions, { description: 'What you may do with it.' })
  viewerMay!: AnswerPermissions;
}

@ObjectType({ description: 'A page of answers.' })
export class AnswerConnection extends connectionOf(Answer, 'Answer') {
  @Field(() => Int, {
    nullable: true,
    description: 'How many there are in all; null where that is not kept.',
  })
  totalCount?: number | null;
}

@ObjectType({ description: 'An answer that was posted.' })
export class AnswerPayload {
  @Field(() => Answer, { description: 'The answer, with what was read from it.' })
  answer!: Answer;

  @Field(() => String, {
    nullable: true,
    description:
      'For a new guest, and told this once: the key that opens the answer again. Send it in the header `afterword-guest-key`. Null for a guest who sends one already: a client may make it, of 32 to 100 random characters.',
  })
  guestKey!: string | null;
}

@InputType({ description: 'Who answers without an account.' })
export class GuestInput {
  @Field({ description: 'The name that others will see, 1 to 50 characters.' })
  @MaxLength(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'For being recognised later. Shown to nobody.' })
  @IsOptional()
  @MaxLength(320)
  email?: string | null;
}

@InputType({ description: 'A new answer, or a reply.' })
export class AnswerInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The answer that it replies to; none for an answer to the post.',
  })
  parentId?: string | null;

  @Field({ description: `What you say, up to ${BODY_LIMIT} characters.` })
  @MaxLength(2 * BODY_LIMIT)
  body!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The questions of the post that it is for, if only some.',
  })
  @IsOptional()
  @ArrayMaxSize(QUESTIONS_LIMIT)
  questionIds?: string[] | null;

  @Field(() => GuestInput, { nullable: true, description: 'Who you are, without an account.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => GuestInput)
  guest?: GuestInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own making. Sending the same again with the same key answers once.',
  })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A change of an answer.' })
export class EditAnswerInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version that you edited.' })
  version!: number;

  @Field({ description: 'What it says from now on.' })
  @MaxLength(2 * BODY_LIMIT)
  body!: string;
}
