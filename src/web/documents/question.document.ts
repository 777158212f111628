// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Whether an answer is seen and counted. */
export type AnswerStatus =
  /** Hidden by a moderator. A gap in the thread where replies hang on it. */
  | 'HIDDEN'
  /** Seen by everybody, and counted. */
  | 'VISIBLE'
  /** Taken back by its writer. A gap in the thread where replies hang on it. */
  | 'WITHDRAWN';

/** Whose experience an answer tells. */
export type Experience =
  /** None told: recommended or explained. */
  | 'ADVICE'
  /** None: the answer only asks about it. */
  | 'ASKING'
  /** The writer's own. */
  | 'FIRST_HAND'
  /** Somebody else's. */
  | 'HEARSAY'
  /** None: never tried, curious, planning. */
  | 'NOT_TRIED';

/** What kind of answer a question asks for. */
export type QuestionKind =
  /** How, what, which: an answer in own words. */
  | 'OPEN'
  /** Have you ever, do you: yes or no, and what came of it. */
  | 'YES_NO';

/** What an answer says that a practice did. */
export type Stance =
  /** It did nothing, or made things worse. */
  | 'DID_NOT_HELP'
  /** It helped. */
  | 'HELPED'
  /** It helped, and it did not: in part, for a while, for one thing and not another. */
  | 'MIXED'
  /** How it went is not said. */
  | 'NO_OUTCOME';

/** What kind of thing a tag is. */
export type TagKind =
  /** What they try it for: hip, IT band. */
  | 'CONCERN'
  /** What people try: massage, pigeon pose. */
  | 'PRACTICE';

export type QuestionPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type QuestionPageQuery = {
  readonly node:
    | { readonly __typename: 'Answer' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Post' }
    | {
        readonly __typename: 'Question';
        readonly id: string;
        readonly text: string;
        readonly kind: QuestionKind;
        readonly position: number;
        readonly summary: ReadonlyArray<SummaryTextFragment>;
        readonly durations: TimeSaidFragment | null;
        readonly post: {
          readonly id: string;
          readonly title: string;
          readonly createdAt: string | Date;
          readonly vocabulary: { readonly slug: string };
          readonly author: { readonly name: string };
          readonly questions: ReadonlyArray<{
            readonly id: string;
            readonly text: string;
            readonly position: number;
          }>;
        };
        readonly tips: {
          readonly nodes: ReadonlyArray<
            { readonly quotes: ReadonlyArray<CautionBitsFragment> } & TipRowFragment
          >;
        };
        readonly answers: {
          readonly totalCount: number | null;
          readonly nodes: ReadonlyArray<AnswerBitsFragment>;
          readonly pageInfo: PageMarksFragment;
        };
      }
    | { readonly __typename: 'Tag' }
    | { readonly __typename: 'Vocabulary' }
    | null;
} & FrameFragment;

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export type SummaryTextFragment = { readonly text: string };

export type TimeSaidFragment = {
  readonly people: number;
  readonly leastDays: number;
  readonly mostDays: number;
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

export type CautionBitsFragment = { readonly text: string; readonly answer: { readonly id: string } };

export type AnswerBitsFragment = {
  readonly id: string;
  readonly body: string | null;
  readonly status: AnswerStatus;
  readonly createdAt: string | Date;
  readonly editedAt: string | Date | null;
  readonly replyCount: number;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly viewerMay: {
    readonly edit: boolean;
    readonly withdraw: boolean;
    readonly correctReading: boolean;
  };
  readonly reading: ThreadReadingFragment | null;
};

export type PageMarksFragment = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export type ThreadReadingFragment = {
  readonly tags: ReadonlyArray<{
    readonly stance: Stance | null;
    readonly experience: Experience | null;
    readonly cause: boolean;
    readonly tag: { readonly name: string; readonly slug: string; readonly kind: TagKind };
  }>;
  readonly mentions: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  readonly durations: ReadonlyArray<{ readonly text: string }>;
};

export const QuestionPage: Document<QuestionPageQuery, QuestionPageQueryVariables> = {
  text: `
query QuestionPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Question {
      id
      text
      kind
      position
      summary {
        ...SummaryText
      }
      durations {
        ...TimeSaid
      }
      post {
        id
        title
        vocabulary {
          slug
        }
        createdAt
        author {
          name
        }
        questions {
          id
          text
          position
        }
      }
      tips(first: 100, orderBy: POPULARITY) {
        nodes {
          ...TipRow
          quotes(first: 1, buckets: [DID_NOT_HELP]) {
            ...CautionBits
          }
        }
      }
      answers(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...AnswerBits
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

fragment SummaryText on SummarySentence {
  text
}

fragment TimeSaid on UsualDays {
  people
  leastDays
  mostDays
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

fragment CautionBits on Quote {
  text
  answer {
    id
  }
}

fragment AnswerBits on Answer {
  id
  body
  status
  createdAt
  editedAt
  replyCount
  author {
    id
    name
  }
  viewerMay {
    edit
    withdraw
    correctReading
  }
  reading {
    ...ThreadReading
  }
}

fragment PageMarks on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment ThreadReading on Reading {
  tags {
    tag {
      name
      slug
      kind
    }
    stance
    experience
    cause
  }
  mentions {
    start
    end
  }
  durations {
    text
  }
}
`,
};
