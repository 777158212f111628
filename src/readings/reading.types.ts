import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Question } from '../posts/question.types.js';
import { Tag } from '../tags/tag.types.js';
import type { Experience, Stance } from '../text/reading.js';
import { CORRECTIONS_LIMIT, type ReadingSource } from './readings.rules.js';

export const StanceEnum = {
  HELPED: 'HELPED',
  MIXED: 'MIXED',
  DID_NOT_HELP: 'DID_NOT_HELP',
  NO_OUTCOME: 'NO_OUTCOME',
} as const;
registerEnumType(StanceEnum, {
  name: 'Stance',
  description: 'What an answer says that a practice did.',
  valuesMap: {
    HELPED: { description: 'It helped.' },
    MIXED: { description: 'It helped, and it did not: in part, for a while, for one thing and not another.' },
    DID_NOT_HELP: { description: 'It did nothing, or made things worse.' },
    NO_OUTCOME: { description: 'How it went is not said.' },
  },
});

export const ExperienceEnum = {
  FIRST_HAND: 'FIRST_HAND',
  HEARSAY: 'HEARSAY',
  NOT_TRIED: 'NOT_TRIED',
  ASKING: 'ASKING',
  ADVICE: 'ADVICE',
} as const;
registerEnumType(ExperienceEnum, {
  name: 'Experience',
  description: 'Whose experience an answer tells.',
  valuesMap: {
    FIRST_HAND: { description: "The writer's own." },
    HEARSAY: { description: "Somebody else's." },
    NOT_TRIED: { description: 'None: never tried, curious, planning.' },
    ASKING: { description: 'None: the answer only asks about it.' },
    ADVICE: { description: 'None told: recommended or explained.' },
  },
});

export const ReadingSourceEnum = { ENGINE: 'ENGINE', AUTHOR: 'AUTHOR', MODERATOR: 'MODERATOR' } as const;
registerEnumType(ReadingSourceEnum, {
  name: 'ReadingSource',
  description: 'Who says so. People outrank the engine for ever.',
  valuesMap: {
    ENGINE: { description: 'Read by the engine.' },
    AUTHOR: { description: 'Said or confirmed by the writer.' },
    MODERATOR: { description: 'Decided by a moderator.' },
  },
});

@ObjectType({
  description: 'Where an answer names a tag: `body.slice(start, end) === quote`, in UTF-16 units.',
})
export class Mention {
  @Field(() => Tag, { description: 'The tag that it names.' })
  tag!: Tag;

  @Field(() => Int, { description: 'Where it starts.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, not included.' })
  end!: number;

  @Field({ description: 'The words themselves.' })
  quote!: string;
}

@ObjectType({ description: 'What an answer says of one tag.' })
export class TagReading {
  @Field(() => Tag, { description: 'The tag.' })
  tag!: Tag;

  @Field(() => StanceEnum, { nullable: true, description: 'What it did; null for a concern.' })
  stance!: Stance | null;

  @Field(() => ExperienceEnum, { nullable: true, description: 'Whose experience; null for a concern.' })
  experience!: Experience | null;

  @Field(() => Float, { description: 'How sure the reading is, 0 to 1; 1 for what a person said.' })
  confidence!: number;

  @Field({ description: 'Named only as the suspected cause of the trouble, and so not counted.' })
  cause!: boolean;

  @Field(() => ReadingSourceEnum, { description: 'Who says so.' })
  source!: ReadingSource;

  @Field({ description: 'The rule that decided.' })
  rule!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Where the words that decided start; null where none did.',
  })
  cueStart!: number | null;

  @Field(() => Int, { nullable: true, description: 'Where they end.' })
  cueEnd!: number | null;
}

@ObjectType({ description: 'A length of time said of time off, of recovery, or of how long until better.' })
export class Duration {
  @Field(() => Int, { description: 'Where it starts in the body.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end!: number;

  @Field({ description: 'As it is written.' })
  text!: string;

  @Field(() => Float, { nullable: true, description: 'The least it means, in days; null without a number.' })
  minDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'The most it means, in days; null without a number.' })
  maxDays!: number | null;
}

@ObjectType({ description: 'What was read from an answer.' })
export class Reading {
  @Field(() => [TagReading], { description: 'The tags it speaks of, with what it says of them.' })
  tags!: readonly TagReading[];

  @Field(() => [Mention], { description: 'Where it names them, in the order of the text.' })
  mentions!: readonly Mention[];

  @Field(() => [Question], { description: 'The questions of the post that it gives information on.' })
  questions!: readonly Question[];

  @Field({ description: 'The version of the engine that read it.' })
  engineVersion!: string;

  @Field({ description: 'The version of the vocabulary that it was read with.' })
  vocabularyVersion!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was last read.' })
  readAt!: Date;

  @Field(() => [Duration], { description: 'The lengths of time it tells of.' })
  durations!: readonly Duration[];
}

@InputType({ description: 'A stretch of the answer, in UTF-16 units.' })
export class EvidenceInput {
  @Field(() => Int, { description: 'Where it starts.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, not included.' })
  end!: number;
}

@InputType({ description: 'What an answer tells of one tag, as a person says.' })
export class TagCorrectionInput {
  @Field(() => ID, { description: 'The tag.' })
  tagId!: string;

  @Field(() => StanceEnum, {
    nullable: true,
    description: 'What it did. For practices, together with `experience`.',
  })
  stance?: Stance | null;

  @Field(() => ExperienceEnum, { nullable: true, description: 'Whose experience. For practices.' })
  experience?: Experience | null;

  @Field(() => EvidenceInput, {
    nullable: true,
    description: 'Where it says so; needed for a tag that was not read.',
  })
  evidence?: EvidenceInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the answer does not speak of this tag at all.',
  })
  reject?: boolean | null;
}

@InputType({ description: 'A correction of what was read from an answer.' })
export class CorrectReadingInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => [TagCorrectionInput], {
    description: 'The tags that are to be read otherwise; the others stay.',
  })
  @ArrayMaxSize(CORRECTIONS_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => TagCorrectionInput)
  tags!: TagCorrectionInput[];
}
