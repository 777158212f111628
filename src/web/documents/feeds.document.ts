// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What kind of thing a tag is. */
export type TagKind =
  /** What they try it for: hip, IT band. */
  | 'CONCERN'
  /** What people try: massage, pigeon pose. */
  | 'PRACTICE';

export type FeedPostFragment = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string | Date;
  readonly editedAt: string | Date | null;
  readonly author: { readonly name: string };
};

export type FeedAnswerFragment = {
  readonly id: string;
  readonly body: string | null;
  readonly createdAt: string | Date;
  readonly editedAt: string | Date | null;
  readonly author: { readonly name: string } | null;
};

export type BoardFeedQueryVariables = Exact<{ [key: string]: never }>;

export type BoardFeedQuery = { readonly posts: { readonly nodes: ReadonlyArray<FeedPostFragment> } };

export type PostFeedQueryVariables = Exact<{
  id: string;
}>;

export type PostFeedQuery = {
  readonly post: {
    readonly answers: {
      readonly nodes: ReadonlyArray<
        {
          readonly replies: {
            readonly nodes: ReadonlyArray<
              { readonly replies: { readonly nodes: ReadonlyArray<FeedAnswerFragment> } } & FeedAnswerFragment
            >;
          };
        } & FeedAnswerFragment
      >;
    };
  } & FeedPostFragment;
};

export type TipFeedQueryVariables = Exact<{
  vocabulary: string;
  slug: string;
}>;

export type TipFeedQuery = {
  readonly tag: {
    readonly name: string;
    readonly slug: string;
    readonly kind: TagKind;
    readonly vocabulary: { readonly slug: string };
    readonly posts: { readonly nodes: ReadonlyArray<FeedPostFragment> };
  };
};

export type ConcernFeedQueryVariables = Exact<{
  vocabulary: string;
  slug: string;
}>;

export type ConcernFeedQuery = {
  readonly tag: {
    readonly name: string;
    readonly slug: string;
    readonly kind: TagKind;
    readonly vocabulary: { readonly slug: string };
    readonly answers: { readonly nodes: ReadonlyArray<FeedAnswerFragment> };
  };
};

export const BoardFeed: Document<BoardFeedQuery, BoardFeedQueryVariables> = {
  text: `
query BoardFeed {
  posts(first: 20) {
    nodes {
      ...FeedPost
    }
  }
}

fragment FeedPost on Post {
  id
  title
  body
  createdAt
  editedAt
  author {
    name
  }
}
`,
};

export const PostFeed: Document<PostFeedQuery, PostFeedQueryVariables> = {
  text: `
query PostFeed($id: ID!) {
  post(id: $id) {
    ...FeedPost
    answers(last: 50) {
      nodes {
        ...FeedAnswer
        replies(last: 10) {
          nodes {
            ...FeedAnswer
            replies(last: 5) {
              nodes {
                ...FeedAnswer
              }
            }
          }
        }
      }
    }
  }
}

fragment FeedPost on Post {
  id
  title
  body
  createdAt
  editedAt
  author {
    name
  }
}

fragment FeedAnswer on Answer {
  id
  body
  createdAt
  editedAt
  author {
    name
  }
}
`,
};

export const TipFeed: Document<TipFeedQuery, TipFeedQueryVariables> = {
  text: `
query TipFeed($vocabulary: String!, $slug: String!) {
  tag(vocabulary: $vocabulary, slug: $slug) {
    name
    slug
    kind
    vocabulary {
      slug
    }
    posts(first: 20, orderBy: NEWEST) {
      nodes {
        ...FeedPost
      }
    }
  }
}

fragment FeedPost on Post {
  id
  title
  body
  createdAt
  editedAt
  author {
    name
  }
}
`,
};

export const ConcernFeed: Document<ConcernFeedQuery, ConcernFeedQueryVariables> = {
  text: `
query ConcernFeed($vocabulary: String!, $slug: String!) {
  tag(vocabulary: $vocabulary, slug: $slug) {
    name
    slug
    kind
    vocabulary {
      slug
    }
    answers(first: 20) {
      nodes {
        ...FeedAnswer
      }
    }
  }
}

fragment FeedAnswer on Answer {
  id
  body
  createdAt
  editedAt
  author {
    name
  }
}
`,
};
