// Generated from the .graphql file of the same name by `npm run documents`. Do not edit.
import type { Document } from './document.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FrameOnlyQueryVariables = Exact<{ [key: string]: never }>;

export type FrameOnlyQuery = FrameFragment;

export type FrameFragment = {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } } | null;
};

export const FrameOnly: Document<FrameOnlyQuery, FrameOnlyQueryVariables> = {
  text: `
query FrameOnly {
  ...Frame
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
