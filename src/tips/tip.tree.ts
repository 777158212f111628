import { Injectable } from '@nestjs/common';
import { uuidOf } from '../platform/global-id.js';
import { type PageArguments, pageRequest, type SortOrder } from '../platform/keyset.js';
import {
  type Branch,
  type BranchPlace,
  type Source,
  toMany,
  toOne,
  toPages,
} from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { shownTexts } from '../answers/answer.queries.js';
import { visiblePosts } from '../posts/post.queries.js';
import { filteredTips, TIP_ORDERS, type TipFilter } from './tip.queries.js';
import type { TipConnection, TipsArgs } from './tip.types.js';
import { BOARD, type Scope, SCOPE_KINDS, type ScopeKind } from './tips.rules.js';

/** How the tips of a kind of scope are read: each kind has evidence of its own. */
const tipOf = (kind: ScopeKind) => `Tip of ${kind}`;

const TIP: Omit<Source, 'name'> = {
  type: 'Tip',
  table: 'tips',
  columns: {
    rank: 'rank',
    tried: 'tried',
    helped: 'helped',
    mixed: 'mixed',
    didNotHelp: 'did_not_help',
    noOutcome: 'no_outcome',
    notTried: 'not_tried',
    hearsay: 'hearsay',
    asking: 'asking',
    advice: 'advice',
  },
  parts: ['people'],
  shape: (tip) => {
    tip.people = tip;
  },
};

const MOST_CONCERNS = 20;

/** The posts of a practice: by the number of their people who tried it, or by their age. */
const TAG_POSTS = {
  MOST_PEOPLE: {
    name: 'tag-posts',
    descending: true,
    keys: [
      { column: 'tried', kind: 'number' },
      { column: 'id', kind: 'uuid' },
    ],
  },
  NEWEST: {
    name: 'tag-posts-newest',
    descending: true,
    keys: [
      { column: 'created_at', kind: 'timestamp' },
      { column: 'id', kind: 'uuid' },
    ],
  },
} as const satisfies Record<string, SortOrder>;

/** By id, as the index of what counts for a concern has them: so many are read as are shown. */
const LAST_FIRST: SortOrder = {
  name: 'tag-answers',
  descending: true,
  keys: [{ column: 'id', kind: 'uuid' }],
};

const tipsBranch = (from: string, kind: ScopeKind): Branch =>
  toPages({
    from,
    field: 'tips',
    to: tipOf(kind),
    staysInThread: kind === 'POST' || kind === 'QUESTION',
    where: ({ child, parent, args, value }) =>
      [
        `${child}.scope_kind = '${kind}'`,
        `${child}.scope_id = ${parent}.id`,
        ...filteredTips(filterOf(args as Partial<TipsArgs>), value)(child),
      ].join(' and '),
    order: ({ orderBy }) => TIP_ORDERS[orderBy as keyof typeof TIP_ORDERS],
    page: pageOf,
  });

const BRANCHES: readonly Branch[] = [
  tipsBranch('Post', 'POST'),
  tipsBranch('Question', 'QUESTION'),
  tipsBranch('Tag', 'CONCERN'),
  toOne({
    from: 'Tag',
    field: 'tip',
    to: tipOf('BOARD'),
    where: ({ child, parent }) =>
      `${child}.scope_kind = 'BOARD' and ${child}.scope_id = '${BOARD.id}' and ${child}.tag_id = ${parent}.id`,
  }),
  toPages({
    from: 'Tag',
    field: 'posts',
    to: 'Post',
    table: () =>
      `(select p.*, t.tag_id, t.tried from tips t join posts p on p.id = t.scope_id where t.scope_kind = 'POST')`,
    where: ({ child, parent, viewer }: BranchPlace) =>
      `${child}.tag_id = ${parent}.id and ${visiblePosts(viewer, child)}`,
    order: ({ orderBy }) => TAG_POSTS[orderBy as keyof typeof TAG_POSTS],
  }),
  toPages({
    from: 'Tag',
    field: 'answers',
    to: 'Answer',
    table: () =>
      `(select a.*, s.scope_id from tip_scopes s join answers a on a.id = s.answer_id where s.scope_kind = 'CONCERN')`,
    where: ({ child, parent, viewer }: BranchPlace) => `${child}.scope_id = ${parent}.id
      and ${shownTexts(viewer, child)}
      and (select ${visiblePosts(viewer, 'p')} from posts p where p.id = ${child}.post_id)`,
    order: () => LAST_FIRST,
  }),
  ...SCOPE_KINDS.flatMap((kind) => [
    toOne({
      from: tipOf(kind),
      field: 'tag',
      to: 'Tag',
      staysInThread: true,
      where: ({ child, parent }) => `${child}.id = ${parent}.tag_id`,
    }),
    toOne({
      from: tipOf(kind),
      field: 'concern',
      to: 'Tag',
      staysInThread: true,
      where: ({ child, parent }) => (kind === 'CONCERN' ? `${child}.id = ${parent}.scope_id` : 'false'),
    }),
    toMany({
      from: tipOf(kind),
      field: 'byConcern',
      to: tipOf('CONCERN'),
      where: ({ child, parent }) =>
        kind === 'BOARD' ? `${child}.tag_id = ${parent}.tag_id and ${child}.scope_kind = 'CONCERN'` : 'false',
      orderBy: ({ child }) => `${child}.tried desc, ${child}.scope_id`,
      limit: ({ first }) =>
        pageRequest({ first: Math.min(first as number, MOST_CONCERNS) }, TAG_POSTS.MOST_PEOPLE).limit,
    }),
  ]),
];

/** Tips as the edge reads them. What is hidden is in no number, so there is nothing to leave out. */
@Injectable()
export class TipTree {
  constructor(private readonly tree: Tree) {
    for (const kind of SCOPE_KINDS) tree.plant({ name: tipOf(kind), ...TIP });
    tree.graft(BRANCHES);
  }

  page(read: TreeRead, { kind, id }: Scope, args: TipsArgs): Promise<TipConnection> {
    const values: unknown[] = [kind, id];
    const value = (each: unknown) => `$${values.push(each)}`;
    const filtered = filteredTips(filterOf(args), value);
    const where = (alias: string) =>
      [`${alias}.scope_kind = $1 and ${alias}.scope_id = $2::uuid`, ...filtered(alias)].join(' and ');
    const request = pageRequest(pageOf({ ...args }), TIP_ORDERS[args.orderBy]);
    return this.tree.page(read, tipOf(kind), { where, values, request });
  }
}

/** @throws Refusal BAD_USER_INPUT for an id that is none of a tag. */
function filterOf({ filter }: Partial<TipsArgs>): TipFilter {
  return { ...filter, tagId: filter?.tagId == null ? null : uuidOf('Tag', filter.tagId, 'filter.tagId') };
}

function pageOf({ first, after, last, before }: BranchPlace['args']): PageArguments {
  return { first, after, last, before } as PageArguments;
}
