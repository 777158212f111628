import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress, questionAddress } from '../../src/web/rules/address.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type MadePost } from '../support/builders.js';

const TITLE = 'After the race';

describe('What the answers add up to', () => {
  let app: TestApp;
  let post: MadePost;

  beforeAll(async () => {
    app = await startApp();
    post = await aPost(app, await aMember(app), { title: TITLE });
    const bodies = [
      'Yes, I tried cupping. It did nothing for me. I took 10 days off after the race.',
      'I tried cupping and it helped. I took 12 days off after the race.',
      'I took 11 days off after the race. Cupping did nothing for me.',
      'Foam rolling did nothing for me.',
    ];
    for (const [index, body] of bodies.entries())
      await anAnswer(app, { postId: post.id, body, guest: { name: `Guest ${index}` } });
  });
  afterAll(() => app.close());

  const page = async (address: string, language = 'en') =>
    (await fetch(app.url + address, { headers: { 'accept-language': language } })).text();

  const parts = (html: string) => html.split('<details class="adds-up"');

  it('says for a post, a question and a concern how long most people say it took', async () => {
    const { post: read } = await app.ask(
      `query ($id: ID!) { post(id: $id) { durations { people leastDays mostDays }
        questions { durations { people leastDays mostDays } } } }`,
      { id: post.id },
    );
    expect(read.durations).toEqual({ people: 3, leastDays: 10, mostDays: 11 });
    expect(read.questions).toContainEqual({ durations: { people: 3, leastDays: 10, mostDays: 11 } });
    const concern = '{ tag(vocabulary: "race-recovery", slug: "hip") { durations { people } } }';
    expect((await app.ask(concern)).tag.durations).toBeNull();
  });

  it('shows it in a line of its own, on the page of the post and on that of the question', async () => {
    const inWords = /<b>How long it took:<\/b> 3 people, most of them 10 to 11 days/;
    expect(await page(postAddress({ id: post.id, title: TITLE }))).toMatch(inWords);
    const pages = await Promise.all(post.questions.map((question) => page(questionAddress(question))));
    expect(pages.some((html) => inWords.test(html))).toBe(true);
    expect(await page(postAddress({ id: post.id, title: TITLE }), 'de')).toContain(
      '<b>Wie lange es dauerte:</b> 3 Personen, meist 10 bis 11 Tage',
    );
  });

  it('says within a question what did not help, and below all answers only what no question said', async () => {
    const [questions, together] = parts(await page(postAddress({ id: post.id, title: TITLE })));
    const cautions = (html: string) =>
      [...html.matchAll(/<li><b>([^<]+)<\/b><blockquote/g)].map(([, name]) => name);
    const shown = cautions(questions!);
    expect(shown).toContain('cupping');
    const rest = cautions(together!);
    expect(rest.filter((name) => shown.includes(name))).toEqual([]);
    expect([...new Set([...shown, ...rest])].toSorted().join(',')).toMatch(/^cupping,(foam )?rolling$/);
  });
});
