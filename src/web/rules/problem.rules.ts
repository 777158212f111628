import { type ErrorCode, Refusal } from '../../kernel/errors.js';

/** Refusals that somebody can do something about in the form that they sent. */
const MENDABLE: ReadonlySet<ErrorCode> = new Set([
  'BAD_USER_INPUT',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
]);

/** The refusal that a form is to tell of. @throws whatever else it is. */
export function mendable(error: unknown): Refusal {
  if (error instanceof Refusal && MENDABLE.has(error.code)) return error;
  throw error;
}

/**
 * What is wrong, for a form to tell beside its field.
 * @param wordsFor our own words for a refusal, by its field and rule ("title.empty") or its code; where there
 *   are none, those of the API are told.
 */
export function problemOf(
  refusal: Refusal,
  wordsFor: (told: string) => string | undefined,
): { readonly field?: string; readonly message: string } {
  const field = fieldOf(refusal);
  const message = wordsFor(toldAs(refusal, field)) ?? refusal.message;
  return field === undefined ? { message } : { field, message };
}

/** The name of a field alone: "body" of "input.body", "questions" of "input.questions.2.text". */
function fieldOf({ code, details: { field } }: Refusal): string | undefined {
  return code === 'BAD_USER_INPUT' ? field?.replace(/^input\./, '').split(/[.[]/)[0] : undefined;
}

/** Rules that inputs are checked by before they are looked into, as those that look into them say it. */
const SAME: Readonly<Record<string, string>> = { maxLength: 'tooLong', arrayMaxSize: 'tooMany' };

function toldAs({ code, details: { rule = 'invalid' } }: Refusal, field: string | undefined): string {
  return field === undefined ? code : `${field}.${SAME[rule] ?? rule}`;
}
