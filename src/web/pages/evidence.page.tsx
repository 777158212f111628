import { notFound } from '../../kernel/errors.js';
import {
  concernAddress,
  idOf,
  postAddress,
  questionAddress,
  type ScopeAddress,
} from '../rules/address.rules.js';
import { EvidencePage, type EvidencePageQuery } from '../documents/evidence.document.js';
import { pageOf } from '../paging.js';
import { BUCKETS_OF, groupOf } from '../rules/people.rules.js';
import type { Answered, Route } from '../route.js';
import { EvidenceView } from '../views/evidence.view.js';
import type { Visit } from '../visit.js';

const SIZE = 20;

/** The types of what numbers are counted over, by their words in addresses. */
const TYPES = { post: 'Post', question: 'Question', concern: 'Tag' } as const;

export const evidenceRoutes: readonly Route[] = [
  { method: 'GET', path: '/evidence/:scope/:key/:tag', answer: evidencePage },
];

async function evidencePage(visit: Visit): Promise<Answered> {
  const tagId = idOf('Tag', visit.part('tag'));
  if (tagId === null) throw notFound('The practice');
  const scope = scopeOf(visit);
  const group = groupOf(visit.query('said'));
  const { viewer, nodes, tips } = await visit.ask(EvidencePage, {
    tagId,
    things: scope.kind === 'board' ? [tagId] : [tagId, scope.id],
    scope: scope.kind === 'board' ? null : { [`${scope.kind}Id`]: scope.id },
    buckets: group === undefined ? null : [...BUCKETS_OF[group]],
    ...pageOf(visit, SIZE),
  });
  const [tag, about] = nodes;
  if (tag?.__typename !== 'Tag') throw notFound('The practice');
  return {
    kind: 'page',
    viewer,
    // Not to be found by itself: it is a part of what the answers and the tip's own page show.
    head: { title: group ? `${tag.name}: ${visit.language.say(`group.${group}`)}` : tag.name },
    body: (
      <EvidenceView
        tag={tag}
        tip={tips.nodes[0] ?? null}
        scope={scope}
        about={about ? aboutOf(about) : null}
        group={group}
      />
    ),
  };
}

/** @throws Refusal NOT_FOUND for what can be no scope. */
function scopeOf(visit: Visit): ScopeAddress {
  const [kind, key] = [visit.part('scope'), visit.part('key')];
  if (kind === 'board' && key === 'all') return { kind };
  if (kind === 'post' || kind === 'question' || kind === 'concern') {
    const id = idOf(TYPES[kind], key);
    if (id !== null) return { kind, id };
  }
  throw notFound('The number');
}

/** How a number's page says what it is counted over. */
function aboutOf(thing: NonNullable<EvidencePageQuery['nodes'][number]>) {
  if (thing.__typename === 'Post') return { words: thing.title, address: postAddress(thing) };
  if (thing.__typename === 'Question') return { words: thing.text, address: questionAddress(thing) };
  if (thing.__typename === 'Tag') return { words: thing.name, address: concernAddress(thing) };
  return null;
}
