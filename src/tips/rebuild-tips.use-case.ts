import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { RecountAnswers } from './recount-answers.use-case.js';
import { COLUMNS, countedSql, countedTipsSql } from './recount-sql.rules.js';

/** How far a rebuild is; its steps are told by what they look through. */
export interface RebuildProgress {
  readonly step: 'answers' | 'evidence' | 'people' | 'mending';
  readonly done: number;
  readonly of: number;
}

/** All rows of all tables are looked at, which goes fastest by whole tables; the planner guesses low. */
const WHOLE_TABLES = 'set local enable_nestloop = off';
const FEW_ROWS = 'set local enable_nestloop = on';

/** While writers wait, being done soon is what matters. */
const WITH_HELPERS = 'set local max_parallel_workers_per_gather to default';

const KEPT = '(post_id, person_id, bucket, by_author, quote_start, quote_end, score';
const kept = (table: string) => KEPT.replaceAll(/(?<=[( ])(?=[a-z])/g, `${table}.`);

const of = (table: string) => COLUMNS.replaceAll(/\w+/g, `${table}.$&`);

/** So few answers at once that all of them are sorted in memory, which takes half as long. */
const AT_ONCE = 10_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const NEXT = `select id from answers where id > $1 order by id offset ${AT_ONCE - 1} limit 1`;
const inRange = (answerId: string) => `${answerId} > $1 and ${answerId} <= $2`;

/** In one statement, which sees one moment: who writes meanwhile is either in both sides of it or in none. */
const FIND_ANSWERS = `insert into doubtful_answers
  ${countedSql(inRange)}
  select answer_id as id from evidence c
    full join (select * from tip_evidence where ${inRange('answer_id')}) e using (answer_id, tag_id)
    where ${kept('c')}, c.words) is distinct from ${kept('e')}, hashtextextended(e.quote, 0))
  union select answer_id from (select *, 1 as here from scopes) c
    full join (select *, 1 as here from tip_scopes where ${inRange('answer_id')}) s
      using (answer_id, scope_kind, scope_id)
    where c.here is distinct from s.here`;

const FIND_TAGS = `create temp table doubtful_tags on commit drop as
  ${countedTipsSql()}
  select distinct tag_id from (select * from counted) c
    full join tips t using (scope_kind, scope_id, tag_id)
    where (${of('c')}) is distinct from (${of('t')})`;

const isDoubtful = (answerId: string) => `${answerId} in (select id from doubtful_answers)`;

/** Those of what is kept now and of what is put in its place; run before and after. */
const ADD_TAGS = `insert into doubtful_tags select distinct tag_id from tip_evidence
  where ${isDoubtful('answer_id')}`;

const PUT_EVIDENCE = `${countedSql(isDoubtful)},
  put_scopes as (
    insert into tip_scopes (answer_id, scope_kind, scope_id) select answer_id, scope_kind, scope_id from scopes)
  insert into tip_evidence (answer_id, tag_id, post_id, person_id, bucket, by_author, quote_start, quote_end,
    score, quote)
  select c.answer_id, c.tag_id, post_id, person_id, bucket, by_author, quote_start, quote_end, score, m.passage
  from evidence c join mentions m on m.answer_id = c.answer_id and m.tag_id = c.of_tag
    and m.start_offset = c.start_offset and m.end_offset = c.end_offset`;

const SAME_TIP = '(c.scope_kind, c.scope_id, c.tag_id) = (t.scope_kind, t.scope_id, t.tag_id)';

/** Only those that differ are written: of a popular practice most are right, and writers wait meanwhile. */
const MEND_TIPS = [
  'analyze doubtful_tags',
  `create temp table counted_tips on commit drop as
    ${countedTipsSql('doubtful_tags')} select * from counted`,
  'analyze counted_tips',
  `delete from tips t where tag_id in (select tag_id from doubtful_tags) and not exists (
    select from counted_tips c where ${SAME_TIP} and (${of('c')}) = (${of('t')}))`,
  `insert into tips (scope_kind, scope_id, tag_id, ${COLUMNS})
    select * from counted_tips c where not exists (select from tips t where ${SAME_TIP})`,
];

/**
 * Counts everything anew from the readings, and mends what is kept otherwise. It looks without holding
 * anybody up; only while it mends what it found do writers wait. Readers see the old numbers until then.
 */
@Injectable()
export class RebuildTips {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recountAnswers: RecountAnswers,
  ) {}

  /** How many answers were counted. */
  async execute(progress: (at: RebuildProgress) => void = () => undefined): Promise<number> {
    const say = (step: RebuildProgress['step'], done: number) => progress({ step, done, of: 4 });
    say('answers', 0);
    const answers = await this.recountAnswers.execute();
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.takeTime();
      await this.do(WHOLE_TABLES);
      say('evidence', 1);
      await this.findAnswers();
      say('people', 2);
      await this.do(FIND_TAGS);
      say('mending', 3);
      await this.mend();
    });
    say('mending', 4);
    return answers;
  }

  private async findAnswers(): Promise<void> {
    await this.do('create temp table doubtful_answers (id uuid not null) on commit drop');
    for (let from = FIRST; from < LAST;) {
      const [next] = await this.unitOfWork.query<{ id: string }>({ text: NEXT, values: [from] });
      const to = next?.id ?? LAST;
      await this.unitOfWork.query({ text: FIND_ANSWERS, values: [from, to] });
      from = to;
    }
  }

  private async mend(): Promise<void> {
    const [found] = await this.unitOfWork.query<{ answers: boolean; tags: boolean }>({
      text: `select exists (select from doubtful_answers) as answers, exists (select from doubtful_tags) as tags`,
    });
    if (!found!.answers && !found!.tags) return;
    await this.do(FEW_ROWS);
    await this.do(WITH_HELPERS);
    await this.do('analyze doubtful_answers');
    // Whoever moved numbers is waited for, and who is about to waits: from here on nothing moves.
    await this.do('lock table tip_evidence, tip_scopes, tips in share row exclusive mode');
    await this.do(ADD_TAGS);
    for (const table of ['tip_evidence', 'tip_scopes'])
      await this.do(`delete from ${table} where ${isDoubtful('answer_id')}`);
    await this.do(PUT_EVIDENCE);
    await this.do(ADD_TAGS);
    await this.do(WHOLE_TABLES);
    for (const statement of MEND_TIPS) await this.do(statement);
  }

  private async do(text: string): Promise<void> {
    await this.unitOfWork.query({ text });
  }
}
