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

/** Whether a post takes answers, and who sees it. */
export type PostStatus =
  /** Can be read, takes no new answers. */
  | 'CLOSED'
  /** Seen by moderators alone; counted nowhere. */
  | 'HIDDEN'
  /** Takes answers. */
  | 'OPEN';

/** What kind of thing a tag is. */
export type TagKind =
  /** What they try it for: hip, IT band. */
  | 'CONCERN'
  /** What people try: massage, pigeon pose. */
  | 'PRACTICE';

export type TipPageQueryVariables = Exact<{
  vocabulary: string;
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type TipPageQuery = {
  readonly drawn: {
    readonly nodes: ReadonlyArray<TipRowFragment>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly tag: {
    readonly tip:
      | ({
          readonly quotes: ReadonlyArray<QuoteBitsFragment>;
          readonly evidence: { readonly nodes: ReadonlyArray<QuoteBitsFragment> };
          readonly byConcern: ReadonlyArray<{
            readonly concern: {
              readonly id: string;
              readonly name: string;
              readonly slug: string;
              readonly vocabulary: { readonly slug: string };
            } | null;
            readonly people: {
              readonly tried: number;
              readonly helped: number;
              readonly mixed: number;
              readonly didNotHelp: number;
              readonly noOutcome: number;
              readonly notTried: number;
              readonly asking: number;
            };
          }>;
        } & TipRowFragment)
      | null;
    readonly posts: { readonly nodes: ReadonlyArray<PostCardFragment>; readonly pageInfo: PageMarksFragment };
  } & TagAroundFragment;
} & FrameFragment;

export type TagAroundFragment = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly description: string;
  readonly aliases: ReadonlyArray<string>;
  readonly vocabulary: { readonly slug: string; readonly title: string };
  readonly parent: TagBitsFragment | null;
  readonly children: ReadonlyArray<TagBitsFragment>;
};

export type TagBitsFragment = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly vocabulary: { readonly slug: string };
  readonly tip: {
    readonly people: {
      readonly tried: number;
      readonly helped: number;
      readonly mixed: number;
      readonly didNotHelp: number;
      readonly noOutcome: number;
      readonly notTried: number;
      readonly asking: number;
    };
  } | null;
};

export type QuoteBitsFragment = {
  readonly text: string;
  readonly bucket: Bucket;
  readonly countedAs: Bucket | null;
  readonly answer: {
    readonly id: string;
    readonly createdAt: string | Date;
    readonly author: { readonly name: string } | null;
  };
};

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

export const TipPage: Document<TipPageQuery, TipPageQueryVariables> = {
  text: `
query TipPage($vocabulary: String!, $slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  drawn: tips(first: 60, orderBy: POPULARITY, filter: {vocabulary: $vocabulary}) {
    nodes {
      ...TipRow
    }
    pageInfo {
      hasNextPage
    }
  }
  tag(vocabulary: $vocabulary, slug: $slug) {
    ...TagAround
    tip {
      ...TipRow
      quotes(first: 5, buckets: [HELPED]) {
        ...QuoteBits
      }
      evidence(first: 10, buckets: [MIXED, DID_NOT_HELP]) {
        nodes {
          ...QuoteBits
        }
      }
      byConcern(first: 12) {
        concern {
          id
          name
          slug
          vocabulary {
            slug
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
    }
    posts(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...PostCard
      }
      pageInfo {
        ...PageMarks
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

fragment TagAround on Tag {
  id
  name
  slug
  kind
  description
  aliases
  vocabulary {
    slug
    title
  }
  parent {
    ...TagBits
  }
  children {
    ...TagBits
  }
}

fragment QuoteBits on Quote {
  text
  bucket
  countedAs
  answer {
    id
    createdAt
    author {
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

fragment TagBits on Tag {
  id
  name
  slug
  vocabulary {
    slug
  }
  tip {
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
}
`,
};
