// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ConcernsPageQueryVariables = Exact<{
  vocabulary?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type ConcernsPageQuery = {
  readonly vocabularies: ReadonlyArray<{ readonly slug: string; readonly title: string }>;
  readonly told: { readonly nodes: ReadonlyArray<{ readonly vocabulary: { readonly slug: string } }> };
  readonly concerns: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly slug: string;
      readonly description: string;
      readonly vocabulary: { readonly slug: string };
      readonly tips: { readonly nodes: ReadonlyArray<TipRowFragment> };
    }>;
    readonly pageInfo: PageMarksFragment;
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

export const ConcernsPage: Document<ConcernsPageQuery, ConcernsPageQueryVariables> = {
  text: `
query ConcernsPage($vocabulary: String, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  vocabularies {
    slug
    title
  }
  told: concerns(first: 100) {
    nodes {
      vocabulary {
        slug
      }
    }
  }
  concerns(
    vocabulary: $vocabulary
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      name
      slug
      description
      vocabulary {
        slug
      }
      tips(first: 3, orderBy: POPULARITY) {
        nodes {
          ...TipRow
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
