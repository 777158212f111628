import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type Someone } from '../support/builders.js';
import { countStatements } from '../support/statements.js';

const HOST = 'https://board.example';
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

describe('What machines are told of the board', () => {
  let app: TestApp;
  let ana: Someone;

  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: HOST, RESPONSE_CACHE: '0' });
    ana = await aMember(app);
  });
  afterAll(() => app.close());

  const read = async (address: string) => {
    const response = await fetch(address.replace(HOST, app.url));
    const text = await response.text();
    expect(response.status, text).toBe(200);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024 * 1024);
    return parser.parse(text);
  };
  const sitemaps = async (): Promise<string[]> =>
    (await read(`${HOST}/sitemap.xml`)).sitemapindex.sitemap.map((each: any) => each.loc);
  const urls = async (address: string): Promise<{ loc: string; lastmod: string }[]> =>
    (await read(address)).urlset.url;

  /** Posts at the moments that the SQL gives for the numbers from 1 on. */
  const posts = (count: number, moment: string) =>
    app.sql(
      `insert into posts (id, author_id, title, body, status, vocabulary, created_at)
      select gen_random_uuid(), $1, 'Story ' || n, 'How?', 'OPEN', 'race-recovery', ${moment}
      from generate_series(1, $2::int) n`,
      [ana.personId, count],
    );

  it('robots are kept from what is nobody else’s, and told of the sitemap', async () => {
    const text = await (await fetch(`${app.url}/robots.txt`)).text();
    expect(text).toContain(`Sitemap: ${HOST}/sitemap.xml`);
    expect(text.split('\n')).toContain('Disallow: /graphql');
  });

  it('the index has the pages, and a sitemap for each month that has posts', async () => {
    const post = await aPost(app, ana);
    const month = new Date().toISOString().slice(0, 7);
    await posts(3, `timestamptz '2020-02-29T23:59:59.999Z' + (n - 3) * interval '31 days'`);
    expect(await sitemaps()).toEqual([
      `${HOST}/sitemaps/pages.xml`,
      `${HOST}/sitemaps/2019-12.xml`,
      `${HOST}/sitemaps/2020-01.xml`,
      `${HOST}/sitemaps/2020-02.xml`,
      `${HOST}/sitemaps/${month}.xml`,
    ]);
    const [url] = await urls(`${HOST}/sitemaps/${month}.xml`);
    expect(url!.loc).toBe(`${HOST}${postAddress({ id: post.id, title: 'After the race' })}`);
    await anAnswer(app, { postId: post.id, body: 'Massage helped.' });
    const [answered] = await urls(`${HOST}/sitemaps/${month}.xml`);
    expect(Date.parse(answered!.lastmod)).toBeGreaterThan(Date.parse(url!.lastmod));
  });

  /** The posts of each part of a month, as the index leads to them. */
  const partsOf = async (month: string): Promise<string[][]> => {
    const parts: string[][] = [];
    for (const address of (await sitemaps()).filter((each) => each.includes(month)))
      parts.push(((await urls(address.replaceAll('&amp;', '&'))) ?? []).map(({ loc }) => loc));
    return parts;
  };
  const sizes = (parts: readonly string[][]) => parts.map(({ length }) => length);

  it('every post of a large month stands in one of its parts, and only there', async () => {
    await posts(2_500, `timestamptz '2021-03-01T00:00:00Z' + (n / 2) * interval '35 minutes'`);
    const parts = await partsOf('2021-03');
    expect(sizes(parts)).toEqual([1_000, 1_000, 500]);
    expect(new Set(parts.flat()).size).toBe(2_500);
  });

  it('none is lost where many were published at the very same moment', async () => {
    await posts(2_600, `timestamptz '2021-05-31T23:59:59.999Z'`);
    await posts(1, `timestamptz '2021-06-01T00:00:00Z'`);
    const parts = await partsOf('2021-05');
    expect(sizes(parts)).toEqual([1_000, 1_000, 600]);
    expect(new Set(parts.flat()).size).toBe(2_600);
    expect(sizes(await partsOf('2021-06'))).toEqual([1]);
  });

  it('a post that comes after the index was read stands in the last part of its month', async () => {
    await posts(1_000, `timestamptz '2021-08-01T00:00:00Z'`);
    const address = (await sitemaps()).find((each) => each.includes('2021-08'));
    expect(address).toBe(`${HOST}/sitemaps/2021-08.xml`);
    await posts(1, `timestamptz '2021-08-02T00:00:00Z'`);
    expect(sizes(await partsOf('2021-08'))).toEqual([1_000, 1]);
    const last = (await sitemaps()).find((each) => each.includes('2021-08.xml?since='))!;
    await posts(2, `timestamptz '2021-08-03T00:00:00Z'`);
    expect(await urls(last)).toHaveLength(3);
  });

  it('hidden posts are in none, and make no month', async () => {
    await posts(2, `timestamptz '2018-05-05T00:00:00Z'`);
    await app.sql(`update posts set status = 'HIDDEN' where created_at < '2019-01-01'`);
    expect((await sitemaps()).filter((address) => address.includes('2018'))).toEqual([]);
    expect((await read(`${HOST}/sitemaps/2018-05.xml`)).urlset).not.toHaveProperty('url');
  });

  it('hidden posts begin and end no part, and take none of the others with them', async () => {
    await posts(4_500, `timestamptz '2022-01-01T00:00:00Z' + n * interval '1 minute'`);
    const hidden = await app.sql<{ id: string }>(
      `with counted as (select id, row_number() over (order by created_at) as n from posts
        where created_at >= '2022-01-01' and created_at < '2022-02-01')
      update posts p set status = 'HIDDEN' from counted c
      where c.id = p.id and (c.n <= 2 or c.n between 990 and 1005 or c.n between 2100 and 3300 or c.n = 4500) returning p.id`,
    );
    const parts = await partsOf('2022-01');
    expect(Math.max(...sizes(parts))).toBeLessThanOrEqual(1_000);
    expect(new Set(parts.flat()).size).toBe(4_500 - hidden.length);
    expect(parts.flat()).toHaveLength(4_500 - hidden.length);
    const { postPeriods } = await app.ask('{ postPeriods(first: 100) { endCursor } }');
    const ends = postPeriods.map(({ endCursor }: any) => Buffer.from(endCursor, 'base64url').toString());
    expect(ends.filter((end: string) => hidden.some(({ id }) => end.includes(id)))).toEqual([]);
  });

  it('more periods than are told at once are all in the index', async () => {
    await posts(130, `timestamptz '1990-01-15T00:00:00Z' + n * interval '1 month'`);
    expect((await sitemaps()).filter((address) => /(199\d|200[01])-\d\d.xml$/.test(address))).toHaveLength(
      130,
    );
  });

  it('an address of no month leads nowhere, and bounds of nonsense do no harm', async () => {
    for (const name of ['2021-13.xml', '0000-01.xml', 'x'])
      expect((await fetch(`${app.url}/sitemaps/${name}`)).status, name).toBe(404);
    expect((await fetch(`${app.url}/sitemaps/2020-02.xml?since=never`)).status).toBe(400);
    expect(await urls(`${HOST}/sitemaps/2020-02.xml?until=never`)).toHaveLength(1);
    expect(await urls(`${HOST}/sitemaps/2021-03.xml?until=never`)).toHaveLength(1_000);
  });

  it('a sitemap takes a bounded number of statements', async () => {
    const month = await countStatements(() => read(`${HOST}/sitemaps/2021-03.xml`));
    expect(month.count).toBeLessThanOrEqual(10);
    const index = await countStatements(() => read(`${HOST}/sitemap.xml`));
    expect(index.count).toBeLessThanOrEqual(2);
  });
});

