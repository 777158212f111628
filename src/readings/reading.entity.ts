import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AnswerEntity } from '../answers/answer.entity.js';

/** That an answer was read, and by what: the rows below it say what was found. */
@Entity('readings')
@Index('readings_with_durations', ['answerId'], { where: `durations <> '[]'::jsonb` })
export class ReadingEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'readings_pkey' })
  @ForeignKey(() => AnswerEntity, { name: 'readings_answer_fkey', onDelete: 'CASCADE' })
  answerId!: string;

  @Column('text', { name: 'engine_version' })
  engineVersion!: string;

  @Column('text', { name: 'vocabulary_version' })
  vocabularyVersion!: string;

  @Column('timestamp with time zone', { name: 'read_at', precision: 3 })
  readAt!: Date;

  /** Durations found, as the engine gives them (spans, text, days). Never searched, so not rows. */
  @Column('jsonb')
  durations!: unknown;
}
