import { validate } from 'uuid';
import { badInput } from '../kernel/errors.js';

/** The global id of a node: base64 of "Type:uuid", as Relay has it. Opaque to clients. */
export function globalId(type: string, id: string): string {
  return btoa(`${type}:${id}`);
}

/**
 * Takes a global id apart.
 * @throws Refusal BAD_USER_INPUT when it is no id that we could have given out.
 */
export function parseGlobalId(value: string, field = 'id'): { type: string; id: string } {
  const [type, id, ...rest] =
    value.length <= 200 ? Buffer.from(value, 'base64').toString('ascii').split(':') : [];
  // In one spelling: capitals mean the same to the database, and something else to a map of ours.
  const isUuid = id !== undefined && validate(id) && id === id.toLowerCase();
  if (!type || !isUuid || rest.length > 0 || globalId(type, id) !== value) {
    throw badInput(
      field,
      'malformedId',
      `${field} is not an id of this board. Use an id as the API gave it.`,
    );
  }
  return { type, id };
}

/**
 * The uuid inside a global id of the type asked for.
 * @throws Refusal BAD_USER_INPUT when it is malformed or names another type.
 */
export function uuidOf(type: string, value: string, field = 'id'): string {
  const parsed = parseGlobalId(value, field);
  if (parsed.type !== type) {
    throw badInput(
      field,
      'wrongType',
      `${field} is the id of ${named(parsed.type)}; ${named(type)} is asked for here.`,
    );
  }
  return parsed.id;
}

/** "a Post", "an Answer". */
function named(type: string): string {
  return `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`;
}
