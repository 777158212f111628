import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postAddress, questionAddress } from '../../src/web/rules/address.rules.js';
import { questionStructured } from '../../src/web/rules/structured.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost } from '../support/builders.js';

const HOST = 'https://board.example';
type Thing = Record<string, any>;

/** What Google asks for, and each of these must be there: one of several with `|`. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  DiscussionForumPosting: ['author', 'datePublished', 'text|image|video'],
  Comment: ['author', 'datePublished', 'text|image|video'],
  Person: ['name'],
  QAPage: ['mainEntity'],
  Question: ['name', 'answerCount', 'acceptedAnswer|suggestedAnswer'],
  Answer: ['text'],
  InteractionCounter: ['interactionType', 'userInteractionCount'],
};

/** Every thing in the data that lacks what is asked for of its type. */
function lacking(thing: unknown): string[] {
  if (Array.isArray(thing)) return thing.flatMap(lacking);
  if (thing === null || typeof thing !== 'object') return [];
  const { '@type': type, ...fields } = thing as Thing;
  const there = (name: string) => fields[name] !== undefined && fields[name] !== '' && fields[name] !== null;
  const lacks = (REQUIRED[type] ?? ['a type that is known']).filter((names) => !names.split('|').some(there));
  return [...lacks.map((names) => `${type}: ${names}`), ...Object.values(fields).flatMap(lacking)];
}

describe('What a post says of itself in the words of schema.org', () => {
  let app: TestApp;
  let data: Thing;
  let html: string;

  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: HOST });
    const { id } = await aPost(app, await aMember(app), { title: 'Sore </script><b>' });
    const answer = await anAnswer(app, { postId: id, body: 'Massage </script><script>alert(1)</script>' });
    await anAnswer(app, { postId: id, parentId: answer.id, body: 'Which kind?', guest: { name: 'Hal' } });
    const gone = await aMember(app, 'Ida');
    const withdrawn = await anAnswer(app, { postId: id, body: 'Taken back', by: gone });
    await anAnswer(app, { postId: id, parentId: withdrawn.id, body: 'Why?' });
    await app.ask(
      'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }',
      { id: withdrawn.id },
      gone.headers,
    );
    html = await (await fetch(app.url + postAddress({ id, title: 'Sore </script><b>' }))).text();
    data = JSON.parse(/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)![1]!);
  });
  afterAll(() => app.close());

  it('has every field that search engines require', () => {
    expect(data['@type']).toBe('DiscussionForumPosting');
    expect(lacking({ ...data, '@context': undefined })).toEqual([]);
  });

  it('tells the story, and what was answered with the replies to it', () => {
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      headline: 'Sore </script><b>',
      author: { '@type': 'Person', name: 'Ana' },
      commentCount: 3,
      comment: [
        {
          author: { name: 'Gil' },
          text: 'Massage </script><script>alert(1)</script>',
          comment: [{ author: { name: 'Hal' }, text: 'Which kind?' }],
        },
      ],
    });
  });

  it('leaves what was taken back unsaid', () => {
    expect(JSON.stringify(data)).not.toContain('Taken back');
    expect(data['comment']).toHaveLength(1);
  });

  it('gives absolute addresses, and days as ISO 8601', () => {
    expect(data['url']).toMatch(/^https:\/\/board[.]example\/posts\/[\w-]{22}\/sore-script-b$/);
    expect(data['comment'][0].url).toMatch(/^https:\/\/board[.]example\/answers\/[\w-]{22}$/);
    expect(new Date(data['datePublished']).toISOString()).toBe(data['datePublished']);
  });

  it('lets no text of anybody end the element that it stands in', () => {
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});

describe('The page of a question', () => {
  let app: TestApp;
  let address: string;
  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: HOST });
    const { id, questions } = await aPost(app, await aMember(app));
    address = questionAddress(questions[1]!);
    for (let index = 0; index < 101; index += 1)
      await anAnswer(app, { postId: id, body: 'Yes, I tried cupping.', guest: { name: `Guest ${index}` } });
  }, 60_000);
  afterAll(() => app.close());

  const page = async (path: string) => (await fetch(app.url + path)).text();
  const canonical = (html: string) =>
    /<link rel="canonical" href="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');

  it('tells search engines of all the answers that stand on it', async () => {
    const html = await page(address);
    const data: Thing = JSON.parse(/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)![1]!);
    expect(lacking({ ...data, '@context': undefined })).toEqual([]);
    expect(data['mainEntity']).toMatchObject({ url: HOST + address, answerCount: 101 });
    expect(data['mainEntity'].suggestedAnswer).toHaveLength(100);
    expect(canonical(html)).toBe(HOST + address);
  });

  it('is told of in both languages, each by its own address', async () => {
    const html = await page(`${address}?lang=de`);
    const others = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
    expect(others.map(([, code, href]) => [code, href])).toEqual([
      ['en', `${HOST}${address}?lang=en`],
      ['de', `${HOST}${address}?lang=de`],
      ['x-default', HOST + address],
    ]);
    expect(canonical(html)).toBe(`${HOST}${address}?lang=de`);
  });

  it('has an address of its own for each part of its answers', async () => {
    const next = /<a rel="next" href="([^"#]+)/.exec(await page(address))![1]!;
    const later = await page(next);
    expect(later.match(/<article class="answer"/g)).toHaveLength(1);
    expect(canonical(later)).toBe(HOST + next);
  });
});

describe('What a question says of itself', () => {
  const moment = new Date('2026-11-01T10:00:00Z');
  const said = (name: string, body: string | null) => ({
    body,
    author: body === null ? null : { name },
    createdAt: moment,
    editedAt: null,
    address: `/answers/${name}`,
  });
  const data: Thing = questionStructured(
    {
      question: 'How do you recover?',
      author: { name: 'Ana' },
      address: '/questions/key/how-do-you-recover',
      createdAt: moment,
      answerCount: 12,
      answers: [said('Gil', 'Massage helped.'), said('Hal', null)],
    },
    HOST,
  );

  it('has every field that search engines require', () => {
    expect(lacking(data)).toEqual([]);
  });

  it('suggests answers and accepts none: nobody has accepted one', () => {
    expect(data['mainEntity']).toMatchObject({
      answerCount: 12,
      suggestedAnswer: [{ '@type': 'Answer', text: 'Massage helped.', url: `${HOST}/answers/Gil` }],
    });
    expect(JSON.stringify(data)).not.toMatch(/acceptedAnswer|Count":"|upvote/);
  });
});
