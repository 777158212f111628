import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** What can be fetched again by its id alone. */
@InterfaceType({
  description: 'Anything with an id of its own; `node(id)` fetches it again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The global id. Opaque: use it as it was given.' })
  id!: string;
}
