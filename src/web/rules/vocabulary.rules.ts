import { notFound } from '../../kernel/errors.js';

/** @throws Refusal NOT_FOUND where a list is asked for of a vocabulary that the board doesn't have. */
export function refuseUnknown(
  chosen: string | undefined,
  vocabularies: readonly { readonly slug: string }[],
): void {
  if (chosen !== undefined && !vocabularies.some(({ slug }) => slug === chosen))
    throw notFound('The vocabulary');
}
