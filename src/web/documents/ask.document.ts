// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A new post. */
export type PublishPostInput = {
  /** The story in Markdown, up to 30000 characters, ending in questions. */
  readonly body: string;
  /** A key of your own making. Sending the same again with the same key publishes once. */
  readonly idempotencyKey?: string | null | undefined;
  /** The questions, as you corrected them; without this, those that `previewQuestions` finds. */
  readonly questions?: ReadonlyArray<QuestionInput> | null | undefined;
  /** What it is called, up to 300 characters. */
  readonly title: string;
  /** The slug of the vocabulary that its answers are read with, "race-recovery" say. */
  readonly vocabulary: string;
};

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

export type AskPageQueryVariables = Exact<{ [key: string]: never }>;

export type AskPageQuery = {
  readonly vocabularies: ReadonlyArray<{ readonly slug: string; readonly title: string }>;
} & FrameFragment;

export type AskPreviewQueryVariables = Exact<{
  body: string;
}>;

export type AskPreviewQuery = {
  readonly vocabularies: ReadonlyArray<{ readonly slug: string; readonly title: string }>;
  readonly previewQuestions: ReadonlyArray<{ readonly text: string; readonly kind: QuestionKind }>;
} & FrameFragment;

export type PublishPostMutationVariables = Exact<{
  input: PublishPostInput;
}>;

export type PublishPostMutation = { readonly publishPost: { readonly id: string; readonly title: string } };

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export const AskPage: Document<AskPageQuery, AskPageQueryVariables> = {
  text: `
query AskPage {
  ...Frame
  vocabularies {
    slug
    title
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

export const AskPreview: Document<AskPreviewQuery, AskPreviewQueryVariables> = {
  text: `
query AskPreview($body: String!) {
  ...Frame
  vocabularies {
    slug
    title
  }
  previewQuestions(body: $body) {
    text
    kind
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

export const PublishPost: Document<PublishPostMutation, PublishPostMutationVariables> = {
  text: `
mutation PublishPost($input: PublishPostInput!) {
  publishPost(input: $input) {
    id
    title
  }
}
`,
};
