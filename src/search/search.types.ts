import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Answer } from '../answers/answer.types.js';
import { connectionOf } from '../platform/pagination.js';
import { Post } from '../posts/post.types.js';
import type { Excerpt } from './excerpt.rules.js';

export const HitThing = createUnionType({
  name: 'HitThing',
  description: 'What can be found by its words.',
  types: () => [Post, Answer] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

@ObjectType({ description: 'A stretch of an excerpt that matches, in UTF-16 units.' })
export class HitMark {
  @Field(() => Int, { description: 'Where it starts.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, not included.' })
  end!: number;
}

@ObjectType({ description: 'A post or an answer in which the words stand.' })
export class Hit {
  @Field({ description: 'A stretch of its text around the words.' })
  excerpt!: string;

  @Field(() => [HitMark], { description: 'Where the words stand in the excerpt.' })
  marks!: Excerpt['marks'];

  @Field(() => HitThing, { description: 'What was found.' })
  found!: typeof HitThing;
}

@ObjectType({ description: 'A page of hits, the best first.' })
export class HitConnection extends connectionOf(Hit, 'Hit') {}

/** A hit as the schema shows it. */
export function toHit({
  type,
  excerpt,
  found,
}: {
  readonly type: 'Post' | 'Answer';
  readonly excerpt: Excerpt;
  readonly found: object;
}): Hit {
  return {
    excerpt: excerpt.text,
    marks: excerpt.marks,
    found: Object.assign(found, { __typename: type }) as unknown as Hit['found'],
  };
}
