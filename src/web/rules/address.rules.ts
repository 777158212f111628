/** Where things stand on the site. Addresses hold a short key for the machine and words for people. */

const SLUG_LIMIT = 60;

/** What can be done with a post has its address where its title would be; a post of such a title does without. */
const DOINGS = new Set(['edit']);

/** The words of a title as they stand in an address; empty where it has none. */
export function slugOf(title: string): string {
  const [first = '', ...others] = wordsOf(title);
  // By whole characters, since half of one has no place in an address.
  let slug = [...first].slice(0, SLUG_LIMIT).join('');
  for (const word of others) {
    if (slug.length + word.length > SLUG_LIMIT) break;
    slug += `-${word}`;
  }
  return slug;
}

function wordsOf(title: string): readonly string[] {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ?? [];
}

/** The 22 characters that stand for a thing in an address, of its global id. */
export function keyOf(id: string): string {
  // A page makes hundreds of them, so that it matters how.
  const named = Buffer.from(id, 'base64').toString('latin1');
  const hex = named.slice(named.indexOf(':') + 1).replaceAll('-', '');
  return Buffer.from(hex, 'hex').toString('base64url');
}

/** The global id that a key stands for; null where it can be none. */
export function idOf(type: string, key: string): string | null {
  if (!/^[\w-]{22}$/.test(key)) return null;
  const hex = Buffer.from(key, 'base64url').toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return Buffer.from(`${type}:${uuid}`).toString('base64');
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

interface TagPlace {
  readonly slug: string;
  readonly vocabulary: { readonly slug: string };
}

export function postAddress({ id, title }: Titled): string {
  const path = `/posts/${keyOf(id)}`;
  return DOINGS.has(slugOf(title)) ? path : withSlug(path, title);
}

export function editAddress({ id }: { readonly id: string }): string {
  return `/posts/${keyOf(id)}/edit`;
}

export function questionAddress({ id, text }: { readonly id: string; readonly text: string }): string {
  return withSlug(`/questions/${keyOf(id)}`, text);
}

export function answerAddress({ id }: { readonly id: string }): string {
  return `/answers/${keyOf(id)}`;
}

/** A practice over the whole board. */
export function tipAddress({ slug, vocabulary }: TagPlace): string {
  return `/tips/${vocabulary.slug}/${slug}`;
}

export function concernAddress({ slug, vocabulary }: TagPlace): string {
  return `/concerns/${vocabulary.slug}/${slug}`;
}

/** What a number is counted over: everything, or the thing with this id. */
export type ScopeAddress =
  { readonly kind: 'board' } | { readonly kind: 'post' | 'question' | 'concern'; readonly id: string };

/** The answers behind a number: of one practice in one scope, of one group of people or of all. */
export function evidenceAddress(scope: ScopeAddress, tag: { readonly id: string }, said?: string): string {
  const key = scope.kind === 'board' ? 'all' : keyOf(scope.id);
  const query = said === undefined ? '' : `?said=${said}`;
  return `/evidence/${scope.kind}/${key}/${keyOf(tag.id)}${query}`;
}

function withSlug(path: string, words: string): string {
  const slug = slugOf(words);
  return slug === '' ? path : `${path}/${encodeURIComponent(slug)}`;
}
