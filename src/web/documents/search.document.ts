// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What kind of thing a tag is. */
export type TagKind =
  /** What they try it for: hip, IT band. */
  | 'CONCERN'
  /** What people try: massage, pigeon pose. */
  | 'PRACTICE';

export type SearchPageQueryVariables = Exact<{
  words: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type SearchPageQuery = {
  readonly tags: { readonly nodes: ReadonlyArray<FoundTagFragment> };
  readonly search: {
    readonly nodes: ReadonlyArray<{
      readonly excerpt: string;
      readonly marks: ReadonlyArray<{ readonly start: number; readonly end: number }>;
      readonly found:
        | {
            readonly __typename: 'Answer';
            readonly id: string;
            readonly createdAt: string | Date;
            readonly author: { readonly name: string } | null;
            readonly post: { readonly id: string; readonly title: string };
          }
        | {
            readonly __typename: 'Post';
            readonly id: string;
            readonly title: string;
            readonly createdAt: string | Date;
            readonly answerCount: number;
          };
    }>;
    readonly pageInfo: PageMarksFragment;
  };
} & FrameFragment;

export type SearchStartQueryVariables = Exact<{ [key: string]: never }>;

export type SearchStartQuery = {
  readonly tips: { readonly nodes: ReadonlyArray<{ readonly tag: FoundTagFragment }> };
  readonly concerns: { readonly nodes: ReadonlyArray<FoundTagFragment> };
} & FrameFragment;

export type FoundTagFragment = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly vocabulary: { readonly slug: string; readonly title: string };
};

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export type PageMarksFragment = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export const SearchPage: Document<SearchPageQuery, SearchPageQueryVariables> = {
  text: `
query SearchPage($words: String!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  tags(filter: {startsWith: $words}, first: 8) {
    nodes {
      ...FoundTag
    }
  }
  search(
    words: $words
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      excerpt
      marks {
        start
        end
      }
      found {
        __typename
        ... on Post {
          id
          title
          createdAt
          answerCount
        }
        ... on Answer {
          id
          createdAt
          author {
            name
          }
          post {
            id
            title
          }
        }
      }
    }
    pageInfo {
      ...PageMarks
    }
  }
}

fragment Frame on Query {
  viewer {
    person {
      id
      name
    }
  }
}

fragment FoundTag on Tag {
  id
  name
  slug
  kind
  vocabulary {
    slug
    title
  }
}

fragment PageMarks on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
`,
};

export const SearchStart: Document<SearchStartQuery, SearchStartQueryVariables> = {
  text: `
query SearchStart {
  ...Frame
  tips(first: 12, orderBy: POPULARITY) {
    nodes {
      tag {
        ...FoundTag
      }
    }
  }
  concerns(first: 12) {
    nodes {
      ...FoundTag
    }
  }
}

fragment Frame on Query {
  viewer {
    person {
      id
      name
    }
  }
}

fragment FoundTag on Tag {
  id
  name
  slug
  kind
  vocabulary {
    slug
    title
  }
}
`,
};
