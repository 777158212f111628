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

export type AnswerPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type AnswerPageQuery = {
  readonly answer: {
    readonly reading: {
      readonly tags: ReadonlyArray<{
        readonly why: string;
        readonly stance: Stance | null;
        readonly experience: Experience | null;
        readonly tag: { readonly name: string; readonly kind: TagKind };
      }>;
    } | null;
    readonly post: {
      readonly id: string;
      readonly title: string;
      readonly vocabulary: { readonly slug: string };
      readonly viewerMay: { readonly answer: boolean };
    };
    readonly parent: {
      readonly id: string;
      readonly body: string | null;
      readonly author: { readonly name: string } | null;
    } | null;
    readonly replies: {
      readonly nodes: ReadonlyArray<
        { readonly replies: { readonly nodes: ReadonlyArray<AnswerBitsFragment> } } & AnswerBitsFragment
      >;
      readonly pageInfo: PageMarksFragment;
    };
  } & AnswerBitsFragment;
} & FrameFragment;

export type OneAnswerQueryVariables = Exact<{
  id: string;
}>;

export type OneAnswerQuery = {
  readonly answer: {
    readonly id: string;
    readonly body: string | null;
    readonly version: number;
    readonly status: AnswerStatus;
    readonly createdAt: string | Date;
    readonly author: { readonly name: string } | null;
    readonly viewerMay: { readonly edit: boolean; readonly withdraw: boolean };
    readonly post: {
      readonly id: string;
      readonly title: string;
      readonly viewerMay: { readonly answer: boolean };
    };
  };
} & FrameFragment;

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

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

export const AnswerPage: Document<AnswerPageQuery, AnswerPageQueryVariables> = {
  text: `
query AnswerPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  answer(id: $id) {
    ...AnswerBits
    reading {
      tags {
        why
        stance
        experience
        tag {
          name
          kind
        }
      }
    }
    post {
      id
      title
      vocabulary {
        slug
      }
      viewerMay {
        answer
      }
    }
    parent {
      id
      body
      author {
        name
      }
    }
    replies(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...AnswerBits
        replies(first: 4) {
          nodes {
            ...AnswerBits
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

export const OneAnswer: Document<OneAnswerQuery, OneAnswerQueryVariables> = {
  text: `
query OneAnswer($id: ID!) {
  ...Frame
  answer(id: $id) {
    id
    body
    version
    status
    createdAt
    author {
      name
    }
    viewerMay {
      edit
      withdraw
    }
    post {
      id
      title
      viewerMay {
        answer
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
`,
};
