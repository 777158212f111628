// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** The order of posts. */
export type PostOrder =
  /** Those with the most answers first. */
  | 'MOST_ANSWERED'
  /** The newest first. */
  | 'NEWEST';

/** Whether a post takes answers, and who sees it. */
export type PostStatus =
  /** Can be read, takes no new answers. */
  | 'CLOSED'
  /** Seen by moderators alone; counted nowhere. */
  | 'HIDDEN'
  /** Takes answers. */
  | 'OPEN';

export type BoardPageQueryVariables = Exact<{
  orderBy: PostOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type BoardPageQuery = {
  readonly posts: { readonly nodes: ReadonlyArray<PostCardFragment>; readonly pageInfo: PageMarksFragment };
  readonly best: { readonly nodes: ReadonlyArray<TipRowFragment> };
  readonly vocabularies: ReadonlyArray<{ readonly slug: string; readonly title: string }>;
} & FrameFragment;

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export type PostCardFragment = {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string | Date;
  readonly answerCount: number;
  readonly status: PostStatus;
  readonly author: { readonly name: string };
  readonly questions: ReadonlyArray<{ readonly text: string }>;
  readonly tips: { readonly nodes: ReadonlyArray<TipRowFragment> };
};

export type PageMarksFragment = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
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

export const BoardPage: Document<BoardPageQuery, BoardPageQueryVariables> = {
  text: `
query BoardPage($orderBy: PostOrder!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  posts(
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...PostCard
    }
    pageInfo {
      ...PageMarks
    }
  }
  best: tips(first: 8) {
    nodes {
      ...TipRow
    }
  }
  vocabularies {
    slug
    title
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

fragment PostCard on Post {
  id
  title
  createdAt
  answerCount
  status
  author {
    name
  }
  questions {
    text
  }
  tips(first: 5, orderBy: POPULARITY) {
    nodes {
      ...TipRow
    }
  }
}

fragment PageMarks on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
`,
};
