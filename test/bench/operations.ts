import type pg from 'pg';
import { globalId } from '../../src/platform/global-id.js';
import { postAddress } from '../../src/web/rules/address.rules.js';

/** One thing that people do with a board, as a GraphQL operation of the product. */
export interface Operation {
  readonly name: 'R1' | 'R2' | 'R3' | 'R4';
  readonly title: string;
  readonly query: string;
  /**
   * Different sets of variables of about the same cost, from a community. `key` is what the limit and the
   * peers, which know nothing of global ids, look it up by.
   */
  cases(database: pg.Client): Promise<readonly Case[]>;
}

export interface Case {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** The page of the site that shows it. */
  readonly page: string;
}

const CASES = 300;

export const POST_PAGE: Operation = {
  name: 'R1',
  title: 'post page',
  query: `query PostPage($id: ID!) {
    post(id: $id) {
      id title body answerCount createdAt
      author { id name }
      questions { id text kind }
      answers(first: 20) {
        nodes {
          id body createdAt
          author { id name }
          reading { tags { stance experience tag { id name } } }
          replies(first: 3) { nodes { id body createdAt author { id name } } }
        }
        pageInfo { hasNextPage endCursor }
      }
      tips(first: 8) {
        nodes {
          rank
          tag { id name }
          people { tried helped mixed didNotHelp noOutcome notTried }
          quotes(first: 3) { text start end bucket answer { id } }
        }
      }
    }
  }`,
  async cases(database) {
    const { rows } = await database.query<{ id: string; title: string }>(
      `select id, title from posts where answer_count > 40 order by md5(id::text) limit ${CASES}`,
    );
    return rows.map(({ id: key, title }) => {
      const id = globalId('Post', key);
      return { variables: { id }, key, page: postAddress({ id, title }) };
    });
  },
};

export const FEED: Operation = {
  name: 'R2',
  title: 'feed',
  query: `query Feed($after: String) {
    posts(first: 20, after: $after) {
      nodes {
        id title body answerCount createdAt
        author { id name }
        questions { id text }
        tips(first: 3, orderBy: POPULARITY) { nodes { tag { id name } people { tried helped } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  async cases() {
    return [{ variables: {}, key: '', page: '/' }];
  },
};

export const TIP_PAGE: Operation = {
  name: 'R3',
  title: 'tip page of the board',
  query: `query TipPage($slug: String!) {
    tag(vocabulary: "race-recovery", slug: $slug) {
      id name description
      parent { id name }
      children { id name }
      tip {
        rank
        people { tried helped mixed didNotHelp noOutcome notTried hearsay asking advice }
        quotes(first: 10) { text bucket answer { id post { id title } } }
      }
      posts(first: 10) { nodes { id title answerCount } }
    }
  }`,
  async cases(database) {
    const { rows } = await database.query<{ slug: string }>(
      `select g.slug from tips t join tags g on g.id = t.tag_id where t.scope_kind = 'BOARD'
       order by t.tried desc limit 50`,
    );
    return rows.map(({ slug }) => ({ variables: { slug }, key: slug, page: `/tips/race-recovery/${slug}` }));
  },
};

export const SEARCH: Operation = {
  name: 'R4',
  title: 'search',
  query: `query Search($words: String!) {
    search(words: $words, first: 20) {
      nodes {
        excerpt
        marks { start end }
        found { ... on Post { id title } ... on Answer { id createdAt post { id title } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  async cases() {
    return WORDS.map((words) => ({
      variables: { words },
      key: words,
      page: `/search?q=${encodeURIComponent(words)}`,
    }));
  },
};

/**
 * Words of all kinds: in every text, in many, in few, in none, and several at once; and those that would be
 * dear without a bound, as common ones that don't stand together.
 */
const WORDS = [
  'massage',
  'helped',
  'running',
  'foam rolling',
  'weeks pain running',
  '"without pain again"',
  'massage -helped',
  'physical or therapist',
  'lokendra',
  'barlo',
  'kenrimtor massage',
  'river',
  'weather helped sister',
  'nowhereatall',
  'hip days',
  'diary of my runs',
  '"massage running"',
  'river -running',
  'help river weather',
  '-massage -running -helped',
  'foam or ice or hip or sauna or knee or rolling or walk or bike or sleep or salt or heel or toe or nowhere',
];

export const OPERATIONS: readonly Operation[] = [POST_PAGE, FEED, TIP_PAGE, SEARCH];
