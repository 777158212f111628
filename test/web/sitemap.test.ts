import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress } from '../../src/web/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type Someone } from '../support/builders.js';
import { countStatements } from '../support/statements.js';

const HOST = 'https://board.example';
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

describe('What machines are told of the board', () => {
  let app: TestApp;
  let ana: Someone;

  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: HOST });
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
      `${HOST}/sitemaps/${month}.xml`,
      `${HOST}/sitemaps/2020-02.xml`,
      `${HOST}/sitemaps/2020-01.xml`,
      `${HOST}/sitemaps/2019-12.xml`,
    ]);
    const [url] = await urls(`${HOST}/sitemaps/${month}.xml`);
    expect(url!.loc).toBe(`${HOST}${postAddress({ id: post.id, title: 'After the race' })}`);
    await anAnswer(app, { postId: post.id, body: 'Massage helped.' });
    const [answered] = await urls(`${HOST}/sitemaps/${month}.xml`);
    expect(Date.parse(answered!.lastmod)).toBeGreaterThan(Date.parse(url!.lastmod));
  });

  it('every post of a large month stands in one of its parts, and only there', async () => {
    await posts(2_500, `timestamptz '2021-03-01T00:00:00Z' + (n / 2) * interval '35 minutes'`);
    const parts = (await sitemaps()).filter((address) => address.includes('2021-03'));
    expect(parts).toHaveLength(3);
    const found: string[] = [];
    for (const part of parts) {
      const there = await urls(part.replaceAll('&amp;', '&'));
      expect(there.length).toBeLessThanOrEqual(1_001);
      found.push(...there.map(({ loc }) => loc));
    }
    expect([found.length, new Set(found).size]).toEqual([2_500, 2_500]);
  });

  it('hidden posts are in none, and make no month', async () => {
    await posts(2, `timestamptz '2018-05-05T00:00:00Z'`);
    await app.sql(`update posts set status = 'HIDDEN' where created_at < '2019-01-01'`);
    expect((await sitemaps()).filter((address) => address.includes('2018'))).toEqual([]);
    expect((await read(`${HOST}/sitemaps/2018-05.xml`)).urlset).not.toHaveProperty('url');
  });

  it('an address of no month leads nowhere, and bounds of nonsense do no harm', async () => {
    for (const name of ['2021-13.xml', '0000-01.xml', 'x'])
      expect((await fetch(`${app.url}/sitemaps/${name}`)).status, name).toBe(404);
    expect(await urls(`${HOST}/sitemaps/2020-02.xml?from=never&before=9999999`)).toHaveLength(1);
  });

  it('a month takes a bounded number of statements', async () => {
    const { count } = await countStatements(() => read(`${HOST}/sitemaps/2021-03.xml`));
    expect(count).toBeLessThanOrEqual(20);
  });
});

describe('The periods of the posts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are asked for in sizes that make sense', async () => {
    const { errors } = await app.graphql('{ postPeriods(posts: 1) { from } }');
    expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'posts' } });
    expect(await app.ask('{ postPeriods { from } }')).toEqual({ postPeriods: [] });
  });

  it('bound the posts of a list', async () => {
    const ana = await aMember(app);
    const { id } = await aPost(app, ana);
    const list = `query ($filter: PostFilter) { posts(first: 5, filter: $filter) { nodes { id } } }`;
    const [{ from, before }] = (await app.ask('{ postPeriods { from before } }')).postPeriods;
    const within = { publishedFrom: from, publishedBefore: before };
    expect((await app.ask(list, { filter: within })).posts.nodes).toEqual([{ id }]);
    expect((await app.ask(list, { filter: { publishedFrom: before } })).posts.nodes).toEqual([]);
    expect((await app.ask(list, { filter: { publishedBefore: from } })).posts.nodes).toEqual([]);
    const { errors } = await app.graphql(list, { filter: { publishedFrom: 'never' } });
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
