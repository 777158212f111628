// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A change of a post; what is left out stays. */
export type EditPostInput = {
  /** A new story; its questions are found anew unless you give them. */
  readonly body?: string | null | undefined;
  /** The post. */
  readonly postId: string;
  /** The questions from now on. */
  readonly questions?: ReadonlyArray<QuestionInput> | null | undefined;
  /** A new title. */
  readonly title?: string | null | undefined;
  /** The version that you edited. */
  readonly version: number;
};

/** Whether a post takes answers, and who sees it. */
export type PostStatus =
  /** Can be read, takes no new answers. */
  | 'CLOSED'
  /** Seen by moderators alone; counted nowhere. */
  | 'HIDDEN'
  /** Takes answers. */
  | 'OPEN';

/** A question as the asker wants it. */
export type QuestionInput = {
  /** Its kind; without this it is read from the text. */
  readonly kind?: QuestionKind | null | undefined;
  /** The question, up to 500 characters. */
  readonly text: string;
};

/** What kind of answer a question asks for. */
export type QuestionKind =
  /** How, what, which: an answer in own words. */
  | 'OPEN'
  /** Have you ever, do you: yes or no, and what came of it. */
  | 'YES_NO';

export type EditPostPageQueryVariables = Exact<{
  id: string;
}>;

export type EditPostPageQuery = {
  readonly post: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly status: PostStatus;
    readonly version: number;
    readonly viewerMay: { readonly edit: boolean; readonly close: boolean };
    readonly questions: ReadonlyArray<{
      readonly text: string;
      readonly kind: QuestionKind;
      readonly start: number | null;
    }>;
  };
} & FrameFragment;

export type DraftQuestionsQueryVariables = Exact<{
  before: string;
  now: string;
}>;

export type DraftQuestionsQuery = {
  readonly before: ReadonlyArray<{ readonly text: string }>;
  readonly now: ReadonlyArray<{ readonly text: string; readonly kind: QuestionKind }>;
};

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;

export type EditPostMutation = { readonly editPost: { readonly id: string; readonly title: string } };

export type ClosePostMutationVariables = Exact<{
  postId: string;
}>;

export type ClosePostMutation = { readonly closePost: { readonly id: string; readonly title: string } };

export type ReopenPostMutationVariables = Exact<{
  postId: string;
}>;

export type ReopenPostMutation = { readonly reopenPost: { readonly id: string; readonly title: string } };

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export const EditPostPage: Document<EditPostPageQuery, EditPostPageQueryVariables> = {
  text: `
query EditPostPage($id: ID!) {
  ...Frame
  post(id: $id) {
    id
    title
    body
    status
    version
    viewerMay {
      edit
      close
    }
    questions {
      text
      kind
      start
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

export const DraftQuestions: Document<DraftQuestionsQuery, DraftQuestionsQueryVariables> = {
  text: `
query DraftQuestions($before: String!, $now: String!) {
  before: previewQuestions(body: $before) {
    text
  }
  now: previewQuestions(body: $now) {
    text
    kind
  }
}
`,
};

export const EditPost: Document<EditPostMutation, EditPostMutationVariables> = {
  text: `
mutation EditPost($input: EditPostInput!) {
  editPost(input: $input) {
    id
    title
  }
}
`,
};

export const ClosePost: Document<ClosePostMutation, ClosePostMutationVariables> = {
  text: `
mutation ClosePost($postId: ID!) {
  closePost(postId: $postId) {
    id
    title
  }
}
`,
};

export const ReopenPost: Document<ReopenPostMutation, ReopenPostMutationVariables> = {
  text: `
mutation ReopenPost($postId: ID!) {
  reopenPost(postId: $postId) {
    id
    title
  }
}
`,
};
