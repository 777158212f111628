// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** The order of tips. */
export type TipOrder =
  /** By how many tried it. */
  | 'POPULARITY'
  /** By a lower bound on the share it helped: two lucky people never outrank twenty. */
  | 'RANK';

export type TipsPageQueryVariables = Exact<{
  vocabulary?: string | null | undefined;
  orderBy: TipOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type TipsPageQuery = {
  readonly vocabularies: ReadonlyArray<{ readonly slug: string; readonly title: string }>;
  readonly told: {
    readonly nodes: ReadonlyArray<{ readonly tag: { readonly vocabulary: { readonly slug: string } } }>;
  };
  readonly drawn: {
    readonly nodes: ReadonlyArray<TipRowFragment>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly tips: { readonly nodes: ReadonlyArray<TipRowFragment>; readonly pageInfo: PageMarksFragment };
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

export const TipsPage: Document<TipsPageQuery, TipsPageQueryVariables> = {
  text: `
query TipsPage($vocabulary: String, $orderBy: TipOrder!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  vocabularies {
    slug
    title
  }
  told: tips(first: 100, orderBy: POPULARITY) {
    nodes {
      tag {
        vocabulary {
          slug
        }
      }
    }
  }
  drawn: tips(first: 60, orderBy: POPULARITY, filter: {vocabulary: $vocabulary}) {
    nodes {
      ...TipRow
    }
    pageInfo {
      hasNextPage
    }
  }
  tips(
    filter: {vocabulary: $vocabulary}
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...TipRow
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
