/** The groups of people that a row of tips shows, as they are named in addresses. */

export interface People {
  readonly tried: number;
  readonly helped: number;
  readonly mixed: number;
  readonly didNotHelp: number;
  readonly noOutcome: number;
  readonly notTried: number;
  readonly asking: number;
}

/** In the order of the columns; the four of an outcome make those who tried. */
export const GROUPS = ['tried', 'helped', 'mixed', 'did-not-help', 'no-outcome', 'curious'] as const;
export type Group = (typeof GROUPS)[number];

export const OUTCOMES = ['helped', 'mixed', 'did-not-help', 'no-outcome'] as const satisfies readonly Group[];
export type Outcome = (typeof OUTCOMES)[number];

/** The buckets of the API that a group is made of. */
export const BUCKETS_OF = {
  tried: ['HELPED', 'MIXED', 'DID_NOT_HELP', 'NO_OUTCOME'],
  helped: ['HELPED'],
  mixed: ['MIXED'],
  'did-not-help': ['DID_NOT_HELP'],
  'no-outcome': ['NO_OUTCOME'],
  curious: ['NOT_TRIED', 'ASKING'],
} as const satisfies Record<Group, readonly string[]>;

const COUNT: Record<Group, (people: People) => number> = {
  tried: ({ tried }) => tried,
  helped: ({ helped }) => helped,
  mixed: ({ mixed }) => mixed,
  'did-not-help': ({ didNotHelp }) => didNotHelp,
  'no-outcome': ({ noOutcome }) => noOutcome,
  curious: ({ notTried, asking }) => notTried + asking,
};

export function countOf(people: People, group: Group): number {
  return COUNT[group](people);
}

/** Whether a table has a number for it: what is only recommended, or told of others, has none. */
export function isCounted(people: People): boolean {
  return GROUPS.some((group) => countOf(people, group) > 0);
}

export function groupOf(name: string | undefined): Group | undefined {
  return GROUPS.find((group) => group === name);
}

interface Counted {
  readonly tag: { readonly id: string; readonly parent: { readonly id: string } | null };
  readonly people: People;
}

/** Without those wider practices that are told of through one narrower alone: they would say the same twice. */
export function withoutDoubles<Tip extends Counted>(tips: readonly Tip[]): Tip[] {
  return tips.filter(
    ({ tag, people }) =>
      !tips.some(
        (other) =>
          other.tag.parent?.id === tag.id &&
          GROUPS.every((group) => countOf(other.people, group) === countOf(people, group)),
      ),
  );
}
