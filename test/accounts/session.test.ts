import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUTH } from '../../src/accounts/auth-gate.use-case.js';
import type { Auth } from '../../src/accounts/auth.js';
import { MemberOfSession } from '../../src/accounts/member-of-session.use-case.js';
import { type RequestHeaders, type TestApp, startApp } from '../support/app.js';
import { aMember, type Someone } from '../support/builders.js';
import { countStatements } from '../support/statements.js';

const SECRET = 'the secret that sessions of these tests are signed with';
const VIEWER = '{ viewer { person { name role } } }';

const signature = (token: string, secret = SECRET) =>
  createHmac('sha256', secret).update(token).digest('base64');
const flipped = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);

describe.each([
  ['http', 'afterword.session_token'],
  ['https', '__Secure-afterword.session_token'],
])('A session over %s', (protocol, cookieName) => {
  let app: TestApp;
  let ana: Someone;
  let token: string;
  let signed: string;

  beforeAll(async () => {
    app = await startApp({ AUTH_SECRET: SECRET, PUBLIC_URL: `${protocol}://board.example` });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    ana = await aMember(app);
    token = decodeURIComponent(ana.headers['authorization']!.slice('Bearer '.length)).split('.')[0]!;
    signed = `${token}.${signature(token)}`;
  });

  const memberOf = (headers: RequestHeaders) => app.get(MemberOfSession).execute(headers);
  const session = async () => {
    const [row] = await app.sql<{ days: number }>(
      `select extract(day from "expiresAt" - now())::int as days from auth_sessions where token = $1`,
      [token],
    );
    return row;
  };
  const expiresIn = (time: string) =>
    app.sql(`update auth_sessions set "expiresAt" = now() + $2::interval where token = $1`, [token, time]);

  it('is found by one statement, with the person and the role', async () => {
    const headers = { authorization: `Bearer ${encodeURIComponent(signed)}` };
    await memberOf(headers);
    const { count, texts } = await countStatements(() => memberOf(headers));
    expect(count, texts.join('\n\n')).toBe(1);
    expect(await memberOf(headers)).toEqual({ personId: ana.personId, role: 'MEMBER' });
    await app.sql(`update persons set role = 'MODERATOR' where id = $1`, [ana.personId]);
    expect(await memberOf(headers)).toEqual({ personId: ana.personId, role: 'MODERATOR' });
  });

  /** What a request may bring, and whether it opens the session. */
  const BROUGHT: readonly [what: string, opens: boolean, headers: () => Record<string, string>][] = [
    ['a bearer token', true, () => ({ authorization: `Bearer ${signed}` })],
    ['one as cookies have it', true, () => ({ authorization: `bearer ${encodeURIComponent(signed)}` })],
    ['one without its signature', true, () => ({ authorization: `Bearer  ${token} ` })],
    ['a cookie', true, () => ({ cookie: `${cookieName}=${encodeURIComponent(signed)}` })],
    ['one in quotes', true, () => ({ cookie: `a=b; ${cookieName}="${encodeURIComponent(signed)}"` })],
    ['one that came decoded', true, () => ({ cookie: `a;b=;${cookieName}=${signed};c=d` })],
    ['the first of two', true, () => ({ cookie: `${cookieName}=${signed}; ${cookieName}=x` })],
    ['the second of two', false, () => ({ cookie: `${cookieName}=x; ${cookieName}=${signed}` })],
    [
      'a bad bearer token with a cookie',
      true,
      () => ({ authorization: `Bearer ${flipped(signed, 3)}`, cookie: `${cookieName}=${signed}` }),
    ],
    [
      'an unknown bearer token with a cookie',
      false,
      () => ({ authorization: 'Bearer unknown', cookie: `${cookieName}=${signed}` }),
    ],
    ['another scheme', false, () => ({ authorization: `Basic ${signed}` })],
    ['no token', false, () => ({ authorization: 'Bearer ' })],
    ['another token', false, () => ({ authorization: `Bearer ${flipped(signed, 0)}` })],
    ['another signature', false, () => ({ authorization: `Bearer ${flipped(signed, token.length + 5)}` })],
    ['half a signature', false, () => ({ authorization: `Bearer ${signed.slice(0, -20)}` })],
    ['an empty signature', false, () => ({ authorization: `Bearer ${token}.` })],
    ['a signature alone', false, () => ({ authorization: `Bearer .${signature('')}` })],
    [
      'the signature of another secret',
      false,
      () => ({ authorization: `Bearer ${token}.${signature(token, `${SECRET}s`)}` }),
    ],
    ['a cookie without its signature', false, () => ({ cookie: `${cookieName}=${token}` })],
    [
      'a cookie with another signature',
      false,
      () => ({ cookie: `${cookieName}=${flipped(signed, token.length + 9)}` }),
    ],
    ['a cookie of another name', false, () => ({ cookie: `x${cookieName}=${signed}` })],
    ['a malformed cookie', false, () => ({ cookie: `${cookieName}=%E0%A4%A` })],
  ];

  it.each(BROUGHT)('given by %s opens: %s, as the library says', async (_, opens, headers) => {
    const brought = headers();
    const library = await (app.get(AUTH as never) as unknown as Auth).api.getSession({
      headers: new Headers(brought),
    });
    expect(library !== null).toBe(opens);
    expect(await memberOf(brought)).toEqual(opens ? { personId: ana.personId, role: 'MEMBER' } : null);
  });

  it('is refused once it has expired, and cleared away', async () => {
    await expiresIn('-1 second');
    const { errors } = await app.graphql(VIEWER, {}, { authorization: `Bearer ${signed}` });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await session()).toBeUndefined();
  });

  it('is prolonged when it was used a day after the last time, and not before', async () => {
    const headers = { cookie: `${cookieName}=${encodeURIComponent(signed)}` };
    await expiresIn('29 days 1 hour');
    await app.ask(VIEWER, {}, headers);
    expect(await session()).toEqual({ days: 29 });
    await expiresIn('28 days 23 hours');
    expect((await app.ask(VIEWER, {}, headers)).viewer.person.name).toBe('Ana');
    expect(await session()).toEqual({ days: 29 });
    await expiresIn('1 hour');
    await app.ask(VIEWER, {}, headers);
    expect(await session()).toEqual({ days: 29 });
  });

  it('makes the person of an account that has none yet', async () => {
    await app.sql('delete from persons where id = $1', [ana.personId]);
    const headers = { authorization: `Bearer ${signed}` };
    expect((await app.ask(VIEWER, {}, headers)).viewer.person).toEqual({ name: 'Ana', role: 'MEMBER' });
  });

  it('is dead at once for who signed out', async () => {
    const headers = { authorization: `Bearer ${signed}` };
    await app.ask('mutation { signOut }', {}, headers);
    expect(await memberOf(headers)).toBeNull();
    expect(await memberOf({ authorization: `Bearer ${token}` })).toBeNull();
  });
});
