import type { Language, MessageKey } from './language.js';
import { mendable } from './rules/problem.rules.js';
import type { Problem } from './views/form.view.js';

/** What people can mend in their forms, by the rule that it breaks. */
const TOLD: Readonly<Record<string, MessageKey>> = {
  empty: 'answering.wrong.empty',
  tooLong: 'answering.wrong.tooLong',
  maxLength: 'answering.wrong.tooLong',
  nullByte: 'answering.wrong.nullByte',
  unseenCharacters: 'answering.wrong.unseenCharacters',
  nothingSeen: 'answering.wrong.nothingSeen',
  malformedEmail: 'answering.wrong.malformedEmail',
  notOfThisPost: 'answering.wrong.notOfThisPost',
};

/**
 * What is wrong with a form that was sent, in the visitor's language where we have the words.
 * @param fields the names of the form's fields, by the last part of those in the API.
 * @throws whatever it is, where no form can mend it.
 */
export function answeringProblem(
  error: unknown,
  language: Language,
  fields: Readonly<Record<string, string>> = {},
): Problem {
  const refusal = mendable(error);
  const { field: path = '', rule = '' } = refusal.details;
  const field = fields[path.split('.').at(-1)!];
  const key = TOLD[rule];
  return {
    ...(field !== undefined && { field }),
    message: key === undefined ? refusal.message : language.say(key),
  };
}
