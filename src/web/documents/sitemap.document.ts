// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SitemapPeriodsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type SitemapPeriodsQuery = {
  readonly postPeriods: ReadonlyArray<{ readonly month: string | Date; readonly endCursor: string }>;
};

export type SitemapTagsQueryVariables = Exact<{ [key: string]: never }>;

export type SitemapTagsQuery = {
  readonly tips: {
    readonly nodes: ReadonlyArray<{
      readonly tag: { readonly slug: string; readonly vocabulary: { readonly slug: string } };
    }>;
  };
  readonly concerns: {
    readonly nodes: ReadonlyArray<{ readonly slug: string; readonly vocabulary: { readonly slug: string } }>;
  };
};

export type SitemapPostsQueryVariables = Exact<{
  from: string | Date;
  before: string | Date;
  since?: string | null | undefined;
}>;

export type SitemapPostsQuery = {
  readonly posts: {
    readonly edges: ReadonlyArray<{
      readonly cursor: string;
      readonly node: {
        readonly id: string;
        readonly title: string;
        readonly createdAt: string | Date;
        readonly editedAt: string | Date | null;
        readonly questions: ReadonlyArray<{ readonly id: string; readonly text: string }>;
        readonly answers: { readonly nodes: ReadonlyArray<{ readonly createdAt: string | Date }> };
      };
    }>;
    readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
  };
};

export const SitemapPeriods: Document<SitemapPeriodsQuery, SitemapPeriodsQueryVariables> = {
  text: `
query SitemapPeriods($after: String) {
  postPeriods(first: 100, after: $after) {
    month
    endCursor
  }
}
`,
};

export const SitemapTags: Document<SitemapTagsQuery, SitemapTagsQueryVariables> = {
  text: `
query SitemapTags {
  tips(first: 100, orderBy: POPULARITY) {
    nodes {
      tag {
        slug
        vocabulary {
          slug
        }
      }
    }
  }
  concerns(first: 100) {
    nodes {
      slug
      vocabulary {
        slug
      }
    }
  }
}
`,
};

export const SitemapPosts: Document<SitemapPostsQuery, SitemapPostsQueryVariables> = {
  text: `
query SitemapPosts($from: DateTime!, $before: DateTime!, $since: String) {
  posts(
    last: 100
    before: $since
    filter: {publishedFrom: $from, publishedBefore: $before}
  ) {
    edges {
      cursor
      node {
        id
        title
        createdAt
        editedAt
        questions {
          id
          text
        }
        answers(last: 1) {
          nodes {
            createdAt
          }
        }
      }
    }
    pageInfo {
      hasPreviousPage
      startCursor
    }
  }
}
`,
};
