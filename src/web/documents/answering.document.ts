// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A new answer, or a reply. */
export type AnswerInput = {
  /** What you say, up to 30000 characters. */
  readonly body: string;
  /** Who you are, without an account. */
  readonly guest?: GuestInput | null | undefined;
  /** A key of your own making. Sending the same again with the same key answers once. */
  readonly idempotencyKey?: string | null | undefined;
  /** The answer that it replies to; none for an answer to the post. */
  readonly parentId?: string | null | undefined;
  /** The post. */
  readonly postId: string;
  /** The questions of the post that it is for, if only some. */
  readonly questionIds?: ReadonlyArray<string> | null | undefined;
};

/** A correction of what was read from an answer. */
export type CorrectReadingInput = {
  /** The answer. */
  readonly answerId: string;
  /** The tags that are to be read otherwise; the others stay. */
  readonly tags: ReadonlyArray<TagCorrectionInput>;
};

/** A change of an answer. */
export type EditAnswerInput = {
  /** The answer. */
  readonly answerId: string;
  /** What it says from now on. */
  readonly body: string;
  /** The version that you edited. */
  readonly version: number;
};

/** A stretch of the answer, in UTF-16 units. */
export type EvidenceInput = {
  /** Where it ends, not included. */
  readonly end: number;
  /** Where it starts. */
  readonly start: number;
};

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

/** Who answers without an account. */
export type GuestInput = {
  /** For being recognised later. Shown to nobody. */
  readonly email?: string | null | undefined;
  /** The name that others will see, 1 to 50 characters. */
  readonly name: string;
};

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

/** What an answer tells of one tag, as a person says. */
export type TagCorrectionInput = {
  /** Where it says so; needed for a tag that was not read. */
  readonly evidence?: EvidenceInput | null | undefined;
  /** Whose experience. For practices. */
  readonly experience?: Experience | null | undefined;
  /** True: the answer does not speak of this tag at all. */
  readonly reject?: boolean | null | undefined;
  /** What it did. For practices, together with `experience`. */
  readonly stance?: Stance | null | undefined;
  /** The tag. */
  readonly tagId: string;
};

export type SentFragment = {
  readonly id: string;
  readonly depth: number;
  readonly author: { readonly name: string; readonly isGuest: boolean } | null;
  readonly reading: { readonly tags: ReadonlyArray<{ readonly source: ReadingSource }> } | null;
  readonly post: {
    readonly id: string;
    readonly title: string;
    readonly answers: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly replies: {
          readonly nodes: ReadonlyArray<{
            readonly id: string;
            readonly replies: { readonly nodes: ReadonlyArray<{ readonly id: string }> };
          }>;
        };
      }>;
    };
  };
};

export type SendAnswerMutationVariables = Exact<{
  input: AnswerInput;
}>;

export type SendAnswerMutation = { readonly answer: { readonly answer: SentFragment } };

export type ChangeAnswerMutationVariables = Exact<{
  input: EditAnswerInput;
}>;

export type ChangeAnswerMutation = { readonly editAnswer: SentFragment };

export type TakeBackMutationVariables = Exact<{
  answerId: string;
}>;

export type TakeBackMutation = { readonly withdrawAnswer: boolean };

export type SayOtherwiseMutationVariables = Exact<{
  input: CorrectReadingInput;
}>;

export type SayOtherwiseMutation = { readonly correctReading: SentFragment };

export type SayRightMutationVariables = Exact<{
  answerId: string;
}>;

export type SayRightMutation = { readonly confirmReading: SentFragment };

export const SendAnswer: Document<SendAnswerMutation, SendAnswerMutationVariables> = {
  text: `
mutation SendAnswer($input: AnswerInput!) {
  answer(input: $input) {
    answer {
      ...Sent
    }
  }
}

fragment Sent on Answer {
  id
  depth
  author {
    name
    isGuest
  }
  reading {
    tags {
      source
    }
  }
  post {
    id
    title
    answers(first: 40) {
      nodes {
        id
        replies(first: 4) {
          nodes {
            id
            replies(first: 2) {
              nodes {
                id
              }
            }
          }
        }
      }
    }
  }
}
`,
};

export const ChangeAnswer: Document<ChangeAnswerMutation, ChangeAnswerMutationVariables> = {
  text: `
mutation ChangeAnswer($input: EditAnswerInput!) {
  editAnswer(input: $input) {
    ...Sent
  }
}

fragment Sent on Answer {
  id
  depth
  author {
    name
    isGuest
  }
  reading {
    tags {
      source
    }
  }
  post {
    id
    title
    answers(first: 40) {
      nodes {
        id
        replies(first: 4) {
          nodes {
            id
            replies(first: 2) {
              nodes {
                id
              }
            }
          }
        }
      }
    }
  }
}
`,
};

export const TakeBack: Document<TakeBackMutation, TakeBackMutationVariables> = {
  text: `
mutation TakeBack($answerId: ID!) {
  withdrawAnswer(answerId: $answerId)
}
`,
};

export const SayOtherwise: Document<SayOtherwiseMutation, SayOtherwiseMutationVariables> = {
  text: `
mutation SayOtherwise($input: CorrectReadingInput!) {
  correctReading(input: $input) {
    ...Sent
  }
}

fragment Sent on Answer {
  id
  depth
  author {
    name
    isGuest
  }
  reading {
    tags {
      source
    }
  }
  post {
    id
    title
    answers(first: 40) {
      nodes {
        id
        replies(first: 4) {
          nodes {
            id
            replies(first: 2) {
              nodes {
                id
              }
            }
          }
        }
      }
    }
  }
}
`,
};

export const SayRight: Document<SayRightMutation, SayRightMutationVariables> = {
  text: `
mutation SayRight($answerId: ID!) {
  confirmReading(answerId: $answerId) {
    ...Sent
  }
}

fragment Sent on Answer {
  id
  depth
  author {
    name
    isGuest
  }
  reading {
    tags {
      source
    }
  }
  post {
    id
    title
    answers(first: 40) {
      nodes {
        id
        replies(first: 4) {
          nodes {
            id
            replies(first: 2) {
              nodes {
                id
              }
            }
          }
        }
      }
    }
  }
}
`,
};
