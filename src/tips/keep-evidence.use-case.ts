import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Bucket } from '../text/groups.js';
import { type Contribution, type Voice, voiceKey } from './deltas.rules.js';
import { BOARD, type CountedAnswer, evidenceOf, keptScopesOf, type ScopeKind } from './tips.rules.js';

const TAKE_BACK = `with scopes as (
    delete from tip_scopes where answer_id = any($1::uuid[]) returning answer_id, scope_kind, scope_id),
  evidence as (delete from tip_evidence where answer_id = any($1::uuid[]) returning *)
  select person_id as "personId", post_id as "postId", by_author as "byAuthor",
    json_agg(json_build_object('tagId', tag_id, 'bucket', bucket)) as evidence,
    (select coalesce(json_agg(json_build_object('kind', s.scope_kind, 'id', s.scope_id)), '[]')
      from scopes s where s.answer_id = e.answer_id) as scopes
  from evidence e group by answer_id, person_id, post_id, by_author`;

/**
 * What is selected is as it was before the statement: the other answers of the same people. `offset 0` keeps
 * the scopes' condition outside, or each answer would be looked for in every scope in place of once.
 */
const PUT = `with evidence as (
    insert into tip_evidence (answer_id, tag_id, post_id, person_id, bucket, by_author, quote_start, quote_end,
      score, quote)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::boolean[],
      $7::integer[], $8::integer[], $9::float8[], $10::text[])),
  scopes as (
    insert into tip_scopes (answer_id, scope_kind, scope_id)
    select * from unnest($11::uuid[], $12::text[], $13::uuid[]))
  select distinct e.person_id as "personId", e.tag_id as "tagId", s.kind, s.id, e.bucket
  from unnest($14::uuid[], $15::uuid[]) as k (person_id, tag_id)
  join tip_evidence e on e.person_id = k.person_id and e.tag_id = k.tag_id and not e.by_author
  cross join lateral (
    values ('POST', e.post_id), ('BOARD', '${BOARD.id}'::uuid)
    union all (select scope_kind, scope_id from tip_scopes where answer_id = e.answer_id offset 0)) as s (kind, id)
  where s.id = any($16::uuid[])`;

interface Said {
  readonly personId: string;
  readonly tagId: string;
  readonly kind: ScopeKind;
  readonly id: string;
  readonly bucket: Bucket;
}

/** The rows that numbers are counted from. */
@Injectable()
export class KeepEvidence {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes what these answers gave to the numbers, and says what it was. */
  takeBack(answerIds: readonly string[]): Promise<Contribution[]> {
    return this.unitOfWork.query<Contribution>({
      name: 'tip-evidence-take-back',
      text: TAKE_BACK,
      values: [answerIds],
    });
  }

  /**
   * Puts the evidence of answers that have none there, and gives what the voices say in other answers, by
   * their keys. Their people must be held, so that nobody adds to what they say in between.
   */
  async put(
    answers: readonly CountedAnswer[],
    voices: readonly Voice[],
  ): Promise<Map<string, ReadonlySet<Bucket>>> {
    const rows = answers.flatMap((answer) =>
      evidenceOf(answer).map((evidence) => ({ ...answer, ...evidence })),
    );
    const scopes = answers
      .filter(({ answerId }) => rows.some((row) => row.answerId === answerId))
      .flatMap((answer) => keptScopesOf(answer).map((scope) => ({ answerId: answer.answerId, scope })));
    const people = new Map(voices.map((voice) => [`${voice.personId} ${voice.tagId}`, voice]));
    const said = await this.unitOfWork.query<Said>({
      name: 'tip-evidence-put',
      text: PUT,
      values: [
        rows.map((row) => row.answerId),
        rows.map((row) => row.tagId),
        rows.map((row) => row.postId),
        rows.map((row) => row.personId),
        rows.map((row) => row.bucket),
        rows.map((row) => row.byAuthor),
        rows.map((row) => row.quote.start),
        rows.map((row) => row.quote.end),
        rows.map((row) => row.quote.score),
        rows.map((row) => row.quote.text),
        scopes.map((row) => row.answerId),
        scopes.map((row) => row.scope.kind),
        scopes.map((row) => row.scope.id),
        [...people.values()].map((voice) => voice.personId),
        [...people.values()].map((voice) => voice.tagId),
        [...new Set(voices.map((voice) => voice.scope.id))],
      ],
    });
    return byVoice(said);
  }
}

function byVoice(said: readonly Said[]): Map<string, ReadonlySet<Bucket>> {
  const others = new Map<string, Set<Bucket>>();
  for (const { personId, tagId, kind, id, bucket } of said) {
    const key = voiceKey({ scope: { kind, id }, tagId, personId });
    others.set(key, (others.get(key) ?? new Set()).add(bucket));
  }
  return others;
}
