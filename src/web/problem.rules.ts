import { type ErrorCode, Refusal } from '../kernel/errors.js';

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

interface Words {
  find(key: string): string | undefined;
}

/** What is wrong, in the words of an area of the site where it has some ("ask.problem.title.empty"). */
export function problemOf(
  refusal: Refusal,
  area: string,
  words: Words,
): { readonly field?: string; readonly message: string } {
  const field = fieldOf(refusal);
  const message = words.find(`${area}.problem.${toldAs(refusal, field)}`) ?? refusal.message;
  return field === undefined ? { message } : { field, message };
}

/** The name of a field alone: "body" of "input.body", "questions" of "input.questions.2.text". */
function fieldOf({ details: { field } }: Refusal): string | undefined {
  return field?.replace(/^input\./, '').split(/[.[]/)[0];
}

function toldAs({ code, details: { rule = 'invalid' } }: Refusal, field: string | undefined): string {
  if (field === undefined) return code;
  return `${field}.${rule === 'maxLength' ? 'tooLong' : rule}`;
}
