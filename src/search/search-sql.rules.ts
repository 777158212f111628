/** So many of the newest are looked through at first, which is where the commonest words are found at once. */
const WALKED = 500;

/** So many more, for words that are too common for the index of words. */
const WALKED_FURTHER = 2_500;

/** So many are fetched to which the index of words leads. */
const FETCHED = 300;

/**
 * What is read of that index may cost as much as so many entries of one word, as the statistics of the table tell how
 * common words are: at a million rows a word that has just too many still fills a page from the rows that are walked
 * through, at half of the cost.
 */
const READ = 8_000;

/** An entry of a further word costs so much less, since it is only held against what was read of the first. */
const CHEAPER = 10;

/** So many matches of each kind are ranked, the newest ones. */
const CANDIDATES = 100;

/** So many of them are enough, so that no older ones are looked for. */
const ENOUGH = 50;

/** Where to look, as SQL. */
export interface Shelf {
  readonly table: 'posts' | 'answers';
  /** What the conditions need besides id, status and search. */
  readonly columns: readonly string[];
  /** Which rows may be shown, told by the row `n` itself. */
  readonly shown: string;
  /** Which of the candidates `n` may be shown, where that takes other tables. */
  readonly among: string;
}

/** What the other parts of the statement share: the words of the first parameter. */
export const ASKED = `asked as materialized (select words from websearch_to_tsquery('english', $1) as words)`;
const WORDS = '(select words from asked)';

/**
 * Two relations of candidates with their ranks, `TABLE_newest` and `TABLE_older`. What they cost has a bound
 * whatever the words, because each step has one; the planner, which can only guess how often words stand
 * together, is left no choice. So one plan does for all words, and the statement can be prepared.
 */
export function candidatesSql({ table, columns, shown, among }: Shelf): string {
  const row = ['id', 'status', 'search', ...columns].join(', ');
  const ranked = (rows: string) => `select n.id, ts_rank(n.search, ${WORDS}) as rank from (
      select n.* from (${rows}) n where n.search @@ ${WORDS} and ${shown} order by n.id desc limit ${CANDIDATES}) n
    where ${among}`;
  const isOlder = `id < (select id from ${table} order by id desc offset ${WALKED - 1} limit 1)`;
  return `${table}_newest as materialized (
      ${ranked(`select ${row} from ${table} order by id desc limit ${WALKED}`)}),
    ${table}_common as materialized (${commonSql(table)}),
    ${table}_telling as materialized (${tellingSql(table)}),
    ${table}_older as (
      ${ranked(`
        (select * from (select ${row} from ${table} where search @@ (select words from ${table}_telling)
          limit ${FETCHED}) fetched where ${isOlder})
        union all (select ${row} from ${table} where (select words is null from ${table}_telling) and ${isOlder}
          order by id desc limit ${WALKED_FURTHER})`)})`;
}

/** The common words of a table, and in which share of its rows each stands: a few hundred words, looked up by place. */
function commonSql(table: string): string {
  const own = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = '${table}'::regclass`;
  return `select s.most_common_elems::text::text[] as words, s.most_common_elem_freqs as shares,
      (select c.reltuples ${own}) as rows
    from pg_stats s where s.attname = 'search' and s.tablename = '${table}'
      and s.schemaname = (select n.nspname ${own})`;
}

/**
 * The words to look up in the index, as a query: of each alternative the rarest, as many as can be read; the
 * others are told by the rows. Null where the rows have to be looked through: when an alternative has only
 * common words, or there are only words that must not stand. No row when the newest were enough.
 */
function tellingSql(table: string): string {
  const isWanted = `(select count(*) from ${table}_newest) < ${ENOUGH}`;
  return `select case when bool_and(telling is not null) then string_agg(telling, ' | ')::tsquery end as words
    from (select string_agg('''' || word || '''', ' & ') filter (where read <= ${READ}) as telling
      from (select n, word, max(n) over () * (sum(entries) over rarer + ${CHEAPER - 1} * first_value(entries) over rarer)
          / ${CHEAPER} as read
        from (select n, m[1] as word, coalesce(
            (select c.shares[array_position(c.words, m[1])] * c.rows from ${table}_common c), 0) as entries
          from regexp_split_to_table(querytree(${WORDS}), ' \\| ') with ordinality b (alternative, n)
          cross join regexp_matches(alternative, '''((?:[^'']|'''')+)''', 'g') m
          where ${isWanted}) each_word
        window rarer as (partition by n order by entries, word)) summed
      group by n) alternatives
    having ${isWanted}`;
}
