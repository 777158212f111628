import { answerAddress, keyOf, postAddress } from './address.rules.js';

interface InThread {
  readonly id: string;
  readonly replies?: { readonly nodes: readonly InThread[] };
}

/** An answer with the first page of its thread. */
export interface PlacedAnswer {
  readonly id: string;
  readonly depth: number;
  readonly reading: { readonly tags: readonly unknown[] } | null;
  readonly post: {
    readonly id: string;
    readonly title: string;
    readonly answers: { readonly nodes: readonly InThread[] };
  };
}

/** Where an answer is seen: in its post, or on a page of its own where its post is too long for one page. */
export function placeOf(answer: PlacedAnswer): string {
  const { post, id } = answer;
  const holds = (answers: readonly InThread[]): boolean =>
    answers.some((each) => each.id === id || holds(each.replies?.nodes ?? []));
  return holds(post.answers.nodes) ? `${postAddress(post)}#a-${keyOf(id)}` : answerAddress(answer);
}

/** Where its writer goes after sending it: to what was read from it. A reply that tells nothing needs no word. */
export function afterSending(answer: PlacedAnswer): string {
  const tells = answer.depth === 0 || (answer.reading?.tags.length ?? 0) > 0;
  return tells ? `${answerAddress(answer)}/reading` : placeOf(answer);
}
