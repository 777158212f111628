import { type Actor, isAdmin } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { refuseUnseen } from '../kernel/unseen.js';

export const NAME_LIMIT = 50;
const EMAIL_LIMIT = 254;
const PASSWORD_BYTES = { least: 8, most: 1024 };

const EMAIL = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]]{1,190}\.[^\s@."(),:;<>[\\\]]{2,63}$/u;

/**
 * A name that can be shown beside an answer: normalised (NFC) and trimmed.
 * @throws Refusal BAD_USER_INPUT when it is empty, too long, or has characters that hide or turn text.
 */
export function checkedName(name: string, field = 'name'): string {
  const normal = name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (normal === '') throw badInput(field, 'empty', 'The name is empty. Give the name that others will see.');
  if ([...normal].length > NAME_LIMIT) {
    throw badInput(
      field,
      'tooLong',
      `The name has ${[...normal].length} characters; at most ${NAME_LIMIT} are allowed.`,
    );
  }
  refuseUnseen({ text: normal, field, name: 'The name' });
  return normal;
}

/** An e-mail address in lower case. @throws Refusal BAD_USER_INPUT when it can't be one. */
export function checkedEmail(email: string, field = 'email'): string {
  const normal = email.trim().toLowerCase();
  if (normal.length > EMAIL_LIMIT || !EMAIL.test(normal)) {
    throw badInput(
      field,
      'malformedEmail',
      'This is not an e-mail address. It should look like name@example.org.',
    );
  }
  return normal;
}

/**
 * The password exactly as given.
 * @throws Refusal BAD_USER_INPUT when it is too short, too long to hash safely, or among the first guessed.
 */
export function checkedPassword(password: string, isCommon: (password: string) => boolean): string {
  const bytes = new TextEncoder().encode(password).length;
  if (bytes < PASSWORD_BYTES.least || bytes > PASSWORD_BYTES.most) {
    const { least, most } = PASSWORD_BYTES;
    throw badInput(
      'password',
      'length',
      `The password must have ${least} to ${most} bytes; this one has ${bytes}.`,
    );
  }
  if (isCommon(password.toLowerCase())) {
    throw badInput(
      'password',
      'common',
      'This password is among the first that are guessed. Choose another.',
    );
  }
  return password;
}

export function maySetRoles(actor: Actor): boolean {
  return isAdmin(actor);
}
