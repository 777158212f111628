import type { TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, type MadePost } from '../support/builders.js';

/** As people tell it: with practices, how it went, how long it took, and a second thought. */
const SAID = [
  'Deep tissue massage helped my hip a lot, twice in the first week. Foam rolling did nothing for me.',
  'I took ten days off and slept. Ice baths helped my legs, and after two weeks the soreness was gone.',
  'Cupping helped at first, then the pain came back. Have you tried compression socks? They helped my calves.',
  'I tried yoga for my IT band and it made things worse. Easing back in slowly over three weeks fixed me.',
  'My sister swears by acupuncture. I never tried it. Walking every day helped, ice did not.',
];

const REPLIES = 4;

/** A post with as many answers as wanted, all of them on its first page: four of five reply to another. */
export async function aLongPost(app: TestApp, answers: number): Promise<MadePost> {
  const post = await aPost(app, await aMember(app), { title: 'The whole club answers' });
  const roots = answers / (REPLIES + 1);
  for (let at = 0; at < roots; at += 1) {
    const root = await anAnswer(app, { postId: post.id, body: said(at), guest: { name: `Gil ${at}` } });
    for (let reply = 0; reply < REPLIES; reply += 1) {
      const body = said(at + reply + 1);
      await anAnswer(app, {
        postId: post.id,
        parentId: root.id,
        body,
        guest: { name: `Hal ${at} ${reply}` },
      });
    }
  }
  return post;
}

/** A post to which as many people answer, and none to another: its pages show some at a time. */
export async function aFlatPost(app: TestApp, answers: number): Promise<MadePost> {
  const post = await aPost(app, await aMember(app), { title: 'The whole club answers' });
  for (let at = 0; at < answers; at += 1)
    await anAnswer(app, { postId: post.id, body: said(at), guest: { name: `Gil ${at}` } });
  return post;
}

/** No two alike, so that compressing them is not too easy. */
function said(at: number): string {
  const days = (at * 7) % 31;
  return `${SAID[at % SAID.length]} That was ${days + 2} days after my ${at % 9}. race, in shoes no. ${(at * 7919) % 1000}. ${SAID[(at * 3 + 1) % SAID.length]}`;
}
