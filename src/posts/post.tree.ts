import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { found } from '../kernel/errors.js';
import { globalId } from '../platform/global-id.js';
import type { PageRequest } from '../platform/keyset.js';
import { type Branch, dateOf, type Source, toMany, toOne } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { ByKey, TreeRead } from '../platform/tree/tree-read.js';
import { type PostFilter, visiblePosts } from './post.queries.js';
import type { Post, PostConnection } from './post.types.js';

const POST: Source = {
  name: 'Post',
  type: 'Post',
  table: 'posts',
  columns: {
    uuid: 'id',
    authorId: 'author_id',
    title: 'title',
    body: 'body',
    status: 'status',
    vocabularySlug: 'vocabulary',
    answerCount: 'answer_count',
    version: 'version',
    createdAt: 'created_at',
    editedAt: 'edited_at',
  },
  needs: {
    id: ['uuid'],
    summary: ['uuid'],
    durations: ['uuid'],
    vocabulary: ['vocabularySlug'],
    viewerMay: ['status', 'authorId'],
  },
  shape: (post) => {
    if (post.uuid !== undefined) post.id = globalId('Post', post.uuid);
    post.createdAt = dateOf(post.createdAt);
    post.editedAt = dateOf(post.editedAt);
  },
};

const BRANCHES: readonly Branch[] = [
  toOne({
    from: 'Post',
    field: 'author',
    to: 'Person',
    staysInThread: true,
    where: ({ child, parent }) => `${child}.id = ${parent}.author_id`,
  }),
  toMany({
    from: 'Post',
    field: 'questions',
    to: 'Question',
    staysInThread: true,
    where: ({ child, parent }) => `${child}.post_id = ${parent}.id`,
    orderBy: ({ child }) => `${child}.position`,
  }),
];

/** Posts as the edge reads them: with everything that is asked for below them. */
@Injectable()
export class PostTree {
  constructor(private readonly tree: Tree) {
    tree.plant(POST, BRANCHES);
  }

  /** Null when there is no such post for the actor. */
  load(read: TreeRead, key: string): Promise<Post | null> {
    return this.tree.load(read, 'Post', visible(read, key));
  }

  /** @throws Refusal NOT_FOUND when there is no such post for the actor. */
  async one(read: TreeRead, id: string): Promise<Post> {
    return found(await this.tree.byKey<Post>(read, 'Post', visible(read, id)), 'The post');
  }

  /** What the actor wrote; looked up as by `one` where more is asked for than its id. */
  async written(read: TreeRead, id: string): Promise<Post> {
    return found(await this.tree.written<Post>(read, 'Post', visible(read, id)), 'The post');
  }

  page(read: TreeRead, filter: PostFilter, request: PageRequest): Promise<PostConnection> {
    const { actor } = read.context;
    return this.tree.page(read, 'Post', { ...filteredPosts(actor, filter), request });
  }
}

function visible({ context }: TreeRead, key: string): ByKey {
  return { key, where: (alias) => visiblePosts(context.actor, alias) };
}

/** What each part of a filter says of a post, given its parameter. */
const FILTERS: { readonly [Name in keyof PostFilter]-?: (alias: string, value: string) => string } = {
  status: (alias, value) => `${alias}.status = ${value}`,
  vocabulary: (alias, value) => `${alias}.vocabulary = ${value}`,
  authorId: (alias, value) => `${alias}.author_id = ${value}::uuid`,
  publishedFrom: (alias, value) => `${alias}.created_at >= ${value}::timestamptz`,
  publishedBefore: (alias, value) => `${alias}.created_at < ${value}::timestamptz`,
};

/** Only what the filter names is compared: with everything else in, no index would lead to the rows. */
function filteredPosts(actor: Actor, filter: PostFilter) {
  const names = (Object.keys(FILTERS) as (keyof PostFilter)[]).filter((name) => filter[name] != null);
  return {
    where: (alias: string) =>
      [visiblePosts(actor, alias), ...names.map((name, index) => FILTERS[name](alias, `$${index + 1}`))].join(
        ' and ',
      ),
    values: names.map((name) => filter[name]),
  };
}
