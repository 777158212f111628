import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { TagKindEnum } from '../tags/tag.types.js';
import type { TagKind } from '../text/reading.js';

@ObjectType({ description: 'Where somebody used a suggested term.' })
export class SuggestionExample {
  answerId!: string;

  @Field(() => Int, { description: 'Where it starts in the text of the answer, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;

  @Field({ description: 'The words there.' })
  quote!: string;
}

@ObjectType({ description: 'A term that people use as they use practices, and that the vocabulary lacks.' })
export class TagSuggestion {
  vocabularySlug!: string;
  parentSlug!: string | null;

  @Field({ description: 'The term, in small letters.' })
  term!: string;

  @Field(() => Int, { description: 'How many people used it.' })
  people!: number;

  @Field(() => TagKindEnum, { description: 'What kind of tag it may be.' })
  kind!: TagKind;

  @Field(() => [SuggestionExample], { description: 'Where people used it: one place each, up to five.' })
  examples!: readonly SuggestionExample[];
}

@ObjectType({ description: 'Suggestions, and what they were found in.' })
export class TagSuggestions {
  @Field(() => [TagSuggestion], { description: 'Those that most people used first.' })
  nodes!: readonly TagSuggestion[];

  @Field(() => Int, { description: 'How many answers were looked at, the newest ones.' })
  answers!: number;
}

@ArgsType()
export class SuggestionArgs {
  @Field({ description: 'The slug of the vocabulary.' })
  @MaxLength(100)
  vocabulary!: string;

  @Field(() => Int, { defaultValue: 20, description: 'How many suggestions, 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people at least must have used a term; 2 without it.',
  })
  @IsOptional()
  @Min(1)
  @Max(1_000)
  leastPeople?: number;
}
