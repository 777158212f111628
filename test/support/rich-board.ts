import type { TestApp } from './app.js';
import {
  aMember,
  aModerator,
  anAnswer,
  aPost,
  type MadeAnswer,
  type MadePost,
  type Someone,
} from './builders.js';

const CORRECT = 'mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { id } }';
const HIDE = 'mutation ($id: ID!) { hideAnswer(answerId: $id) { id } }';
const HIDE_POST = 'mutation ($id: ID!) { hidePost(postId: $id) { id } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawAnswer(answerId: $id) }';

/** With children and parents, concerns, answers to questions, all groups, and characters of two UTF-16 units. */
const BODIES = [
  '🙂🙂 So sore. Deep tissue massage helped my hip a lot! Nothing else. 🏃',
  'I tried massage and deep tissue massage for my knee. It did nothing. But cupping helped at first, then the pain came back.',
  'Have you tried ice? My sister swears by ice baths. I never tried yoga.',
  'Ice did nothing for me. 🧊 Ice baths helped though.',
  'Yes, I tried cupping. It was fine. I took 10 days off after the race.',
  'Foam rolling made my IT band worse, and then it was gone after a massage.',
  'Nothing to tell.',
  'Sports massage helped me. Deep tissue massage helped me.',
  'Deep tissue massage helped me. Sports massage helped me.',
];

export interface RichBoard {
  readonly post: MadePost;
  readonly asker: Someone;
}

/** A board with everything on it that numbers depend on: each kind of answer, corrected, hidden, withdrawn. */
export async function fillRichly(app: TestApp): Promise<RichBoard> {
  const asker = await aMember(app, 'Ana');
  const moderator = await aModerator(app);
  const writers = [await aMember(app, 'Gil'), await aMember(app, 'Hal'), await aMember(app, 'Ida')];
  const posts = [await aPost(app, asker), await aPost(app, writers[0]!), await aPost(app, asker)];
  const answers: { answer: MadeAnswer; by: Someone }[] = [];
  for (const [at, post] of posts.entries()) {
    for (const [index, body] of BODIES.entries()) {
      const by = writers[(index + at) % writers.length]!;
      const answer = await anAnswer(app, { postId: post.id, body, by });
      answers.push({ answer, by });
      const reply = BODIES[(index + at + 2) % BODIES.length]!;
      await anAnswer(app, { postId: post.id, parentId: answer.id, body: reply, by: index % 2 ? asker : by });
    }
  }
  const tag = 'query ($slug: String!) { tag(slug: $slug, vocabulary: "race-recovery") { id } }';
  const massage = (await app.ask(tag, { slug: 'massage' })).tag.id;
  const yoga = (await app.ask(tag, { slug: 'yoga' })).tag.id;
  const correct = async (at: number, tags: object[]) =>
    app.ask(CORRECT, { input: { answerId: answers[at]!.answer.id, tags } }, answers[at]!.by.headers);
  await correct(0, [
    { tagId: massage, stance: 'MIXED', experience: 'FIRST_HAND', evidence: { start: 5, end: 12 } },
  ]);
  await correct(1, [{ tagId: massage, reject: true }]);
  const yogaHelped = { stance: 'HELPED', experience: 'FIRST_HAND' };
  await correct(6, [{ tagId: yoga, ...yogaHelped, evidence: { start: 0, end: 7 } }]);
  await app.ask(HIDE, { id: answers[3]!.answer.id }, moderator.headers);
  await app.ask(WITHDRAW, { id: answers[4]!.answer.id }, answers[4]!.by.headers);
  await app.ask(HIDE_POST, { id: posts[2]!.id }, moderator.headers);
  return { post: posts[0]!, asker };
}

/** Every kept number and all that it was counted from, row by row. */
export async function keptNumbers(app: TestApp): Promise<Record<string, string[]>> {
  const kept: Record<string, string[]> = {};
  for (const table of ['tips', 'tip_evidence', 'tip_scopes']) {
    const rows = await app.sql<{ row: string }>(`select t::text as row from ${table} t order by 1`);
    kept[table] = rows.map(({ row }) => row);
  }
  const counts = await app.sql<{ row: string }>(`select id || ' ' || answer_count as row from posts
    union all select id || ' ' || reply_count from answers order by 1`);
  kept['counts'] = counts.map(({ row }) => row);
  return kept;
}
