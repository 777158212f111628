/** How large a community is. */
export interface Size {
  readonly posts: number;
  readonly answers: number;
  readonly persons: number;
  /** Different texts among the answers, for each ending of a post. */
  readonly bodies: number;
}

const S: Size = { posts: 2_000, answers: 100_000, persons: 5_000, bodies: 1_500 };

/** S is what a busy board has after a year; L is ten times as large. XS is for trying the bench out. */
export const SIZES = {
  xs: { posts: 100, answers: 3_000, persons: 300, bodies: 100 },
  s: S,
  l: { posts: 10 * S.posts, answers: 10 * S.answers, persons: 10 * S.persons, bodies: S.bodies },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;
