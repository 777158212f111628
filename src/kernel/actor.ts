/**
 * Who is acting. Every use case and every query is told by whom it is asked, because what may be done
 * and what may be seen follow from it.
 *
 * - anonymous: nobody we know; may read, and may answer by leaving a name (and so becomes a guest).
 * - guest: holds the key that was handed out with a guest's answer, which opens that guest's answers only.
 * - member: signed in; moderators and admins are members with more rights.
 * - system: the command line, run by whoever keeps the board.
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'guest'; readonly keyHash: string }
  | { readonly kind: 'member'; readonly personId: string; readonly role: Role }
  | { readonly kind: 'system' };

export const ROLES = ['MEMBER', 'MODERATOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const ANONYMOUS: Actor = { kind: 'anonymous' };
export const SYSTEM: Actor = { kind: 'system' };

/** Clients may make keys of their own, which must be too long to guess; ours have 43 characters. */
const GUEST_KEY_LENGTH = { least: 32, most: 100 };

/** Whether this can be the key of a guest; anything else opens nothing. */
export function isGuestKey(key: unknown): key is string {
  const { least, most } = GUEST_KEY_LENGTH;
  return typeof key === 'string' && key.length >= least && key.length <= most;
}

/** Keeps the board honest: moderators, admins and the command line. */
export function isModerator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'member' && actor.role !== 'MEMBER');
}

/** Admins and the command line. */
export function isAdmin(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'member' && actor.role === 'ADMIN');
}

/** The person who acts, where there is one that we know by an account; null otherwise. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.personId : null;
}
