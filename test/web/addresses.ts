import {
  answerAddress,
  concernAddress,
  editAddress,
  evidenceAddress,
  postAddress,
  questionAddress,
  tipAddress,
} from '../../src/web/rules/address.rules.js';
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
  /** What is typed into the form that stands there, where the page is what its sending answers. */
  readonly typed?: Readonly<Record<string, string>>;
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
  const told = 'Massage helped me, taping did not.';
  const own = answerAddress(await anAnswer(app, { postId: post.id, body: told, by: noa }));
  const visitor = new Visitor(app.url);
  await visitor.send('/account/sign-in', { email: noa.email, password: PASSWORD });
  const { cookie } = visitor;
  const found = await app.ask(FOUND, { id: post.id });
  const [answered] = found.post.answers.nodes;
  const [{ tag }] = found.post.tips.nodes;
  const full = { id: post.id, title: 'After the race' };
  const refused = { email: noa.email, password: 'not the one' };
  return [
    { name: 'board', path: '/' },
    { name: 'board-most-answered', path: '/?order=answers' },
    { name: 'board-german', path: '/?lang=de' },
    { name: 'post', path: postAddress(full) },
    { name: 'post-without-answers', path: postAddress({ id: empty.id, title: 'سؤال بعد السباق' }) },
    { name: 'question', path: questionAddress(post.questions[0]!) },
    { name: 'tips', path: '/tips' },
    { name: 'tips-most-popular', path: '/tips?order=popularity' },
    { name: 'tips-of-vocabulary', path: '/tips?vocabulary=race-recovery' },
    { name: 'tip', path: tipAddress(tag) },
    { name: 'concerns', path: '/concerns' },
    { name: 'concern', path: concernAddress(found.concerns.nodes[0]) },
    { name: 'evidence-of-post', path: evidenceAddress({ kind: 'post', id: post.id }, tag, 'helped') },
    { name: 'evidence-of-board', path: evidenceAddress({ kind: 'board' }, tag) },
    { name: 'search', path: '/search' },
    { name: 'search-found', path: '/search?q=massage' },
    { name: 'search-nothing-found', path: '/search?q=quicksilver' },
    { name: 'sign-in', path: '/account/sign-in' },
    { name: 'sign-in-refused', path: '/account/sign-in', status: 422, typed: refused },
    { name: 'sign-up', path: '/account/sign-up?next=/ask' },
    { name: 'account', path: '/account', cookie },
    { name: 'account-answers', path: '/account/answers', cookie },
    { name: 'ask', path: '/ask', cookie },
    { name: 'edit-post', path: editAddress(empty), cookie },
    { name: 'answer', path: answerAddress(answered) },
    { name: 'reply', path: `${answerAddress(answered)}/reply` },
    { name: 'reading', path: `${own}/reading`, cookie },
    { name: 'edit-answer', path: `${own}/edit`, cookie },
    { name: 'withdraw-answer', path: `${own}/withdraw`, cookie },
    { name: 'not-found', path: '/nothing/here', status: 404 },
    { name: 'odd-address', path: '/?after=odd', status: 400 },
  ];
}

const FOUND = `query ($id: ID!) {
  post(id: $id) {
    answers(first: 1) { nodes { id } }
    tips(first: 1) { nodes { tag { id slug vocabulary { slug } } } }
  }
  concerns(first: 1) { nodes { slug vocabulary { slug } } }
}`;
