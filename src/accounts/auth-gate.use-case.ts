import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/errors.js';
import { type Auth, AUTH_PATH, CLIENT_ADDRESS_HEADER } from './auth.js';

export const AUTH = Symbol('auth');
export const PUBLIC_URL = Symbol('public URL');

/** Where a request comes from, and what it brings along. */
export interface Client {
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  setHeader(name: string, value: string): void;
}

export interface Session {
  /** For the header `Authorization: Bearer`; browsers get the same as a cookie. */
  readonly token: string;
  readonly memberId: string;
}

/** The one way to accounts and sessions: through the library's handler, so that its limits hold. */
@Injectable()
export class AuthGate {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** @throws Refusal RATE_LIMITED, UNAUTHENTICATED, CONFLICT. */
  async openSession(
    client: Client,
    path: '/sign-in/email' | '/sign-up/email',
    body: object,
  ): Promise<Session> {
    const response = await this.send(client, path, body);
    const answer = (await response.json()) as { user?: { id: string } };
    if (!response.ok || !answer.user) throw refusalFor(path, response);
    return { token: response.headers.get('set-auth-token') ?? '', memberId: answer.user.id };
  }

  async closeSession(client: Client): Promise<void> {
    await this.send(client, '/sign-out', {});
  }

  /** The account whose session the request brings, by cookie or bearer token; null when there is none. */
  async memberOf(headers: Client['headers']): Promise<string | null> {
    const session = await this.auth.api.getSession({ headers: credentials(headers) });
    return session?.user.id ?? null;
  }

  private async send(client: Client, path: string, body: object): Promise<Response> {
    const headers = credentials(client.headers);
    headers.set('content-type', 'application/json');
    // Requests of other sites never get here (Apollo refuses what a plain form can send, and the cookie
    // is SameSite=Lax), so the library's own check of the origin is told that it is ours.
    headers.set('origin', new URL(this.publicUrl).origin);
    headers.set(CLIENT_ADDRESS_HEADER, client.ip);
    const url = new URL(AUTH_PATH + path, this.publicUrl);
    const response = await this.auth.handler(
      new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    for (const cookie of response.headers.getSetCookie()) client.setHeader('set-cookie', cookie);
    return response;
  }
}

function credentials(headers: Client['headers']): Headers {
  const kept = new Headers();
  for (const name of ['cookie', 'authorization', 'user-agent']) {
    const value = headers[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  return kept;
}

function refusalFor(path: string, response: Response): Refusal {
  if (response.status === 429) {
    const retryAfter = Number(response.headers.get('x-retry-after') ?? 60);
    return new Refusal('RATE_LIMITED', 'Too many tries. Wait a little before the next one.', { retryAfter });
  }
  if (response.status >= 500) {
    return new Refusal('UNAVAILABLE', 'Accounts can not be reached at this moment. Try again shortly.', {
      retryAfter: 5,
    });
  }
  if (path === '/sign-up/email')
    return new Refusal('CONFLICT', 'There is an account with this e-mail address. Sign in.');
  return new Refusal('UNAUTHENTICATED', 'The e-mail address or the password is wrong.');
}
