import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AnswerEntity } from '../answers/answer.entity.js';
import type { ScopeKind } from './tips.rules.js';

/** A scope that an answer is counted in, kept so that the count can be taken back exactly. */
@Entity('tip_scopes')
@Index('tip_scopes_scope', ['scopeKind', 'scopeId', 'answerId'])
export class TipScopeEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'tip_scopes_pkey' })
  @ForeignKey(() => AnswerEntity, { name: 'tip_scopes_answer_fkey' })
  answerId!: string;

  @PrimaryColumn('text', { name: 'scope_kind', primaryKeyConstraintName: 'tip_scopes_pkey' })
  scopeKind!: ScopeKind;

  @PrimaryColumn('uuid', { name: 'scope_id', primaryKeyConstraintName: 'tip_scopes_pkey' })
  scopeId!: string;
}
