import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MakeAdmin } from '../../src/accounts/make-admin.use-case.js';
import { type TestApp, startApp } from '../support/app.js';
import { aMember, anAdmin, PASSWORD, type Someone } from '../support/builders.js';

const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { token person { id name role isGuest } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token person { name } } }';
const VIEWER = '{ viewer { email person { name role } } }';

describe('An account', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is opened, used by bearer token, left, and then closed to that token', async () => {
    const { signUp } = await app.ask(SIGN_UP, {
      input: { name: 'Ana', email: 'Ana@Example.org', password: PASSWORD },
    });
    expect(signUp.person).toMatchObject({ name: 'Ana', role: 'MEMBER', isGuest: false });
    const headers = { authorization: `Bearer ${signUp.token}` };
    expect(await app.ask(VIEWER, {}, headers)).toEqual({
      viewer: { email: 'ana@example.org', person: { name: 'Ana', role: 'MEMBER' } },
    });
    await app.ask('mutation { signOut }', {}, headers);
    const after = await app.graphql(VIEWER, {}, headers);
    expect(after.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await app.ask(VIEWER)).toEqual({ viewer: null });
  });

  it('gives browsers a cookie that scripts can not read and other sites can not send', async () => {
    const someone = await aMember(app);
    const { headers } = await app.graphql(SIGN_IN, { input: { email: someone.email, password: PASSWORD } });
    const cookie = headers.getSetCookie().find((each) => each.includes('session_token'))!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const signedIn = await app.ask(VIEWER, {}, { cookie: cookie.split(';')[0]! });
    expect(signedIn.viewer.email).toBe(someone.email);
    await app.ask('mutation { signOut }', {}, { cookie: cookie.split(';')[0]! });
    expect(await app.ask(VIEWER, {}, { cookie: cookie.split(';')[0]! })).toEqual({ viewer: null });
  });

  it('is not told apart from none by a wrong password', async () => {
    const someone = await aMember(app);
    const refusals = await Promise.all(
      [someone.email, 'nobody@example.org'].map((email) =>
        app.graphql(SIGN_IN, { input: { email, password: 'wrong password' } }),
      ),
    );
    const [known, unknown] = refusals.map(({ status, errors }) => ({
      status,
      message: errors![0]!.message,
      code: errors![0]!.extensions['code'],
    }));
    expect(known).toEqual(unknown);
    expect(known!.code).toBe('UNAUTHENTICATED');
  });

  it('can not be taken by trying passwords, whatever address a client says it comes from', async () => {
    const own = await startApp();
    try {
      const someone = await aMember(own);
      const codes: string[] = [];
      for (let tries = 0; tries < 33; tries += 1) {
        const forged = {
          'x-forwarded-for': `203.0.113.${tries}`,
          'x-afterword-client-address': `203.0.113.${tries}`,
        };
        const { errors } = await own.graphql(
          SIGN_IN,
          { input: { email: someone.email, password: `guess ${tries}` } },
          forged,
        );
        codes.push(errors![0]!.extensions['code']);
      }
      expect(codes.slice(0, 30).every((code) => code === 'UNAUTHENTICATED')).toBe(true);
      expect(codes.slice(31)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    } finally {
      await own.close();
    }
  });

  it.each([
    ['a short password', { password: 'short' }, 'input.password', 'length'],
    ['one of the first that are guessed', { password: 'Password123' }, 'password', 'common'],
    ['no e-mail address', { email: 'ana at example' }, 'email', 'malformedEmail'],
    ['an empty name', { name: '   ' }, 'name', 'empty'],
    ['a name of blank Braille', { name: '\u2800' }, 'name', 'unseenCharacters'],
    ['a name that turns the text around', { name: 'Ana\u202Egnirts' }, 'name', 'unseenCharacters'],
  ])('is not opened with %s', async (_, wrong, field, rule) => {
    const input = { name: 'Ana', email: 'new@example.org', password: PASSWORD, ...wrong };
    const { errors } = await app.graphql(SIGN_UP, { input });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule });
    expect(field).toContain(errors![0]!.extensions['field']);
  });

  it('can not be opened with a role of its own choice', async () => {
    const input = { name: 'Ana', email: 'self@example.org', password: PASSWORD, role: 'ADMIN' };
    const { status, errors } = await app.graphql(SIGN_UP, { input });
    expect(status).toBe(200);
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    expect(await app.sql(`select 1 from auth_users where email = 'self@example.org'`)).toEqual([]);
  });

  it('keeps e-mail addresses from everybody else', async () => {
    const schema = await app.ask('{ __type(name: "Person") { fields { name } } }');
    const names = schema.__type.fields.map((field: { name: string }) => field.name);
    expect(names.sort()).toEqual(['id', 'isGuest', 'name', 'role']);
  });
});

describe('Roles', () => {
  let app: TestApp;
  let admin: Someone;
  const SET = 'mutation ($input: SetRoleInput!) { setRole(input: $input) { role } }';
  const idOf = (someone: Someone) => Buffer.from(`Person:${someone.personId}`).toString('base64');

  beforeAll(async () => {
    app = await startApp();
    admin = await anAdmin(app);
  });
  afterAll(() => app.close());

  it('are set by admins alone, and hold from the next request on', async () => {
    const member = await aMember(app);
    const input = { personId: idOf(member), role: 'MODERATOR' };
    expect((await app.graphql(SET, { input }, member.headers)).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    expect((await app.graphql(SET, { input })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    await app.ask(SET, { input }, admin.headers);
    expect((await app.ask(VIEWER, {}, member.headers)).viewer.person.role).toBe('MODERATOR');
  });

  it('always leave the board an admin, even when two step down at once', async () => {
    const second = await anAdmin(app);
    const results = await Promise.all(
      [admin, second].map((each) =>
        app.graphql(SET, { input: { personId: idOf(each), role: 'MEMBER' } }, each.headers),
      ),
    );
    const left = await app.sql(`select 1 from persons where role = 'ADMIN'`);
    expect(left).toHaveLength(1);
    expect(results.filter(({ errors }) => errors)).toHaveLength(1);
  });

  it('make one first admin when ten ask for the same at once', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, () => app.get(MakeAdmin).execute('first@example.org')),
    );
    const accounts = await app.sql(
      `select p.role from auth_users u join persons p on p.member_id = u.id where u.email = 'first@example.org'`,
    );
    expect(accounts).toEqual([{ role: 'ADMIN' }]);
    expect(made.some(({ status }) => status === 'fulfilled')).toBe(true);
  });
});
