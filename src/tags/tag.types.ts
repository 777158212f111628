import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { globalId } from '../platform/global-id.js';
import { Node } from '../platform/node.types.js';
import { connectionOf } from '../platform/pagination.js';
import type { TagKind } from '../text/reading.js';

export const TagKindEnum = { PRACTICE: 'PRACTICE', CONCERN: 'CONCERN' } as const;
registerEnumType(TagKindEnum, {
  name: 'TagKind',
  description: 'What kind of thing a tag is.',
  valuesMap: {
    PRACTICE: { description: 'What people try: massage, pigeon pose.' },
    CONCERN: { description: 'What they try it for: hip, IT band.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'A vocabulary of the board: the tags of one field.' })
export class Vocabulary implements Node {
  id!: string;

  @Field({ description: 'Its name in addresses and inputs.' })
  slug!: string;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'What it is about.' })
  description!: string;

  @Field({ description: 'Which version of it is loaded.' })
  version!: string;
}

@ObjectType({ implements: () => [Node], description: 'A thing that the community talks about.' })
export class Tag implements Node {
  id!: string;
  uuid!: string;

  @Field({ description: 'Its name in addresses; unique in its vocabulary.' })
  slug!: string;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field(() => TagKindEnum, { description: 'A practice or a concern.' })
  kind!: TagKind;

  @Field({ description: 'What it is, in a sentence; may be empty.' })
  description!: string;

  @Field(() => [String], { description: 'The names it is found by.' })
  aliases!: readonly string[];

  @Field(() => Vocabulary, { description: 'The vocabulary that it belongs to.' })
  vocabulary!: Vocabulary;

  @Field(() => Tag, { nullable: true, description: 'The wider tag that it rolls up into.' })
  parent!: Tag | null;

  @Field(() => [Tag], { description: 'The finer tags directly under it.' })
  children!: Tag[];
}

@ObjectType({ description: 'A page of tags.' })
export class TagConnection extends connectionOf(Tag, 'Tag') {
  @Field(() => Int, { description: 'How many tags the filter leaves in all.' })
  totalCount!: number;
}

@InputType({ description: 'Which tags.' })
export class TagFilter {
  @Field(() => TagKindEnum, { nullable: true, description: 'Only tags of this kind.' })
  kind?: TagKind | null;

  @Field(() => String, { nullable: true, description: 'Only tags of this vocabulary, by its slug.' })
  @IsOptional()
  @MaxLength(100)
  vocabulary?: string | null;

  @Field(() => String, { nullable: true, description: 'Only tags of which a name begins like this.' })
  @IsOptional()
  @MaxLength(100)
  startsWith?: string | null;
}

interface VocabularyFields {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

/** A row of the vocabularies table as the schema shows it. */
export function toVocabulary({ id, ...row }: VocabularyFields): Vocabulary {
  return { ...row, id: globalId('Vocabulary', id) };
}
