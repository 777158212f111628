import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ScopeKind } from './tips.rules.js';

/**
 * A lower bound on the share of people whom it helped, among those who said how it went (a mixed outcome
 * is half a success): Wilson's interval (1927) at z = 1.645, with three imagined people for whom it did
 * nothing, so that two lucky people never outrank twenty. 0 where it helped nobody. The bounds at 0 are
 * for the rows that an upsert proposes: they hold differences, which can be negative.
 */
const SUCCESSES = 'greatest(helped + mixed / 2.0::double precision, 0)';
const TRIALS = '(greatest(helped + mixed + did_not_help, 0) + 3)::double precision';
const SHARE = `(${SUCCESSES} / ${TRIALS})`;
export const RANK_SQL = `round(((${SHARE} + 1.3530125 / ${TRIALS} - 1.645 * sqrt(greatest(${SHARE} * (1 - ${SHARE}) / ${TRIALS}, 0) + 0.67650625 / (${TRIALS} * ${TRIALS}))) / (1 + 2.706025 / ${TRIALS}))::numeric, 6)::double precision`;

/** How many people said what of one practice in one scope. */
@Entity('tips')
@Index('tips_ranked', ['scopeKind', 'scopeId', 'rank', 'tried', 'tagId'])
@Index('tips_popular', ['scopeKind', 'scopeId', 'tried', 'tagId'])
@Index('tips_of_tag', ['tagId', 'scopeKind', 'tried', 'scopeId'])
export class TipEntity {
  @PrimaryColumn('text', { name: 'scope_kind', primaryKeyConstraintName: 'tips_pkey' })
  scopeKind!: ScopeKind;

  @PrimaryColumn('uuid', { name: 'scope_id', primaryKeyConstraintName: 'tips_pkey' })
  scopeId!: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'tips_pkey' })
  tagId!: string;

  @Column('integer')
  helped!: number;

  @Column('integer')
  mixed!: number;

  @Column('integer', { name: 'did_not_help' })
  didNotHelp!: number;

  @Column('integer', { name: 'no_outcome' })
  noOutcome!: number;

  @Column('integer', { name: 'not_tried' })
  notTried!: number;

  @Column('integer')
  hearsay!: number;

  @Column('integer')
  asking!: number;

  @Column('integer')
  advice!: number;

  @Column({
    type: 'integer',
    generatedType: 'STORED',
    asExpression: 'helped + mixed + did_not_help + no_outcome',
    nullable: true,
  })
  tried!: number;

  @Column({
    type: 'double precision',
    generatedType: 'STORED',
    asExpression: RANK_SQL,
    nullable: true,
  })
  rank!: number;
}
