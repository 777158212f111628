import { Refusal } from '../kernel/errors.js';
import type { Language, MessageKey } from './language.js';
import type { Problem } from './views/form.view.js';

/** What people can mend in their forms, by the rule that it breaks. */
const TOLD: Readonly<Record<string, MessageKey>> = {
  empty: 'answering.wrong.empty',
  tooLong: 'answering.wrong.tooLong',
  maxLength: 'answering.wrong.tooLong',
  nullByte: 'answering.wrong.nullByte',
  unseenCharacters: 'answering.wrong.unseenCharacters',
  malformedEmail: 'answering.wrong.malformedEmail',
  notOfThisPost: 'answering.wrong.notOfThisPost',
};

/** Codes whose refusals belong beside the form, with what was typed kept. */
const MENDABLE = new Set(['BAD_USER_INPUT', 'CONFLICT', 'RATE_LIMITED']);

/**
 * What is wrong with a form that was sent, in the visitor's language where we have the words.
 * @param fields the names of the form's fields, by the last part of those in the API.
 * @throws whatever it is, where no form can mend it.
 */
export function problemOf(
  error: unknown,
  language: Language,
  fields: Readonly<Record<string, string>> = {},
): Problem {
  if (!(error instanceof Refusal) || !MENDABLE.has(error.code)) throw error;
  const { field: path = '', rule = '' } = error.details;
  const field = fields[path.split('.').at(-1)!];
  const key = TOLD[rule];
  return {
    ...(field !== undefined && { field }),
    message: key === undefined ? error.message : language.say(key),
  };
}
