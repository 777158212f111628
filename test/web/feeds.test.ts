import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, aModerator, anAnswer, aPost, type MadePost, type Someone } from '../support/builders.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  isArray: (name) => name === 'entry',
});

/** What is hard on XML: its own marks, the end of a section, control and half characters, a separator of lines. */
const HARD = `<b>&amp; ]]> "quoted" 'too' \u0001 \u2028 🏃 \r\n end`;

describe('The Atom feeds', () => {
  let app: TestApp;
  let ana: Someone;
  let moderator: Someone;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: 'https://board.example' });
    ana = await aMember(app);
    moderator = await aModerator(app);
    post = await aPost(app, ana, { title: `Sore & <tired> ]]>` });
    await anAnswer(app, { postId: post.id, body: 'Massage helped my hip.' });
    await anAnswer(app, {
      postId: post.id,
      body: `Massage helped. ${HARD}`,
    });
  });
  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });

  const feed = async (path: string) => {
    const response = await get(path);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(XMLValidator.validate(text)).toBe(true);
    return parser.parse(text).feed;
  };

  const hrefOf = (thing: any, rel: string) =>
    thing.link.find((link: any) => link['@_rel'] === rel)?.['@_href'];

  it('hold the newest posts of the board, with addresses that lead there from anywhere', async () => {
    const { id, title, updated, link, entry } = await feed('/feed.atom');
    expect({ id, title }).toEqual({ id: 'https://board.example/feed.atom', title: 'Afterword' });
    expect(new Date(updated).toISOString()).toBe(updated);
    expect(hrefOf({ link }, 'self')).toBe('https://board.example/feed.atom');
    expect(hrefOf({ link }, 'alternate')).toBe('https://board.example/');
    expect(entry).toHaveLength(1);
    expect(entry[0].title).toBe('Sore & <tired> ]]>');
    expect(entry[0].author.name).toBe('Ana');
    expect(entry[0].content['#text']).toContain('<p>How do you recover after a race?</p>');
    expect(entry[0].link['@_href']).toBe(`https://board.example/posts/${keyOf(post.id)}/sore-tired`);
  });

  it('keep the id of a post when it is renamed, and tell that it changed', async () => {
    const renamed = await aPost(app, ana, { title: 'Before' });
    const before = (await feed('/feed.atom')).entry[0];
    await app.ask(
      'mutation ($input: EditPostInput!) { editPost(input: $input) { id } }',
      { input: { postId: renamed.id, version: renamed.version, title: 'After' } },
      ana.headers,
    );
    const after = (await feed('/feed.atom')).entry[0];
    expect([before.title, after.title]).toEqual(['Before', 'After']);
    expect(after.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(after.id).toBe(before.id);
    expect(after.published).toBe(before.published);
    expect(Date.parse(after.updated)).toBeGreaterThanOrEqual(Date.parse(before.updated));
  });

  it('hold the answers of a post, the newest first, as they were written', async () => {
    const { title, entry } = await feed(`/posts/${keyOf(post.id)}/feed.atom`);
    expect(title).toBe('Sore & <tired> ]]> · Afterword');
    expect(entry).toHaveLength(2);
    expect(entry[1].content).toEqual({ '#text': 'Massage helped my hip.', '@_type': 'text' });
    expect(entry[0].content['#text']).toContain(`<b>&amp; ]]> "quoted" 'too'`);
    expect(entry[0].content['#text']).toContain('\u2028 🏃');
  });

  it('hold replies too, among the answers', async () => {
    const talked = await aPost(app, ana, { title: 'Talked over' });
    const first = await anAnswer(app, { postId: talked.id, body: 'Cupping helped.' });
    await anAnswer(app, { postId: talked.id, body: 'Ice helped.' });
    const reply = await anAnswer(app, { postId: talked.id, parentId: first.id, body: 'Which kind?' });
    await anAnswer(app, { postId: talked.id, parentId: reply.id, body: 'With glasses.' });
    const { entry } = await feed(`/posts/${keyOf(talked.id)}/feed.atom`);
    expect(entry.map((each: any) => each.content['#text'])).toEqual([
      'With glasses.',
      'Which kind?',
      'Ice helped.',
      'Cupping helped.',
    ]);
  });

  it('are named in the head of their pages', async () => {
    const linked = async (path: string) =>
      /<link rel="alternate" type="application[/]atom[+]xml" href="([^"]+)" title="([^"]+)"/
        .exec(await (await get(path)).text())
        ?.slice(1);
    expect(await linked('/')).toEqual(['/feed.atom', 'Afterword']);
    expect(await linked('/tips/race-recovery/massage')).toEqual([
      '/tips/race-recovery/massage/feed.atom',
      'massage',
    ]);
    expect(await linked('/concerns/race-recovery/hip')).toEqual([
      '/concerns/race-recovery/hip/feed.atom',
      'hip: what people tried',
    ]);
  });

  it('hold the answers in which people tell of a concern, those that came last first', async () => {
    const sore = await aPost(app, ana, { title: 'Sore calves' });
    const first = await anAnswer(app, { postId: sore.id, body: 'Massage helped my calves.' });
    await anAnswer(app, { postId: sore.id, body: 'Massage helped my knee.' });
    await anAnswer(app, { postId: sore.id, parentId: first.id, body: 'Ice helped my calves.' });
    const { id, title, link, entry } = await feed('/concerns/race-recovery/calves/feed.atom');
    expect({ id, title }).toEqual({
      id: 'https://board.example/concerns/race-recovery/calves/feed.atom',
      title: 'calves · Afterword',
    });
    expect(hrefOf({ link }, 'alternate')).toBe('https://board.example/concerns/race-recovery/calves');
    expect(entry.map((each: any) => each.content['#text'])).toEqual([
      'Ice helped my calves.',
      'Massage helped my calves.',
    ]);
    expect(hrefOf({ link: [entry[1].link] }, 'alternate')).toBe(
      `https://board.example/answers/${keyOf(first.id)}`,
    );
    const withdrawal = 'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }';
    await app.ask(withdrawal, { id: first.id }, { 'afterword-guest-key': first.guestKey! });
    expect((await feed('/concerns/race-recovery/calves/feed.atom')).entry).toHaveLength(1);
    await app.ask('mutation ($id: ID!) { hidePost(postId: $id) { id } }', { id: sore.id }, moderator.headers);
    const none = await feed('/concerns/race-recovery/calves/feed.atom');
    expect(none.entry).toBeUndefined();
  });

  it('hold the posts in which people tell of a practice, the newest first', async () => {
    const second = await aPost(app, ana, { title: 'The second' });
    await anAnswer(app, { postId: second.id, body: 'Massage helped my knee.' });
    const { id, entry } = await feed('/tips/race-recovery/massage/feed.atom');
    expect(id).toBe('https://board.example/tips/race-recovery/massage/feed.atom');
    expect(entry.map((each: any) => each.title)).toEqual(['The second', 'Sore & <tired> ]]>']);
  });

  it('never hold what is hidden, even for a moderator, since what they give is kept by others', async () => {
    const hidden = await aPost(app, ana, { title: 'Hidden soon' });
    await app.ask(
      'mutation ($id: ID!) { hidePost(postId: $id) { id } }',
      { id: hidden.id },
      moderator.headers,
    );
    const response = await get('/feed.atom', moderator.headers);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(await response.text()).not.toContain('Hidden soon');
    expect((await get(`/posts/${keyOf(hidden.id)}/feed.atom`, moderator.headers)).status).toBe(404);
  });

  it('are sent once to readers that ask whether they have changed', async () => {
    const first = await get('/feed.atom');
    const tag = first.headers.get('etag')!;
    const again = await get('/feed.atom', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await aPost(app, ana, { title: 'One more' });
    expect((await get('/feed.atom', { 'if-none-match': tag })).status).toBe(200);
  });

  it('are none for what does not exist', async () => {
    const unknown = keyOf(btoa('Post:01900000-0000-7000-8000-000000000000'));
    const none = [`/posts/${unknown}/feed.atom`, '/posts/x/feed.atom', '/tips/none/such/feed.atom'];
    none.push('/tips/race-recovery/hip/feed.atom', '/concerns/race-recovery/massage/feed.atom');
    for (const path of none) expect((await get(path)).status, path).toBe(404);
  });
});
