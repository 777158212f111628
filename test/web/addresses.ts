import { answerAddress, editAddress, postAddress } from '../../src/web/address.rules.js';
import type { TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost, PASSWORD } from '../support/builders.js';
import { fillRichly } from '../support/rich-board.js';
import { Visitor } from '../support/visitor.js';

/** A page of the site, as it is checked with all others. */
export interface Address {
  /** Also the name of its pictures. */
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  /** The cookies of whoever is signed in, where it is no page for everybody. */
  readonly cookie?: string;
}

/** Whatever stories hold: headings, lists, code, links, a picture, tables, and what would be HTML. */
const MARKED_STORY = `# The race

It *hurt*, see [the plan](https://example.org/plan "a plan") and ![me](https://example.org/me.png).

- one
- two \`code\`

| day | ache |
| --- | ---- |
| 1   | much |

> quoted <script>alert(1)</script>

${'Averyveryverylongwordwithoutanyplacetobreakit'.repeat(3)}

How do you recover after a race?`;

/** Makes a world with something of everything in it, and gives every address of the site. */
export async function everyAddress(app: TestApp): Promise<readonly Address[]> {
  const { post } = await fillRichly(app);
  const noa = await aMember(app, 'Noa');
  const empty = await aPost(app, noa, {
    title: 'سؤال بعد السباق',
    body: MARKED_STORY,
  });
  await anAnswer(app, { postId: post.id, body: 'Massage helped me, taping did not.', by: noa });
  const visitor = new Visitor(app.url);
  await visitor.send('/account/sign-in', { email: noa.email, password: PASSWORD });
  const { cookie } = visitor;
  const [answered] = (
    await app.ask('query ($id: ID!) { post(id: $id) { answers(first: 1) { nodes { id } } } }', {
      id: post.id,
    })
  ).post.answers.nodes;
  const full = { id: post.id, title: 'After the race' };
  return [
    { name: 'board', path: '/' },
    { name: 'board-most-answered', path: '/?order=answers' },
    { name: 'board-german', path: '/?lang=de' },
    { name: 'post', path: postAddress(full) },
    { name: 'post-without-answers', path: postAddress({ id: empty.id, title: 'سؤال بعد السباق' }) },
    { name: 'sign-in', path: '/account/sign-in' },
    { name: 'sign-up', path: '/account/sign-up?next=/ask' },
    { name: 'account', path: '/account', cookie },
    { name: 'account-answers', path: '/account/answers', cookie },
    { name: 'ask', path: '/ask', cookie },
    { name: 'edit-post', path: editAddress(empty), cookie },
    { name: 'answer', path: answerAddress(answered) },
    { name: 'reply', path: `${answerAddress(answered)}/reply` },
    { name: 'not-found', path: '/nothing/here', status: 404 },
    { name: 'odd-address', path: '/?after=odd', status: 400 },
  ];
}
