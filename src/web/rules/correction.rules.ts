type Stance = 'HELPED' | 'MIXED' | 'DID_NOT_HELP' | 'NO_OUTCOME';
type Experience = 'FIRST_HAND' | 'ASKING' | 'NOT_TRIED' | 'HEARSAY' | 'ADVICE';

/** What was read of a practice. */
export interface Read {
  readonly stance: Stance | null;
  readonly experience: Experience | null;
  readonly cause: boolean;
}

interface TagRead extends Read {
  readonly tag: { readonly id: string; readonly kind: 'PRACTICE' | 'CONCERN' };
}

/** As the API takes it. */
export interface Correction {
  readonly tagId: string;
  readonly stance?: Stance;
  readonly experience?: Experience;
  readonly reject?: boolean;
}

/** How it went for the writer: what most corrections say. */
export const OUTCOME_CHOICES = ['HELPED', 'MIXED', 'DID_NOT_HELP', 'NO_OUTCOME'] as const;

/** All the rest that can be said of a practice; `REJECT` is that it isn't spoken of at all. */
export const OTHER_CHOICES = ['ASKING', 'NOT_TRIED', 'HEARSAY', 'ADVICE', 'REJECT'] as const;

/** What a person says of a practice, in one word; `CAUSE` can be read, and not said. */
export type Choice = (typeof OUTCOME_CHOICES)[number] | (typeof OTHER_CHOICES)[number] | 'CAUSE';

/** What was read of a practice, as a choice. */
export function choiceOf({ stance, experience, cause }: Read): Choice {
  if (cause) return 'CAUSE';
  return experience === 'FIRST_HAND' ? (stance ?? 'NO_OUTCOME') : (experience ?? 'ADVICE');
}

export function choiceNamed(name: string): Choice | undefined {
  return [...OUTCOME_CHOICES, ...OTHER_CHOICES].find((choice) => choice === name);
}

/** What a choice says to the API. */
export function correctionOf(tagId: string, choice: Exclude<Choice, 'CAUSE'>): Correction {
  switch (choice) {
    case 'REJECT':
      return { tagId, reject: true };
    case 'HELPED':
    case 'MIXED':
    case 'DID_NOT_HELP':
    case 'NO_OUTCOME':
      return { tagId, stance: choice, experience: 'FIRST_HAND' };
    default:
      return { tagId, stance: 'NO_OUTCOME', experience: choice };
  }
}

interface Said {
  /** What was chosen for a practice; undefined where nothing was. */
  readonly choice: (tagId: string) => string | undefined;
  /** Concerns that were shown and left ticked. */
  readonly concerns: { readonly shown: readonly string[]; readonly kept: readonly string[] };
}

/** What is to be read otherwise: whatever differs from what is read now, and no more. */
export function correctionsOf(tags: readonly TagRead[], said: Said): Correction[] {
  return tags.flatMap((reading) => {
    const { id, kind } = reading.tag;
    if (kind === 'CONCERN') {
      const dropped = said.concerns.shown.includes(id) && !said.concerns.kept.includes(id);
      return dropped ? [correctionOf(id, 'REJECT')] : [];
    }
    const choice = choiceNamed(said.choice(id) ?? '');
    if (choice === undefined || choice === 'CAUSE' || choice === choiceOf(reading)) return [];
    return [correctionOf(id, choice)];
  });
}

/** What a moderator has decided is for moderators alone to change. */
export function isDecided(
  { source }: { readonly source: 'AUTHOR' | 'ENGINE' | 'MODERATOR' },
  may: { readonly hide: boolean },
): boolean {
  return source === 'MODERATOR' && !may.hide;
}

/**
 * Whether each of the tags was shown and answered. A form that leaves one out was changed on its way, or was
 * made of another reading: to take its silence for consent would confirm what nobody has seen.
 */
export function saysOfAll(tags: readonly TagRead[], { choice, concerns }: Said): boolean {
  return tags.every((reading) => {
    const { id, kind } = reading.tag;
    if (kind === 'CONCERN') return concerns.shown.includes(id);
    const said = choice(id) ?? '';
    return said === choiceOf(reading) || choiceNamed(said) !== undefined;
  });
}

/** A practice by the name or an alias that somebody typed; undefined where it could be several. */
export function practiceNamed<P extends { readonly name: string; readonly aliases: readonly string[] }>(
  practices: readonly P[],
  typed: string,
): P | undefined {
  const wanted = typed.trim().toLowerCase();
  const exact = practices.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.toLowerCase() === wanted),
  );
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  return practices.length === 1 ? practices[0] : undefined;
}

/** Tags in the order in which the answer first speaks of them; those without a place come last. */
export function inOrderOfText<T extends { readonly tag: { readonly id: string } }>(
  tags: readonly T[],
  mentions: readonly { readonly start: number; readonly tag: { readonly id: string } }[],
): T[] {
  const firstOf = ({ tag }: T) =>
    Math.min(...mentions.filter((mention) => mention.tag.id === tag.id).map(({ start }) => start));
  return tags.toSorted((a, b) => firstOf(a) - firstOf(b) || 0);
}
