import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isGuestKey } from '../kernel/actor.js';
import { type ErrorCode, Refusal } from '../kernel/errors.js';
import type { InProcessGraphql, ToldError } from '../platform/in-process-graphql.js';
import { cookieName, cookieOptions } from './rules/cookie.rules.js';
import type { Document } from './documents/document.js';
import type { Language } from './language.js';

export const GUEST_COOKIE = 'afterword.guest';

/** The name that goes with the key, so that guests need to give it once. */
export const GUEST_NAME_COOKIE = 'afterword.guest-name';

/** Proves together with its token that a form was ours, and lasts as long as the browser is open. */
export const FORM_COOKIE = 'afterword.form';

/** A year, in seconds: as long as a guest's key is kept, and the language that somebody chose. */
export const YEAR = 365 * 24 * 60 * 60;

export interface VisitInput {
  readonly graphql: InProcessGraphql;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly publicUrl: string;
}

/** One request for a page: what it brings, and the one way to the board's data. */
export class Visit {
  private token: string | undefined;
  private newGuestKey: string | undefined;

  constructor(private readonly input: VisitInput) {}

  get language(): Language {
    return this.input.language;
  }

  get publicUrl(): string {
    return this.input.publicUrl;
  }

  /** The address from the root, with its query. */
  get address(): string {
    return this.input.request.url;
  }

  /** A part of the address, decoded. */
  part(name: string): string {
    return (this.input.request.params as Record<string, string | undefined>)[name] ?? '';
  }

  /** A parameter behind the question mark; the first, where it comes more than once. */
  query(name: string): string | undefined {
    const value = (this.input.request.query as Record<string, string | string[] | undefined>)[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** What was filled into the form that was sent; empty where it has no such field. */
  field(name: string): string {
    return this.sent().get(name) ?? '';
  }

  fields(name: string): string[] {
    return this.sent().getAll(name);
  }

  /** For the hidden field of every form: proves that the form was ours. */
  get formToken(): string {
    this.token ??= this.input.reply.generateCsrf();
    return this.token;
  }

  /**
   * The key of the guest who sends a form: the one that they have, else one that their form makes, with its
   * cookie. Sent twice, or once more after an answer that never arrived, the form comes from the same guest;
   * whoever knew the browser's cookie before knows nothing of it.
   */
  get guestKey(): string {
    const kept = this.cookie(GUEST_COOKIE);
    if (isGuestKey(kept)) return kept;
    this.newGuestKey ??= this.keyOfForm();
    return this.newGuestKey;
  }

  /** Forms that were shown until now hold no more, and going back doesn't show again what was sent with them. */
  endForms(): void {
    this.setCookie(FORM_COOKIE, '', 0);
    void this.input.reply.header('clear-site-data', '"cache"');
  }

  /** Runs an operation as whoever visits. @throws Refusal for whatever is wrong. */
  async ask<Data, Variables extends Record<string, unknown>>(
    document: Document<Data, Variables>,
    variables: Variables,
    guestKey = this.cookie(GUEST_COOKIE),
  ): Promise<Data> {
    return this.run(document, variables, this.credentials(guestKey));
  }

  /** As `ask`, for what others may keep: shows what everybody may see, whoever visits. */
  async askAsAnyone<Data, Variables extends Record<string, unknown>>(
    document: Document<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    return this.run(document, variables, {});
  }

  /** It holds from now on, for the rest of this visit too; a request that is refused before that sets none. */
  setCookie(name: string, value: string, seconds = YEAR): void {
    const cookies = this.readCookies;
    if (cookies === null) return;
    const known = cookieName(name, this.publicUrl);
    cookies[known] = seconds > 0 ? value : undefined;
    void this.input.reply.setCookie(known, value, { ...cookieOptions(this.publicUrl), maxAge: seconds });
  }

  cookie(name: string): string | undefined {
    return this.readCookies?.[cookieName(name, this.publicUrl)];
  }

  /** Null where a request is refused before its cookies are read, whatever the types say. */
  private get readCookies(): FastifyRequest['cookies'] | null {
    return this.input.request.cookies ?? null;
  }

  private async run<Data, Variables extends Record<string, unknown>>(
    document: Document<Data, Variables>,
    variables: Variables,
    headers: FastifyRequest['headers'],
  ): Promise<Data> {
    const { request, reply, graphql } = this.input;
    const asked = { query: document.text, variables, request, reply, headers };
    const { data, errors } = await graphql.run<Data>(asked);
    if (errors.length > 0 || data === null) throw refusalOf(errors[0]);
    return data;
  }

  /** A guest's key is kept in a cookie, where no script can read it. */
  private credentials(key: string | undefined): FastifyRequest['headers'] {
    const { headers } = this.input.request;
    return key === undefined ? headers : { ...headers, 'afterword-guest-key': key };
  }

  /** A form that brings no word of its own could be guessed, so that its guest gets a key by chance. */
  private keyOfForm(): string {
    const once = this.field('once');
    if (once === '') return newGuestKey();
    return createHash('sha256')
      .update(JSON.stringify(['guest', this.cookie(FORM_COOKIE), once]))
      .digest('base64url');
  }

  private sent(): URLSearchParams {
    const { body } = this.input.request;
    return body instanceof URLSearchParams ? body : new URLSearchParams();
  }
}

/** A key for what is sent: the same for the same words, however often they are. */
export function digestOf(words: unknown): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

/** A key that nobody can guess. */
export function newGuestKey(): string {
  return randomBytes(32).toString('base64url');
}

function refusalOf(error: ToldError | undefined): Refusal {
  const { code, field, rule, retryAfter } = (error?.extensions ?? {}) as {
    code?: ErrorCode;
    field?: string;
    rule?: string;
    retryAfter?: number;
  };
  return new Refusal(code ?? 'INTERNAL', error?.message ?? '', {
    ...(field !== undefined && { field }),
    ...(rule !== undefined && { rule }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
