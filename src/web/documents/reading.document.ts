// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type ReadingPageQueryVariables = Exact<{
  id: string;
}>;

export type ReadingPageQuery = {
  readonly answer: {
    readonly id: string;
    readonly body: string | null;
    readonly viewerMay: { readonly correctReading: boolean; readonly hide: boolean };
    readonly author: { readonly id: string } | null;
    readonly reading: ReadingBitsFragment | null;
    readonly post: {
      readonly id: string;
      readonly title: string;
      readonly author: { readonly id: string };
      readonly vocabulary: { readonly slug: string };
    };
  };
} & FrameFragment;

export type PracticesNamedQueryVariables = Exact<{
  vocabulary: string;
  startsWith: string;
}>;

export type PracticesNamedQuery = {
  readonly tags: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly aliases: ReadonlyArray<string>;
    }>;
  };
};

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
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

export const ReadingPage: Document<ReadingPageQuery, ReadingPageQueryVariables> = {
  text: `
query ReadingPage($id: ID!) {
  ...Frame
  answer(id: $id) {
    id
    body
    viewerMay {
      correctReading
      hide
    }
    author {
      id
    }
    reading {
      ...ReadingBits
    }
    post {
      id
      title
      author {
        id
      }
      vocabulary {
        slug
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

fragment ReadingBits on Reading {
  tags {
    tag {
      id
      name
      slug
      kind
      vocabulary {
        slug
      }
    }
    stance
    experience
    source
    cause
  }
  mentions {
    start
    end
    tag {
      id
    }
  }
  durations {
    text
  }
}
`,
};

export const PracticesNamed: Document<PracticesNamedQuery, PracticesNamedQueryVariables> = {
  text: `
query PracticesNamed($vocabulary: String!, $startsWith: String!) {
  tags(
    first: 20
    filter: {vocabulary: $vocabulary, kind: PRACTICE, startsWith: $startsWith}
  ) {
    nodes {
      id
      name
      aliases
    }
  }
}
`,
};
