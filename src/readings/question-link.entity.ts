import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { QuestionEntity } from '../posts/question.entity.js';
import { ReadingEntity } from './reading.entity.js';
import type { ReadingSource } from './readings.rules.js';

/** A question that an answer gives information on. */
@Entity('question_links')
@Index('question_links_question', ['questionId', 'answerId'])
export class QuestionLinkEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'question_links_pkey' })
  @ForeignKey(() => ReadingEntity, { name: 'question_links_reading_fkey', onDelete: 'CASCADE' })
  answerId!: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_links_pkey' })
  @ForeignKey(() => QuestionEntity, { name: 'question_links_question_fkey', onDelete: 'CASCADE' })
  questionId!: string;

  @Column('text')
  source!: ReadingSource;
}
