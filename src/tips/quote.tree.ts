import { Injectable } from '@nestjs/common';
import { pageRequest, type SortOrder } from '../platform/keyset.js';
import {
  type Branch,
  type BranchPlace,
  type Source,
  toMany,
  toOne,
  toPages,
} from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { Bucket } from '../text/groups.js';
import { openingsOf } from './openings.rules.js';
import { personBucketSql } from './recount-sql.rules.js';
import { SCOPE_KINDS, type ScopeKind } from './tips.rules.js';

const QUOTE: Source = {
  name: 'Quote',
  type: 'Quote',
  table: 'tip_evidence',
  columns: {
    answerId: 'answer_id',
    bucket: 'bucket',
    start: 'quote_start',
    end: 'quote_end',
    text: 'quote',
    countedAs: 'counted_as',
  },
};

const BEST_QUOTES: SortOrder = {
  name: 'evidence',
  descending: true,
  keys: [
    { column: 'e.score', kind: 'number' },
    { column: 'e.answer_id', kind: 'uuid' },
  ],
};

const MOST_QUOTES = 20;

/** Which evidence belongs to a tip: each kind of scope has an index of its own. */
const BELONGS: Record<ScopeKind, (place: BranchPlace) => string> = {
  POST: ({ child, parent }) => `${child}.post_id = ${parent}.scope_id`,
  BOARD: () => 'true',
  QUESTION: ofQuestion,
  CONCERN: scoped('CONCERN'),
};

function scoped(kind: ScopeKind) {
  return ({ child, parent }: BranchPlace): string => `(select true from tip_scopes s
    where s.answer_id = ${child}.answer_id and s.scope_kind = '${kind}' and s.scope_id = ${parent}.scope_id) is not null`;
}

/** Who answers a question answers its post, where the best are found without a look at all the others. */
function ofQuestion(place: BranchPlace): string {
  const post = `(select q.post_id from questions q where q.id = ${place.parent}.scope_id)`;
  return `${place.child}.post_id = ${post} and ${scoped('QUESTION')(place)}`;
}

const SAME_WRITER = (row: string) =>
  `e.person_id = ${row}.person_id and e.tag_id = ${row}.tag_id and not e.by_author`;

/** Evidence with the bucket that its writer is counted in over all of it that belongs to the tip. */
const counted = (kind: ScopeKind) => (place: BranchPlace) => {
  const bucket = personBucketSql(`${SAME_WRITER('x')} and ${BELONGS[kind]({ ...place, child: 'e' })}`);
  return `(select x.*, case when not x.by_author then ${bucket} end as counted_as from tip_evidence x)`;
};

/** Only what people said who are counted in these buckets, and by which they are counted there. */
const countsAs =
  (kind: ScopeKind) =>
  (place: BranchPlace): string[] => {
    const buckets = place.args['buckets'] as Bucket[] | null | undefined;
    if (buckets == null) return [];
    // Not by `exists`: PostgreSQL may then gather all evidence of the board at once, to look into that.
    const elsewhere = (said: readonly Bucket[]) => `(select true from tip_evidence e
      where ${SAME_WRITER(place.child)} and e.bucket in (${quoted(said)})
        and ${BELONGS[kind]({ ...place, child: 'e' })} limit 1) is not null`;
    const ways = openingsOf(buckets).map(({ bucket, unless, onlyWith }) =>
      [
        `${place.child}.bucket = '${bucket}'`,
        ...(unless.length > 0 ? [`not (${elsewhere(unless)})`] : []),
        ...(onlyWith.length > 0 ? [elsewhere(onlyWith)] : []),
      ].join(' and '),
    );
    return [ways.length === 0 ? 'false' : `(${ways.map((way) => `(${way})`).join(' or ')})`];
  };

/** Values of an enum, never words of a client. */
const quoted = (buckets: readonly Bucket[]) => buckets.map((bucket) => `'${bucket}'`).join(', ');

const saysSo = ({ child, args, value }: BranchPlace): string[] =>
  args['buckets'] == null ? [] : [`${child}.bucket = any(${value(args['buckets'])})`];

/** What readers say, and on the other hand what the post's own author says, which is shown apart. */
const belongs = (kind: ScopeKind, byAuthor: boolean, chosen: typeof saysSo) => (place: BranchPlace) =>
  [
    `${place.child}.tag_id = ${place.parent}.tag_id`,
    BELONGS[kind](place),
    `${byAuthor ? '' : 'not '}${place.child}.by_author`,
    ...chosen(place),
  ].join(' and ');

const bestFirst = ({ child }: BranchPlace) => `${child}.score desc, ${child}.answer_id desc`;

const branchesOf = (kind: ScopeKind): Branch[] => [
  toMany({
    from: `Tip of ${kind}`,
    field: 'quotes',
    to: 'Quote',
    staysInThread: true,
    table: counted(kind),
    where: belongs(kind, false, saysSo),
    orderBy: bestFirst,
    limit: ({ first }) => pageRequest({ first: Math.min(first as number, MOST_QUOTES) }, BEST_QUOTES).limit,
  }),
  toMany({
    from: `Tip of ${kind}`,
    field: 'authorQuotes',
    to: 'Quote',
    staysInThread: true,
    table: counted(kind),
    where: kind === 'POST' ? belongs(kind, true, saysSo) : () => 'false',
    orderBy: bestFirst,
    limit: () => MOST_QUOTES,
  }),
  toPages({
    from: `Tip of ${kind}`,
    field: 'evidence',
    to: 'Quote',
    staysInThread: true,
    table: counted(kind),
    where: belongs(kind, false, countsAs(kind)),
    order: () => BEST_QUOTES,
  }),
];

/** The sentences behind the numbers, as the edge reads them. */
@Injectable()
export class QuoteTree {
  constructor(tree: Tree) {
    tree.plant(QUOTE, [
      toOne({
        from: 'Quote',
        field: 'answer',
        to: 'Answer',
        staysInThread: true,
        holds: { uuid: 'answer_id' },
        where: ({ child, parent }) => `${child}.id = ${parent}.answer_id`,
      }),
      ...SCOPE_KINDS.flatMap(branchesOf),
    ]);
  }
}