describe('The periods of the posts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are asked for in pages, of which a document takes only so many', async () => {
    const { errors } = await app.graphql('{ postPeriods(first: 101) { month } }');
    expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
    const { errors: malformed } = await app.graphql('{ postPeriods(first: 1, after: "x") { month } }');
    expect(malformed![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'after' } });
    expect(await app.ask('{ postPeriods(first: 1) { month } }')).toEqual({ postPeriods: [] });
    const [two, three] = [2, 3].map((times) =>
      Array.from({ length: times }, (_, n) => `p${n}: postPeriods(first: 100) { month }`).join(' '),
    );
    expect(await app.ask(`{ ${two} }`)).toEqual({ p0: [], p1: [] });
    const { errors: tooMany } = await app.graphql(`{ ${three} }`);
    expect(tooMany![0]!.extensions['code']).toBe('QUERY_TOO_COMPLEX');
  });

  it('bound the posts of a list', async () => {
    const ana = await aMember(app);
    const { id } = await aPost(app, ana);
    const list = `query ($filter: PostFilter, $before: String) { posts(last: 5, before: $before, filter: $filter) { nodes { id } } }`;
    const asked = await app.ask('{ postPeriods(first: 1) { month endCursor } }');
    const [{ month, endCursor }] = asked.postPeriods;
    expect((await app.ask(list, { filter: { publishedFrom: month } })).posts.nodes).toEqual([{ id }]);
    expect((await app.ask(list, { filter: { publishedBefore: month } })).posts.nodes).toEqual([]);
    expect((await app.ask(list, { before: endCursor })).posts.nodes).toEqual([]);
    const { errors } = await app.graphql(list, { filter: { publishedFrom: 'never' } });
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
