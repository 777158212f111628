import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { Node } from '../platform/node.types.js';
import { connectionOf } from '../platform/pagination.js';
import type { QuestionKind } from '../text/reading.js';
import { QUESTION_LIMIT } from './posts.rules.js';

export const QuestionKindEnum = { OPEN: 'OPEN', YES_NO: 'YES_NO' } as const;
registerEnumType(QuestionKindEnum, {
  name: 'QuestionKind',
  description: 'What kind of answer a question asks for.',
  valuesMap: {
    OPEN: { description: 'How, what, which: an answer in own words.' },
    YES_NO: { description: 'Have you ever, do you: yes or no, and what came of it.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'One question that a post puts to its readers.' })
export class Question implements Node {
  id!: string;
  uuid!: string;
  postId!: string;

  @Field({ description: 'As it is asked.' })
  text!: string;

  @Field(() => QuestionKindEnum, { description: 'Open, or to be answered by yes or no.' })
  kind!: QuestionKind;

  @Field(() => Int, { description: 'Its place among the questions of the post, from 0.' })
  position!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Where it starts in the body, in UTF-16 units; null if not there.',
  })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: 'Where it ends in the body; null if not there.' })
  end!: number | null;
}

@ObjectType({ description: 'A page of questions.' })
export class QuestionConnection extends connectionOf(Question, 'Question') {}

@ObjectType({ description: 'A question found in a draft.' })
export class FoundQuestion {
  @Field({ description: 'As it stands in the draft.' })
  text!: string;

  @Field(() => QuestionKindEnum, { description: 'Open, or to be answered by yes or no.' })
  kind!: QuestionKind;

  @Field(() => Int, { description: 'Where it starts, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;
}

@InputType({ description: 'A question as the asker wants it.' })
export class QuestionInput {
  @Field({ description: `The question, up to ${QUESTION_LIMIT} characters.` })
  @MaxLength(2 * QUESTION_LIMIT)
  text!: string;

  @Field(() => QuestionKindEnum, {
    nullable: true,
    description: 'Its kind; without this it is read from the text.',
  })
  kind?: QuestionKind | null;
}
