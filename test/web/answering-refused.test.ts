import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { NO_BROWSER, openBrowser } from '../support/browser.js';
import {
  aMember,
  aModerator,
  anAnswer,
  aPost,
  type MadeAnswer,
  type MadePost,
  type Someone,
} from '../support/builders.js';

const JOURNEY = 60_000;
const CORRECT = 'mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { id } }';
const EDIT = 'mutation ($input: EditAnswerInput!) { editAnswer(input: $input) { id } }';

describe.skipIf(NO_BROWSER)('Answering where something is in the way', { timeout: JOURNEY }, () => {
  let app: TestApp;
  let browser: Browser;
  let asker: Someone;
  let post: MadePost;
  let answer: MadeAnswer;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    asker = await aMember(app);
  }, JOURNEY);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    post = await aPost(app, asker);
    answer = await anAnswer(app, { postId: post.id, body: 'Massage helped.' });
    context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterEach(() => context.close());

  const isGil = () =>
    context.addCookies([{ name: 'afterword.guest', value: answer.guestKey!, url: app.url }]);
  const place = (id: string, rest = '') => `/answers/${keyOf(id)}${rest}`;
  const status = async (address: string) => (await page.goto(address))!.status();
  /** Sends a form of ours to another address, as somebody might who changes the page. */
  const posted = async (address: string, form: Record<string, string>) => {
    await page.goto(`/posts/${keyOf(post.id)}`);
    const token = await page.locator('input[name=token]').first().inputValue();
    return (await context.request.post(address, { form: { token, ...form }, maxRedirects: 0 })).status();
  };

  it('keeps what was typed and says what is wrong beside its field', async () => {
    await page.goto(`/posts/${keyOf(post.id)}`);
    await page.getByRole('checkbox', { name: 'Have you ever tried cupping?' }).check();
    await page.getByLabel('What did you try').fill('Massage helped.\n\nA lot.');
    await page.getByLabel('Your name').fill('G\u202Eil');
    await page.getByLabel('Your e-mail').fill('gil@example');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    const name = page.getByLabel('Your name');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    const problem = page.locator(`#${await name.getAttribute('aria-describedby')}`);
    expect(await problem.textContent()).toContain('invisible or stacked characters');
    await name.fill('Gil');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    expect(await page.locator('.wrong').textContent()).toContain('not an e-mail address');
    expect(await page.getByLabel('What did you try').inputValue()).toBe('Massage helped.\n\nA lot.');
    expect(await page.getByRole('checkbox', { name: 'cupping' }).isChecked()).toBe(true);
    await page.getByLabel('Your e-mail').fill('');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    expect(page.url()).toMatch(/\/reading$/);
  });

  it('says in the language of the page what is wrong, with status 422', async () => {
    await page.goto(`/posts/${keyOf(post.id)}?lang=de`);
    await page.getByLabel('Was hast du versucht').fill('  ');
    await page.getByLabel('Dein Name').fill('Gil');
    const [response] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST'),
      page.getByRole('button', { name: 'Antwort senden' }).click(),
    ]);
    expect(response.status()).toBe(422);
    expect(await page.locator('.wrong').textContent()).toBe('Bitte fülle das aus.');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').textContent()).toBe('After the race');
  });

  it('keeps an answer to a post that was closed while it was written', async () => {
    await page.goto(`/posts/${keyOf(post.id)}`);
    await app.ask('mutation ($id: ID!) { closePost(postId: $id) { id } }', { id: post.id }, asker.headers);
    await page.getByLabel('What did you try').fill('A long story.');
    await page.getByLabel('Your name').fill('Gil');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('closed');
    expect(await page.getByLabel('What did you try').inputValue()).toBe('A long story.');
    await page.goto(place(answer.id, '/reply'));
    expect(await page.locator('textarea').count()).toBe(0);
  });

  it('lets no stranger edit, take back or correct', async () => {
    for (const what of ['/edit', '/withdraw', '/reading']) {
      expect(await status(place(answer.id, what)), what).toBe(403);
    }
    await page.goto(place(answer.id));
    expect(await page.locator('.doings a').allTextContents()).toEqual(['Reply']);
    expect(await posted(place(answer.id, '/edit'), { body: 'Mine now.', version: '1' })).toBe(403);
    expect(await posted(place(answer.id, '/withdraw'), {})).toBe(403);
    expect(await posted(place(answer.id, '/reading'), { act: 'confirm' })).toBe(403);
    const { answer: kept } = await app.ask('query ($id: ID!) { answer(id: $id) { body status } }', {
      id: answer.id,
    });
    expect(kept).toEqual({ body: 'Massage helped.', status: 'VISIBLE' });
  });

  it('takes no form without its token', async () => {
    await isGil();
    const form = { body: 'Changed.', version: '1' };
    expect((await context.request.post(place(answer.id, '/edit'), { form })).status()).toBe(403);
  });

  it('keeps an edit beside one that came between, and puts it in its place when it is sent again', async () => {
    await isGil();
    await page.goto(place(answer.id, '/edit'));
    const between = { answerId: answer.id, version: answer.version, body: 'Cupping helped.' };
    await app.ask(EDIT, { input: between }, { 'afterword-guest-key': answer.guestKey! });
    await page.getByLabel('Your answer').fill('Massage did nothing.');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('changed in the meantime');
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Massage did nothing.');
    expect(await page.locator('.quoted').textContent()).toBe('Cupping helped.');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('.quoted').textContent()).toBe('Massage did nothing.');
  });

  it.each([
    ['a choice that there is not', 'correct', 'WONDERFUL'],
    ['a choice that can be read, and not said', 'correct', 'CAUSE'],
    ['no choice', 'correct', ''],
    ['nothing to do', '', 'MIXED'],
  ])('takes %s for no consent, and asks again', async (_, act, choice) => {
    await isGil();
    const read = 'query ($id: ID!) { answer(id: $id) { reading { tags { source stance tag { id } } } } }';
    const tagsOf = async () => (await app.ask(read, { id: answer.id })).answer.reading.tags;
    const before = await tagsOf();
    const form = { act, [`said-${before[0].tag.id}`]: choice };
    expect(await posted(place(answer.id, '/reading'), form)).toBe(422);
    expect(await tagsOf()).toEqual(before);
    expect(before[0]).toMatchObject({ source: 'ENGINE', stance: 'HELPED' });
  });

  it('tells the writer what a moderator has decided, and leaves it', async () => {
    const moderator = await aModerator(app);
    const read = await app.ask(
      'query ($id: ID!) { answer(id: $id) { reading { tags { tag { id name } } } } }',
      { id: answer.id },
    );
    const tagId = read.answer.reading.tags[0].tag.id;
    const tags = [{ tagId, stance: 'MIXED', experience: 'FIRST_HAND' }];
    await app.ask(CORRECT, { input: { answerId: answer.id, tags } }, moderator.headers);
    await isGil();
    await page.goto(place(answer.id, '/reading'));
    expect(await page.getByText('Decided by a moderator.').count()).toBe(1);
    expect(await page.getByRole('radio', { name: 'Helped' }).count()).toBe(0);
    expect(await posted(place(answer.id, '/reading'), { act: 'correct', [`said-${tagId}`]: 'HELPED' })).toBe(
      422,
    );
  });

  it('shows a gap where an answer with replies was taken back, and nothing where it had none', async () => {
    const reply = await anAnswer(app, { postId: post.id, parentId: answer.id, body: 'Good to hear.' });
    const withdraw = (made: MadeAnswer) =>
      app.ask(
        'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }',
        { id: made.id },
        {
          'afterword-guest-key': made.guestKey!,
        },
      );
    await withdraw(answer);
    expect(await status(place(answer.id))).toBe(200);
    expect(await page.locator('main').textContent()).toContain('taken back by its writer');
    expect(await page.locator('main').textContent()).not.toContain('Massage helped.');
    expect(await page.locator('link[rel=canonical]').count()).toBe(0);
    expect(await status(place(reply.id))).toBe(200);
    expect(await page.getByText('In reply to an answer that is not shown').count()).toBe(1);
    await withdraw(reply);
    expect(await status(place(reply.id))).toBe(404);
    for (const key of ['x', 'AAAAAAAAAAAAAAAAAAAAAA']) expect(await status(`/answers/${key}`)).toBe(404);
  });

  it('says why something was read so, on the page of the answer', async () => {
    expect(await status(place(answer.id))).toBe(200);
    expect(await page.locator('h1').textContent()).toBe('After the race');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain(place(answer.id));
    expect(await page.locator('.why dd').textContent()).toContain('helped');
  });

  it('pages through many replies', async () => {
    for (let number = 1; number <= 41; number += 1) {
      await anAnswer(app, { postId: post.id, parentId: answer.id, body: `Reply ${number}.`, by: asker });
    }
    await page.goto(place(answer.id));
    expect(await page.getByText('Reply 41.').count()).toBe(0);
    await page.getByRole('link', { name: 'Next page' }).click();
    expect(await page.locator('.thread .said').allTextContents()).toEqual(['Reply 41.']);
  });

  it('knows a guest by name, and lets another person at the same browser be themselves', async () => {
    await isGil();
    await context.addCookies([{ name: 'afterword.guest-name', value: 'Gil', url: app.url }]);
    await page.goto(`/posts/${keyOf(post.id)}`);
    await page.getByLabel('What did you try').fill('Cupping helped.');
    await page.getByRole('button', { name: 'I am not Gil' }).click();
    expect(await page.getByLabel('What did you try').inputValue()).toBe('Cupping helped.');
    await page.getByLabel('Your name').fill('Hal');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    expect(page.url()).toMatch(/\/reading$/);
    expect(await status(place(answer.id, '/edit'))).toBe(403);
  });

  it('keeps the key of a guest where no script and no other site can use it', async () => {
    await page.goto(`/posts/${keyOf(post.id)}`);
    await page.getByLabel('What did you try').fill('Cupping helped.');
    await page.getByLabel('Your name').fill('Gil');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    const cookies = await context.cookies();
    const kept = cookies.find(({ name }) => name === 'afterword.guest');
    expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookies.map(({ value }) => value).filter((value) => value === kept!.value)).toHaveLength(1);
  });

  it('asks members for no name, and makes no guest of them', async () => {
    await context.setExtraHTTPHeaders({ ...(await aMember(app, 'Mia')).headers });
    await page.goto(`/posts/${keyOf(post.id)}`);
    expect(await page.getByLabel('Your name').count()).toBe(0);
    await page.getByLabel('What did you try').fill('Cupping helped.');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    await page.getByRole('button', { name: 'Yes, that’s right' }).click();
    expect(await page.locator('article.answer .who').allTextContents()).toEqual(['Gil', 'Mia']);
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('afterword.guest');
  });

  it('says the same words anew after they were taken back', async () => {
    for (let times = 1; times <= 2; times += 1) {
      await page.goto(`/posts/${keyOf(post.id)}`);
      await page.getByLabel('What did you try').fill('Cupping did nothing.');
      if (times === 1) await page.getByLabel('Your name').fill('Gil');
      await page.getByRole('button', { name: 'Send your answer' }).click();
      await page.getByRole('link', { name: 'Leave it as it is' }).click();
      await page.getByRole('link', { name: 'Take back' }).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
    }
    const { count } = (
      await app.sql<{ count: number }>(
        `select count(*)::int from answers where body = 'Cupping did nothing.' and status = 'WITHDRAWN'`,
      )
    )[0]!;
    expect(count).toBe(2);
  });
});
