import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FillNewBoard } from '../../src/imports/fill-new-board.use-case.js';
import { evidenceAddress, type ScopeAddress } from '../../src/web/rules/address.rules.js';
import { BUCKETS_OF, countOf, GROUPS, type People } from '../../src/web/rules/people.rules.js';
import { startApp, type TestApp } from '../support/app.js';
import { aMember, anAnswer, aPost } from '../support/builders.js';

interface Shown {
  readonly scope: ScopeAddress;
  readonly tag: { readonly id: string; readonly name: string };
  readonly people: People;
}

const TIPS =
  'tips(first: 60) { nodes { tag { id name } people { tried helped mixed didNotHelp noOutcome notTried asking } } }';

const INPUT = { post: 'postId', question: 'questionId', concern: 'concernId' } as const;

/** The tips of every table on the site. */
async function tablesOf(app: TestApp): Promise<Shown[]> {
  const board = await app.ask(
    `{ ${TIPS} posts(first: 10) { nodes { id ${TIPS} questions { id ${TIPS} } } } }`,
  );
  const { concerns } = await app.ask(`{ concerns(first: 60) { nodes { id ${TIPS} } } }`);
  const of = (scope: ScopeAddress, { tips }: { tips: { nodes: Shown[] } }) =>
    tips.nodes.map((tip) => ({ ...tip, scope }));
  return [
    ...of({ kind: 'board' }, board),
    ...board.posts.nodes.flatMap((post: any) => [
      ...of({ kind: 'post', id: post.id }, post),
      ...post.questions.flatMap((question: any) => of({ kind: 'question', id: question.id }, question)),
    ]),
    ...concerns.nodes.flatMap((concern: any) => of({ kind: 'concern', id: concern.id }, concern)),
  ];
}

describe('Every number of the sample community', () => {
  let app: TestApp;
  let numbers: (Shown & { readonly group: (typeof GROUPS)[number]; readonly count: number })[];

  beforeAll(async () => {
    app = await startApp();
    await app.get(FillNewBoard).execute(() => undefined);
    // Somebody for whom it helped in one answer, and not in another.
    const [asker, gil] = [await aMember(app, 'Ana'), await aMember(app, 'Gil')];
    const post = await aPost(app, asker);
    await anAnswer(app, { postId: post.id, body: 'Massage helped my knee.', by: gil });
    await anAnswer(app, { postId: post.id, body: 'Massage did nothing for my knee.', by: gil });
    numbers = (await tablesOf(app)).flatMap((tip) =>
      GROUPS.map((group) => ({ ...tip, group, count: countOf(tip.people, group) })).filter(
        ({ count }) => count > 0,
      ),
    );
  });

  afterAll(() => app.close());

  it('opens a page of answers with their words marked', async () => {
    expect(numbers.length).toBeGreaterThan(200);
    for (const { scope, tag, group } of numbers) {
      const address = evidenceAddress(scope, tag, group);
      const response = await fetch(app.url + address, { headers: { accept: 'text/html' } });
      const html = await response.text();
      expect(`${response.status} ${/<mark>[^<]+<\/mark>/.test(html)}`, address).toBe('200 true');
      expect(html).toContain('<meta name="robots" content="noindex"');
    }
  });

  it('is the number of people behind it', async () => {
    for (const { scope, tag, group, count } of numbers) {
      const { tips } = await app.ask(
        `query ($scope: ScopeInput, $tagId: ID!, $buckets: [Bucket!]) { tips(first: 1, scope: $scope, filter: { tagId: $tagId }) {
          nodes { evidence(first: 100, buckets: $buckets) { nodes { countedAs answer { author { id } } } } } } }`,
        {
          tagId: tag.id,
          buckets: BUCKETS_OF[group],
          scope: scope.kind === 'board' ? null : { [INPUT[scope.kind]]: scope.id },
        },
      );
      const { nodes } = tips.nodes[0].evidence;
      const people = new Set(nodes.map(({ answer }: any) => answer.author.id));
      expect(people.size, `${scope.kind} ${tag.name} ${group}`).toBe(count);
    }
  });

  it('shows both answers of a person who is counted as mixed because of them', async () => {
    const { tag, scope } = numbers.find(
      (each) => each.scope.kind === 'post' && each.tag.name === 'massage' && each.group === 'mixed',
    )!;
    const html = await (await fetch(app.url + evidenceAddress(scope, tag, 'mixed'))).text();
    expect(html).toContain('Counted as: mixed');
    expect(html).toContain('<mark>Massage helped my knee.</mark>');
    expect(html).toContain('<mark>Massage did nothing for my knee.</mark>');
    expect(html).toContain('This answer alone says: didn’t help.');
  });
});
