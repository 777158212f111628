import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Page } from './keyset.js';

/** The arguments of every connection, in both directions (Relay). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the start, 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'Whether more follows after the end of this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether more stands before the start of this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

export interface ConnectionShape<Node> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  pageInfo: PageInfo;
}

/** The parts of a Relay connection, its nodes mapped to what the schema shows. Cursors are made when they are asked for. */
export function toConnection<Row, Node>(page: Page<Row>, node: (row: Row) => Node): ConnectionShape<Node> {
  return new ShownPage(page, page.rows.map(node));
}

// Classes, since V8 pays for a getter of a literal with a shape of its own for each object.

class ShownPage<Node> implements ConnectionShape<Node> {
  readonly pageInfo: PageInfo;

  constructor(
    private readonly page: Page<unknown>,
    readonly nodes: Node[],
  ) {
    this.pageInfo = new ShownPlace(page);
  }

  get edges(): { node: Node; cursor: string }[] {
    return this.nodes.map((node, index) => ({ node, cursor: this.page.cursorAt(index)! }));
  }
}

class ShownPlace implements PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;

  constructor(private readonly page: Page<unknown>) {
    this.hasNextPage = page.hasNext;
    this.hasPreviousPage = page.hasPrevious;
  }

  get startCursor(): string | null {
    return this.page.cursorAt(0);
  }

  get endCursor(): string | null {
    return this.page.cursorAt(-1);
  }
}

/**
 * Makes the connection class of a node type. A room extends it, names it with its own @ObjectType, and
 * adds `totalCount` where that is cheap:
 *
 *     @ObjectType({ description: 'A page of posts.' })
 *     export class PostConnection extends connectionOf(Post, 'Post') {}
 */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<ConnectionShape<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field(() => node, { description: 'The item.' })
    node!: Node;

    @Field({ description: 'Its place, for `after` and `before`.' })
    cursor!: string;
  }

  @ObjectType({ isAbstract: true })
  class Connection {
    @Field(() => [node], { description: 'The items of this page.' })
    nodes!: Node[];

    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;
  }
  return Connection as Type<ConnectionShape<Node>>;
}
