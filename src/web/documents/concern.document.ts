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

/** What kind of thing a tag is. */
export type TagKind =
  /** What they try it for: hip, IT band. */
  | 'CONCERN'
  /** What people try: massage, pigeon pose. */
  | 'PRACTICE';

export type ConcernPageQueryVariables = Exact<{
  vocabulary: string;
  slug: string;
}>;

export type ConcernPageQuery = {
  readonly tag: {
    readonly summary: ReadonlyArray<SummaryTextFragment>;
    readonly tips: {
      readonly nodes: ReadonlyArray<
        {
          readonly quotes: ReadonlyArray<QuoteBitsFragment>;
          readonly evidence: { readonly nodes: ReadonlyArray<QuoteBitsFragment> };
        } & TipRowFragment
      >;
    };
  } & ConcernAroundFragment;
} & FrameFragment;

export type ConcernAroundFragment = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly description: string;
  readonly aliases: ReadonlyArray<string>;
  readonly vocabulary: { readonly slug: string; readonly title: string };
  readonly parent: ConcernBitsFragment | null;
  readonly children: ReadonlyArray<ConcernBitsFragment>;
};

export type ConcernBitsFragment = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly vocabulary: { readonly slug: string };
  readonly tips: { readonly nodes: ReadonlyArray<{ readonly people: { readonly tried: number } }> };
};

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export type SummaryTextFragment = { readonly text: string };

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

export const ConcernPage: Document<ConcernPageQuery, ConcernPageQueryVariables> = {
  text: `
query ConcernPage($vocabulary: String!, $slug: String!) {
  ...Frame
  tag(vocabulary: $vocabulary, slug: $slug) {
    ...ConcernAround
    summary {
      ...SummaryText
    }
    tips(first: 60, orderBy: RANK) {
      nodes {
        ...TipRow
        quotes(first: 2, buckets: [HELPED]) {
          ...QuoteBits
        }
        evidence(first: 3, buckets: [MIXED, DID_NOT_HELP]) {
          nodes {
            ...QuoteBits
          }
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

fragment ConcernAround on Tag {
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
    ...ConcernBits
  }
  children {
    ...ConcernBits
  }
}

fragment SummaryText on SummarySentence {
  text
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

fragment ConcernBits on Tag {
  id
  name
  slug
  vocabulary {
    slug
  }
  tips(first: 1, orderBy: POPULARITY) {
    nodes {
      people {
        tried
      }
    }
  }
}
`,
};
