// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
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

/** Who says so. People outrank the engine for ever. */
export type ReadingSource =
  /** Said or confirmed by the writer. */
  | 'AUTHOR'
  /** Read by the engine. */
  | 'ENGINE'
  /** Decided by a moderator. */
  | 'MODERATOR';

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

export type CautionBitsFragment = { readonly text: string; readonly answer: { readonly id: string } };

export type SummaryTextFragment = { readonly text: string };

export type TimeSaidFragment = {
  readonly people: number;
  readonly leastDays: number;
  readonly mostDays: number;
};

export type ReadingBitsFragment = {
  readonly tags: ReadonlyArray<{
    readonly stance: Stance | null;
    readonly experience: Experience | null;
    readonly source: ReadingSource;
    readonly cause: boolean;
    readonly tag: {
      readonly id: string;
      readonly name: string;
      readonly slug: string;
      readonly kind: TagKind;
      readonly vocabulary: { readonly slug: string };
    };
  }>;
  readonly mentions: ReadonlyArray<{
    readonly start: number;
    readonly end: number;
    readonly tag: { readonly id: string };
  }>;
  readonly durations: ReadonlyArray<{ readonly text: string }>;
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
