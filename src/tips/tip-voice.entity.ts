import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScopeKind } from './tips.rules.js';

/** One person on one practice in one scope: how many of their answers are in each bucket. */
@Entity('tip_voices')
export class TipVoiceEntity {
  @PrimaryColumn('text', { name: 'scope_kind', primaryKeyConstraintName: 'tip_voices_pkey' })
  scopeKind!: ScopeKind;

  @PrimaryColumn('uuid', { name: 'scope_id', primaryKeyConstraintName: 'tip_voices_pkey' })
  scopeId!: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'tip_voices_pkey' })
  tagId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'tip_voices_pkey' })
  personId!: string;

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
}
