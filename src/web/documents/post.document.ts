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

/** Whether a post takes answers, and who sees it. */
export type PostStatus =
  /** Can be read, takes no new answers. */
  | 'CLOSED'
  /** Seen by moderators alone; counted nowhere. */
  | 'HIDDEN'
  /** Takes answers. */
  | 'OPEN';

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

export type PostPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type PostPageQuery = {
  readonly post: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly status: PostStatus;
    readonly createdAt: string | Date;
    readonly editedAt: string | Date | null;
    readonly answerCount: number;
    readonly version: number;
    readonly author: { readonly id: string; readonly name: string };
    readonly viewerMay: { readonly answer: boolean; readonly edit: boolean; readonly close: boolean };
    readonly vocabulary: { readonly slug: string };
    readonly summary: ReadonlyArray<SummaryTextFragment>;
    readonly durations: TimeSaidFragment | null;
    readonly tips: {
      readonly nodes: ReadonlyArray<{ readonly quotes: ReadonlyArray<CautionBitsFragment> } & TipRowFragment>;
    };
    readonly questions: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly kind: QuestionKind;
      readonly tips: {
        readonly nodes: ReadonlyArray<
          { readonly quotes: ReadonlyArray<CautionBitsFragment> } & TipRowFragment
        >;
      };
      readonly summary: ReadonlyArray<SummaryTextFragment>;
      readonly durations: TimeSaidFragment | null;
    }>;
    readonly answers: {
      readonly nodes: ReadonlyArray<
        {
          readonly replies: {
            readonly nodes: ReadonlyArray<
              { readonly replies: { readonly nodes: ReadonlyArray<AnswerBitsFragment> } } & AnswerBitsFragment
            >;
          };
        } & AnswerBitsFragment
      >;
      readonly pageInfo: PageMarksFragment;
    };
  };
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

export const PostPage: Document<PostPageQuery, PostPageQueryVariables> = {
  text: `
query PostPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  post(id: $id) {
    id
    title
    body
    status
    createdAt
    editedAt
    answerCount
    version
    author {
      id
      name
    }
    viewerMay {
      answer
      edit
      close
    }
    vocabulary {
      slug
    }
    summary {
      ...SummaryText
    }
    durations {
      ...TimeSaid
    }
    tips(first: 30, orderBy: POPULARITY) {
      nodes {
        ...TipRow
        quotes(first: 1, buckets: [DID_NOT_HELP]) {
          ...CautionBits
        }
      }
    }
    questions {
      id
      text
      kind
      tips(first: 6, orderBy: POPULARITY) {
        nodes {
          ...TipRow
          quotes(first: 1, buckets: [DID_NOT_HELP]) {
            ...CautionBits
          }
        }
      }
      summary {
        ...SummaryText
      }
      durations {
        ...TimeSaid
      }
    }
    answers(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...AnswerBits
        replies(first: 4) {
          nodes {
            ...AnswerBits
            replies(first: 2) {
              nodes {
                ...AnswerBits
              }
            }
          }
        }
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
