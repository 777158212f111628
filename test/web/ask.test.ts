import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editAddress } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, aModerator, aPost, PASSWORD, type Someone, STORY } from '../support/builders.js';
import { Visitor } from '../support/visitor.js';

const DRAFT = { title: 'After the race', body: STORY, vocabulary: 'race-recovery' };

/** The rows of questions that a page shows. */
function questionsIn(html: string): string[] {
  return [...html.matchAll(/<textarea id="question-\d+"[^>]*>([^<]*)/g)].map(([, text]) => text!);
}

function valueOf(html: string, name: string): string | undefined {
  return new RegExp(`<input[^>]*name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
}

async function visitorFor(app: TestApp, { email }: Someone): Promise<Visitor> {
  const visitor = new Visitor(app.url);
  await visitor.send('/account/sign-in', { email, password: PASSWORD });
  return visitor;
}

describe('The page for asking', () => {
  let app: TestApp;
  let ana: Someone;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startApp();
    ana = await aMember(app);
    visitor = await visitorFor(app, ana);
  });
  afterAll(() => app.close());

  const myPosts = async () => {
    const { viewer } = await app.ask(
      '{ viewer { posts(first: 50) { nodes { title body questions { text kind } } } } }',
      {},
      ana.headers,
    );
    return viewer.posts.nodes as { title: string; body: string; questions: object[] }[];
  };

  it('shows how a story will look, and what it asks, and keeps nothing', async () => {
    const before = await myPosts();
    const body = `I **won**. <script>alert(1)</script>\n\n${STORY}`;
    const { status, html } = await visitor.send('/ask', { ...DRAFT, body, do: 'preview' });
    expect(status).toBe(200);
    expect(html).toContain('<p>I <strong>won</strong>. &lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(html).not.toContain('<script>alert');
    expect(questionsIn(html)).toEqual([
      'How do you recover after a race?',
      'Have you ever tried cupping?',
      '',
    ]);
    expect(await myPosts()).toEqual(before);
  });

  it('publishes with the questions as they were corrected', async () => {
    const { status, location } = await visitor.send('/ask', [
      ...Object.entries(DRAFT),
      ['question', 'How long did you rest?'],
      ['kind', 'OPEN'],
      ['found', 'How do you recover after a race?'],
      ['question', 'Have you ever tried cupping?'],
      ['kind', 'YES_NO'],
      ['found', 'Have you ever tried cupping?'],
      ['out', '1'],
      ['question', 'Does tape help?'],
      ['kind', ''],
      ['found', ''],
      ['do', 'send'],
    ]);
    expect(status).toBe(303);
    expect(location).toMatch(/^\/posts\/[\w-]{22}\/after-the-race$/);
    expect((await myPosts())[0]).toEqual({
      title: 'After the race',
      body: STORY,
      questions: [
        { text: 'How long did you rest?', kind: 'OPEN' },
        { text: 'Does tape help?', kind: 'YES_NO' },
      ],
    });
  });

  it('publishes the same words once, however often they are sent', async () => {
    const before = await myPosts();
    const fields = { ...DRAFT, title: 'Once', do: 'send' };
    const [first, second] = [await visitor.send('/ask', fields), await visitor.send('/ask', fields)];
    expect(second.location).toBe(first.location);
    expect(await myPosts()).toHaveLength(before.length + 1);
    const other = await visitor.send('/ask', { ...fields, body: `${STORY} Really?` });
    expect(other.location).not.toBe(first.location);
  });

  it.each([
    ['title', { title: ' ' }, 'The title is missing.'],
    ['title', { title: 'x'.repeat(301) }, 'The title is too long; at most 300 characters are allowed.'],
    ['title', { title: 'x'.repeat(700) }, 'The title is too long; at most 300 characters are allowed.'],
    ['body', { body: '' }, 'There is no story yet. Tell what happened.'],
    ['body', { body: 'x'.repeat(30_001) }, 'The story is too long; at most 30,000 characters are allowed.'],
    ['vocabulary', { vocabulary: '' }, 'Choose what your post is about.'],
    ['vocabulary', { vocabulary: 'astrology' }, 'This board has no such field. Choose another.'],
  ])('says beside the %s what is wrong, and loses nothing', async (field, wrong, message) => {
    const fields = { ...DRAFT, question: 'Mine?', kind: '', found: '', ...wrong };
    const { status, html } = await visitor.send('/ask', { ...fields, do: 'send' });
    expect(status).toBe(422);
    expect(html).toContain(`id="field-${field}-problem">${message}`);
    expect(html).toContain(fields.body);
    expect(valueOf(html, 'title')).toBe(fields.title);
    expect(questionsIn(html)).toContain('Mine?');
  });

  it('says beside the questions that one is too long, or that there are too many', async () => {
    const question = (text: string): [string, string][] => [
      ['question', text],
      ['kind', ''],
      ['found', ''],
    ];
    const send = (questions: readonly string[]) =>
      visitor.send('/ask', [...Object.entries(DRAFT), ...questions.flatMap(question), ['do', 'send']]);
    const long = await send(['x'.repeat(501)]);
    expect([long.status, long.html]).toEqual([422, expect.stringContaining('A question is too long;')]);
    const many = await send(Array.from({ length: 21 }, (_, number) => `Number ${number}?`));
    expect([many.status, many.html]).toEqual([422, expect.stringContaining('A post asks at most 20')]);
  });

  it('takes a story of 30,000 of the largest characters', async () => {
    const body = `${'🦵'.repeat(29_970)}\n\nDoes it help to rest?`;
    const { status } = await visitor.send('/ask', { ...DRAFT, title: 'Long', body, do: 'send' });
    expect(status).toBe(303);
    expect((await myPosts())[0]!.body).toBe(body);
  });

  it('keeps what was written by somebody who was signed out meanwhile, and shows the way', async () => {
    const other = await visitorFor(app, ana);
    const { html } = await other.get('/ask');
    const token = valueOf(html, 'token')!;
    for (const name of other.cookies.keys()) if (name.includes('session')) other.cookies.delete(name);
    const fields: [string, string][] = [...Object.entries(DRAFT), ['token', token], ['do', 'send']];
    const refused = await other.post('/ask', fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('My knee has been sore since the race.');
    expect(refused.html).toContain('href="/account/sign-in?next=%2Fask" target="_blank"');
    await other.send('/account/sign-in', { email: ana.email, password: PASSWORD });
    expect((await other.post('/ask', fields)).status).toBe(303);
  });

  it('does nothing for a form that was not its own', async () => {
    const before = await myPosts();
    const fields: [string, string][] = [...Object.entries(DRAFT), ['do', 'send']];
    expect((await visitor.post('/ask', fields)).status).toBe(403);
    const token = valueOf((await visitor.get('/ask')).html, 'token')!;
    for (const site of ['cross-site', 'same-site']) {
      const sent = await visitor.post('/ask', [...fields, ['token', token]], { 'sec-fetch-site': site });
      expect(sent.status).toBe(403);
    }
    expect(await myPosts()).toEqual(before);
  });
});

describe('The page for editing a post', () => {
  let app: TestApp;
  let ana: Someone;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startApp();
    ana = await aMember(app);
    visitor = await visitorFor(app, ana);
  });
  afterAll(() => app.close());

  const read = async (id: string) => {
    const fields = '{ title body status questions { id text } }';
    const { post } = await app.ask(`query ($id: ID!) { post(id: $id) ${fields} }`, { id });
    return post;
  };

  it('is for its author and for moderators', async () => {
    const address = editAddress(await aPost(app, ana));
    expect((await visitor.get(address)).status).toBe(200);
    expect((await (await visitorFor(app, await aModerator(app))).get(address)).status).toBe(200);
    expect((await (await visitorFor(app, await aMember(app))).get(address)).status).toBe(403);
    const stranger = new Visitor(app.url);
    expect((await stranger.get(address)).location).toBe(
      `/account/sign-in?next=${encodeURIComponent(address)}`,
    );
    expect((await visitor.get('/posts/AaIZ7aYfc-CNqRiD_ym4xg/edit')).status).toBe(404);
  });

  it('can not be used by others, whatever they send', async () => {
    const post = await aPost(app, ana);
    const other = await visitorFor(app, await aMember(app));
    const fields = { title: 'Taken', body: 'over', version: '1' };
    for (const [doing, status] of [
      ['edit', 403],
      ['close', 403],
      ['reopen', 403],
    ] as const) {
      const action = editAddress(post).replace(/edit$/, doing);
      expect((await other.send('/account', { ...fields, do: 'send' }, action)).status).toBe(status);
    }
    expect(await read(post.id)).toMatchObject({ title: 'After the race', status: 'OPEN' });
  });

  it('changes the story, and keeps the questions that stay, with what was answered to them', async () => {
    const post = await aPost(app, ana);
    const address = editAddress(post);
    const { html } = await visitor.get(address);
    expect(questionsIn(html)).toEqual([
      'How do you recover after a race?',
      'Have you ever tried cupping?',
      '',
    ]);
    const sent = await visitor.send(address, [
      ['title', 'Two weeks after the race'],
      ['body', STORY.replace('sore', 'stiff')],
      ['version', String(post.version)],
      ['question', 'How do you recover after a race?'],
      ['kind', 'OPEN'],
      ['found', 'How do you recover after a race?'],
      ['do', 'send'],
    ]);
    expect(sent.location).toMatch(/\/two-weeks-after-the-race$/);
    const after = await read(post.id);
    expect(after.body).toContain('stiff');
    // The other was taken off its rows, and is not brought up again by the story that still has it.
    expect(after.questions).toEqual([post.questions[0]]);
  });

  it('tells whoever was overtaken, keeps what they wrote, and lets them write over it knowingly', async () => {
    const post = await aPost(app, ana);
    const address = editAddress(post);
    await app.ask(
      'mutation ($input: EditPostInput!) { editPost(input: $input) { id } }',
      { input: { postId: post.id, version: 1, title: 'By a moderator' } },
      (await aModerator(app)).headers,
    );
    const fields = { title: 'By its author', body: `Mine. ${STORY}`, version: '1' };
    const previewed = await visitor.send(address, { ...fields, do: 'preview' });
    expect(valueOf(previewed.html, 'version')).toBe('1');
    const { status, html } = await visitor.send(address, { ...fields, do: 'send' });
    expect(status).toBe(422);
    expect(html).toContain('This post was changed after you opened it.');
    expect(html).toContain('By a moderator');
    expect(html).toContain('Mine. My knee');
    expect(await read(post.id)).toMatchObject({ title: 'By a moderator' });
    const version = valueOf(html, 'version')!;
    expect((await visitor.send(address, { ...fields, version, do: 'send' })).status).toBe(303);
    expect(await read(post.id)).toMatchObject({ title: 'By its author' });
  });

  it('closes the post to answers, and opens it again', async () => {
    const post = await aPost(app, ana);
    const address = editAddress(post);
    const closed = await visitor.send(address, {}, address.replace(/edit$/, 'close'));
    expect(closed.status).toBe(303);
    expect(await read(post.id)).toMatchObject({ status: 'CLOSED' });
    expect((await visitor.get(closed.location!)).html).toContain('This post takes no more answers.');
    await visitor.send(address, {}, address.replace(/edit$/, 'reopen'));
    expect(await read(post.id)).toMatchObject({ status: 'OPEN' });
  });

  it('does not stand in the way of a post that is called “Edit”', async () => {
    const { id } = await aPost(app, ana, { title: 'Edit' });
    const { status, html } = await visitor.get(editAddress({ id }).replace(/\/edit$/, ''));
    expect(status).toBe(200);
    expect(html).toContain('<h1 dir="auto">Edit</h1>');
  });
});
