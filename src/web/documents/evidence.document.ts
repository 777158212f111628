// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** The one group of a tip that a person is counted in. */
export type Bucket =
  /** Recommends or explains it. */
  | 'ADVICE'
  /** Only asks about it. */
  | 'ASKING'
  /** Tried it: it did not help. */
  | 'DID_NOT_HELP'
  /** Tells somebody else's experience. */
  | 'HEARSAY'
  /** Tried it: it helped. */
  | 'HELPED'
  /** Tried it: it helped and it did not. */
  | 'MIXED'
  /** Did not try it: curious, planning, afraid. */
  | 'NOT_TRIED'
  /** Tried it, and did not say how it went. */
  | 'NO_OUTCOME';

/** Whose tips: give one of the ids, or none for the whole board. */
export type ScopeInput = {
  /** A tag that is a concern. */
  readonly concernId?: string | null | undefined;
  /** A post. */
  readonly postId?: string | null | undefined;
  /** A question. */
  readonly questionId?: string | null | undefined;
};

/** What kind of thing a tag is. */
export type TagKind =
  /** What they try it for: hip, IT band. */
  | 'CONCERN'
  /** What people try: massage, pigeon pose. */
  | 'PRACTICE';

export type EvidencePageQueryVariables = Exact<{
  things: ReadonlyArray<string> | string;
  scope?: ScopeInput | null | undefined;
  tagId: string;
  buckets?: ReadonlyArray<Bucket> | Bucket | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type EvidencePageQuery = {
  readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Answer' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Post'; readonly id: string; readonly title: string }
    | { readonly __typename: 'Question'; readonly id: string; readonly text: string }
    | {
        readonly __typename: 'Tag';
        readonly id: string;
        readonly name: string;
        readonly slug: string;
        readonly kind: TagKind;
        readonly vocabulary: { readonly slug: string };
      }
    | { readonly __typename: 'Vocabulary' }
    | null
  >;
  readonly tips: {
    readonly nodes: ReadonlyArray<
      {
        readonly evidence: {
          readonly nodes: ReadonlyArray<{
            readonly start: number;
            readonly end: number;
            readonly bucket: Bucket;
            readonly countedAs: Bucket | null;
            readonly answer: {
              readonly id: string;
              readonly body: string | null;
              readonly createdAt: string | Date;
              readonly editedAt: string | Date | null;
              readonly author: { readonly id: string; readonly name: string } | null;
              readonly post: { readonly id: string; readonly title: string };
            };
          }>;
          readonly pageInfo: PageMarksFragment;
        };
      } & TipRowFragment
    >;
  };
} & FrameFragment;

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export type TipRowFragment = {
  readonly tag: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly vocabulary: { readonly slug: string };
    readonly parent: { readonly id: string } | null;
  };
  readonly people: {
    readonly tried: number;
    readonly helped: number;
    readonly mixed: number;
    readonly didNotHelp: number;
    readonly noOutcome: number;
    readonly notTried: number;
    readonly asking: number;
  };
};

export type PageMarksFragment = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export const EvidencePage: Document<EvidencePageQuery, EvidencePageQueryVariables> = {
  text: `
query EvidencePage($things: [ID!]!, $scope: ScopeInput, $tagId: ID!, $buckets: [Bucket!], $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  nodes(ids: $things) {
    __typename
    ... on Tag {
      id
      name
      slug
      kind
      vocabulary {
        slug
      }
    }
    ... on Post {
      id
      title
    }
    ... on Question {
      id
      text
    }
  }
  tips(scope: $scope, filter: {tagId: $tagId}, first: 1) {
    nodes {
      ...TipRow
      evidence(
        buckets: $buckets
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          start
          end
          bucket
          countedAs
          answer {
            id
            body
            createdAt
            editedAt
            author {
              id
              name
            }
            post {
              id
              title
            }
          }
        }
        pageInfo {
          ...PageMarks
        }
      }
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

fragment TipRow on Tip {
  tag {
    id
    name
    slug
    vocabulary {
      slug
    }
    parent {
      id
    }
  }
  people {
    tried
    helped
    mixed
    didNotHelp
    noOutcome
    notTried
    asking
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
