/**
 * Everything that a client can be refused for. The list is closed: clients branch on it, and the HTTP
 * status goes with it. INTERNAL is for holes of ours and is never thrown on purpose.
 */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 200,
  QUERY_TOO_COMPLEX: 400,
  UNAUTHENTICATED: 200,
  FORBIDDEN: 200,
  NOT_FOUND: 200,
  CONFLICT: 200,
  IDEMPOTENCY_KEY_REUSED: 200,
  RATE_LIMITED: 429,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TIMEOUT: 200,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface RefusalDetails {
  /** The input field that is wrong, as the client spelt it ("input.title"). */
  readonly field?: string;
  /** A short name of the broken rule ("tooLong"), for programs. */
  readonly rule?: string;
  /** Seconds until it is worth trying again. */
  readonly retryAfter?: number;
  /** For the log alone; never sent to a client. */
  readonly detail?: string;
}

/** A refusal that is meant for the person who asked: its message says what is wrong and what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Input that a person can mend: names the field, the rule and the mend. */
export function badInput(field: string, rule: string, message: string): Refusal {
  return new Refusal('BAD_USER_INPUT', message, { field, rule });
}

/** Also for things that exist but are hidden from the actor: whether they exist is not told. */
export function notFound(what: string): Refusal {
  return new Refusal('NOT_FOUND', `${what} was not found. It may have been removed, or the id is wrong.`);
}

/** The thing, where there is one for the actor. @throws Refusal NOT_FOUND otherwise. */
export function found<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (!thing) throw notFound(what);
  return thing;
}

export function forbidden(message: string): Refusal {
  return new Refusal('FORBIDDEN', message);
}

export function unauthenticated(message = 'Sign in to do this.'): Refusal {
  return new Refusal('UNAUTHENTICATED', message);
}

export function conflict(message: string): Refusal {
  return new Refusal('CONFLICT', message);
}
