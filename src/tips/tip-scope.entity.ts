import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AnswerEntity } from '../answers/answer.entity.js';
import type { KeptScopeKind } from './tips.rules.js';

/**
 * A question or a concern that an answer's evidence counts for, kept so that the count can be taken back
 * exactly. That it counts for its post and for the board goes without saying.
 */
@Entity('tip_scopes')
@Index('tip_scopes_scope', ['scopeKind', 'scopeId', 'answerId'])
export class TipScopeEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'tip_scopes_pkey' })
  @ForeignKey(() => AnswerEntity, { name: 'tip_scopes_answer_fkey' })
  answerId!: string;

  @PrimaryColumn('text', { name: 'scope_kind', primaryKeyConstraintName: 'tip_scopes_pkey' })
  scopeKind!: KeptScopeKind;

  @PrimaryColumn('uuid', { name: 'scope_id', primaryKeyConstraintName: 'tip_scopes_pkey' })
  scopeId!: string;
}
