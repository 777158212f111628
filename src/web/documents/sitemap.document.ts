// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SitemapPeriodsQueryVariables = Exact<{ [key: string]: never }>;

export type SitemapPeriodsQuery = {
  readonly postPeriods: ReadonlyArray<{ readonly from: string | Date; readonly before: string | Date }>;
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
  after?: string | null | undefined;
}>;

export type SitemapPostsQuery = {
  readonly posts: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly createdAt: string | Date;
      readonly editedAt: string | Date | null;
      readonly questions: ReadonlyArray<{ readonly id: string; readonly text: string }>;
      readonly answers: { readonly nodes: ReadonlyArray<{ readonly createdAt: string | Date }> };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export const SitemapPeriods: Document<SitemapPeriodsQuery, SitemapPeriodsQueryVariables> = {
  text: `
query SitemapPeriods {
  postPeriods(posts: 1000) {
    from
    before
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
query SitemapPosts($from: DateTime!, $before: DateTime!, $after: String) {
  posts(
    first: 100
    after: $after
    filter: {publishedFrom: $from, publishedBefore: $before}
  ) {
    nodes {
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
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
};
