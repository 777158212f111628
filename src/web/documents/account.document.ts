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

/** Who signs in. */
export type SignInInput = {
  /** The e-mail address of the account. */
  readonly email: string;
  /** Its password. */
  readonly password: string;
};

/** A new account. */
export type SignUpInput = {
  /** For signing in. Shown to nobody. */
  readonly email: string;
  /** The name that others will see, 1 to 50 characters. */
  readonly name: string;
  /** 8 to 1,024 bytes, and not among the first that are guessed. */
  readonly password: string;
};

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

export type MyPostsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type MyPostsQuery = {
  readonly viewer: {
    readonly email: string | null;
    readonly posts: { readonly nodes: ReadonlyArray<PostCardFragment>; readonly pageInfo: PageMarksFragment };
  } | null;
} & FrameFragment;

export type MyAnswersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export type MyAnswersQuery = {
  readonly viewer: {
    readonly email: string | null;
    readonly answers: {
      readonly nodes: ReadonlyArray<
        {
          readonly post: {
            readonly id: string;
            readonly title: string;
            readonly vocabulary: { readonly slug: string };
          };
        } & AnswerBitsFragment
      >;
      readonly pageInfo: PageMarksFragment;
    };
  } | null;
} & FrameFragment;

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = { readonly signIn: { readonly person: { readonly id: string } } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;

export type SignUpMutation = { readonly signUp: { readonly person: { readonly id: string } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { readonly signOut: boolean };

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
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

export const MyPosts: Document<MyPostsQuery, MyPostsQueryVariables> = {
  text: `
query MyPosts($first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  viewer {
    email
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
`,
};

export const MyAnswers: Document<MyAnswersQuery, MyAnswersQueryVariables> = {
  text: `
query MyAnswers($first: Int, $after: String, $last: Int, $before: String) {
  ...Frame
  viewer {
    email
    answers(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...AnswerBits
        post {
          id
          title
          vocabulary {
            slug
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

export const SignIn: Document<SignInMutation, SignInMutationVariables> = {
  text: `
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    person {
      id
    }
  }
}
`,
};

export const SignUp: Document<SignUpMutation, SignUpMutationVariables> = {
  text: `
mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    person {
      id
    }
  }
}
`,
};

export const SignOut: Document<SignOutMutation, SignOutMutationVariables> = {
  text: `
mutation SignOut {
  signOut
}
`,
};
