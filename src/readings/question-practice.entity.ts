import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { QuestionEntity } from '../posts/question.entity.js';
import { TagEntity } from '../tags/tag.entity.js';

/** A practice that a question asks about by name. */
@Entity('question_practices')
export class QuestionPracticeEntity {
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_practices_pkey' })
  @ForeignKey(() => QuestionEntity, { name: 'question_practices_question_fkey', onDelete: 'CASCADE' })
  questionId!: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'question_practices_pkey' })
  @ForeignKey(() => TagEntity, { name: 'question_practices_tag_fkey' })
  tagId!: string;
}
