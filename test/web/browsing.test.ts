import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FillNewBoard } from '../../src/imports/fill-new-board.use-case.js';
import { keyOf, questionAddress } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost } from '../support/builders.js';

function get(app: TestApp, address: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(app.url + address, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
}

async function page(app: TestApp, address: string, status = 200): Promise<string> {
  const response = await get(app, address);
  expect(response.status, address).toBe(status);
  return response.text();
}

describe('An empty board', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.close());

  it.each([
    ['/tips', 'Nobody has told yet of anything that was tried'],
    ['/tips?vocabulary=kitchen&order=popularity', 'Nobody has told yet'],
    ['/tips/race-recovery/massage', 'Nobody has told of massage yet'],
    ['/concerns', 'Nobody has told yet'],
    ['/concerns/race-recovery/hip', 'Ask how others do it'],
    ['/search', 'Search posts and answers'],
    ['/search?q=massage', 'No post and no answer has “massage” in it'],
  ])('says at %s that there is nothing yet, and where to go', async (address, words) => {
    const html = await page(app, address);
    expect(html).toContain(words);
    expect(html).not.toContain('<table');
  });
});

describe('Browsing', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.get(FillNewBoard).execute(() => undefined);
  });
  afterAll(() => app.close());

  it('shows the tips of the board, or of one vocabulary, by rank or by popularity', async () => {
    const byRank = await page(app, '/tips');
    const rows = (html: string) =>
      [...html.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, to]) => to!);
    expect(rows(byRank)[0]).toBe('/tips/race-recovery/rest');
    expect(rows(await page(app, '/tips?order=popularity'))[0]).toBe('/tips/race-recovery/ice');
    const sleep = rows(await page(app, '/tips?vocabulary=sleep'));
    expect(sleep.every((to) => to.startsWith('/tips/sleep/'))).toBe(true);
    expect(sleep.length).toBeGreaterThan(5);
  });

  it('draws a picture in which each point is a link with a name', async () => {
    const html = await page(app, '/tips');
    expect(html).toContain('aria-label="rest: 3 tried it; it helped 3 of the 3 who said how it went"');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('more practices than are drawn');
    const tip = await page(app, '/tips/race-recovery/ice');
    expect(tip).toMatch(/aria-label="ice: 4 tried it[^"]*" class="point less marked" aria-current="page"/);
  });

  it('never hides on a tip that it did not help', async () => {
    const html = await page(app, '/tips/race-recovery/massage');
    expect(html).toContain('It did not help');
    expect(html).toContain('it made everything worse');
    expect(html).toContain('Sports massage on day three.');
  });

  it('shows what was tried for a concern, with its summary', async () => {
    const html = await page(app, '/concerns/race-recovery/calves');
    expect(html).toContain('3 people tried foam rolling');
    expect(html).toContain('<meta name="description" content="3 people tried foam rolling');
    expect(html).toContain('<link rel="canonical" href="http');
  });

  it('leads from a tag of the one kind to its page of the other', async () => {
    const response = await get(app, '/tips/race-recovery/hip');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/concerns/race-recovery/hip']);
    const other = await get(app, '/concerns/race-recovery/ice');
    expect([other.status, other.headers.get('location')]).toEqual([301, '/tips/race-recovery/ice']);
  });

  it('finds a question by its key, and shows it under its words', async () => {
    const { posts } = await app.ask('{ posts(first: 1) { nodes { title questions { id text } } } }');
    const [question, other] = posts.nodes[0].questions;
    const address = questionAddress(question);
    for (const given of [
      `/questions/${keyOf(question.id)}`,
      `/questions/${keyOf(question.id)}/other-words`,
    ]) {
      const response = await get(app, given);
      expect([response.status, response.headers.get('location')]).toEqual([301, address]);
    }
    const html = await page(app, address);
    expect(html).toContain(posts.nodes[0].title);
    expect(html).toContain(questionAddress(other));
  });

  it('finds posts and answers with the words marked, and the tags that begin so', async () => {
    const html = await page(app, '/search?q=massage');
    expect(html).toContain('<mark>massage</mark>');
    expect(html).toContain('/tips/race-recovery/massage-gun');
    expect(await page(app, `/search?q=${encodeURIComponent('<b>"x')}`)).toContain(
      '<h1>Search: &lt;b>&quot;x</h1>',
    );
    expect(await page(app, '/search?q=foam')).toContain('/tips/race-recovery/foam-rolling');
    expect(await page(app, `/search?q=${'long '.repeat(200)}`)).toContain('role="search"');
  });

  it.each([
    ['/tips/race-recovery/no-such-thing', 404],
    ['/tips/no-such-field/massage', 404],
    ['/concerns/race-recovery/no-such-thing', 404],
    ['/tips?vocabulary=no-such-field', 404],
    ['/concerns?vocabulary=no-such-field', 404],
    ['/%ff', 404],
    ['/%zz?lang=de', 404],
    ['/posts/%E0%A4%A/x', 404],
    ['/questions/AaIZ5O7DdyaL7F3HOg_lZQ', 404],
    ['/questions/nonsense', 404],
    ['/evidence/board/all/nonsense', 404],
    ['/evidence/board/all/AaIZ5O7DdyaL7F3HOg_lZQ', 404],
    ['/evidence/planet/all/AaIZ5O7DdyaL7F3HOg_lZQ', 404],
    ['/evidence/post/AaIZ5O7DdyaL7F3HOg_lZQ/AaIZ5O7DdyaL7F3HOg_lZQ', 404],
    ['/tips?after=nonsense', 400],
    ['/concerns?before=nonsense', 400],
    ['/tips/race-recovery/ice?after=nonsense', 400],
    ['/search?q=ice&after=nonsense', 400],
  ])('helps on where the address %s leads nowhere', async (address, status) => {
    const html = await page(app, address, status);
    expect(html).toContain('href="/search"');
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  it('says in the words of the page alone what is odd about an address', async () => {
    const html = await (await get(app, '/tips?after=nonsense', { 'accept-language': 'de' })).text();
    expect(html).toContain('Diese Adresse verlangt etwas Seltsames');
    expect(html).not.toMatch(/cursor/i);
  });

  it('says of what is sent in a way that no form of its sends that it can not be read', async () => {
    const body = new FormData();
    body.set('title', 'After the race');
    const response = await fetch(`${app.url}/ask`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<h1>The board can’t read what was sent</h1>');
  });

  it('puts posts below the heading of their list, and says numbers once beside their bars', async () => {
    const html = await page(app, '/');
    expect(html).toMatch(/<article class="card"><h3>/);
    expect(html).not.toMatch(/<article class="card"><h2>/);
    expect(html).toContain('<svg class="bar"');
    expect(html).not.toContain('role="img"');
  });

  it('says of a practice that nobody tells of in a post where they do', async () => {
    const { tag, posts } = await app.ask(
      '{ tag(vocabulary: "sleep", slug: "magnesium") { id } posts(first: 5) { nodes { id title } } }',
    );
    const marathon = posts.nodes.find(({ title }: { title: string }) => title.includes('marathon'));
    const html = await page(app, `/evidence/post/${keyOf(marathon.id)}/${keyOf(tag.id)}?said=helped`);
    expect(html).toContain('Nobody tells of magnesium here');
    expect(html).toContain('/tips/sleep/magnesium');
  });

  it('opens a group in which nobody is, and all that is said, too', async () => {
    const { tag } = await app.ask('{ tag(vocabulary: "race-recovery", slug: "rest") { id } }');
    expect(await page(app, `/evidence/board/all/${keyOf(tag.id)}?said=mixed`)).toContain(
      'Nobody is in this group',
    );
    expect(await page(app, `/evidence/board/all/${keyOf(tag.id)}`)).toContain('Every sentence');
    expect(await page(app, `/evidence/board/all/${keyOf(tag.id)}?said=nonsense`)).toContain('Every sentence');
  });

  it('speaks German to those who wish it', async () => {
    const html = await (await get(app, '/tips/race-recovery/massage', { 'accept-language': 'de' })).text();
    expect(html).toContain('lang="de"');
    expect(html).toContain('Es half nicht');
  });
});

describe('A picture of more practices than are drawn', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { id: postId } = await aPost(app, await aMember(app));
    const { tags } = await app.ask(
      '{ tags(first: 100, filter: { vocabulary: "race-recovery", kind: PRACTICE }) { nodes { name } } }',
    );
    const body = tags.nodes.map(({ name }: { name: string }) => `The ${name} helped me.`).join('\n\n');
    for (const name of ['Gil', 'Hal']) await anAnswer(app, { postId, body, guest: { name } });
  });
  afterAll(() => app.close());

  it.each([
    ['en', 'There are more practices than are drawn: the picture is made of the 60 that most people tried.'],
    [
      'de',
      'Es gibt mehr Methoden, als gezeichnet sind: Das Bild zeigt die 60, die am häufigsten versucht wurden.',
    ],
  ])('says so (%s)', async (language, words) => {
    const headers = { 'accept-language': language };
    const shown = async (address: string) => (await get(app, address, headers)).text();
    expect(await shown('/tips')).toContain(words);
    expect(await shown('/tips/race-recovery/massage')).toContain(words);
  });
});
