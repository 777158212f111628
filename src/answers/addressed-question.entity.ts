import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { QuestionEntity } from '../posts/question.entity.js';
import { AnswerEntity } from './answer.entity.js';

/** A question that the writer said the answer is for. What an answer does tell of is in its reading. */
@Entity('addressed_questions')
export class AddressedQuestionEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'addressed_questions_pkey' })
  @ForeignKey(() => AnswerEntity, { name: 'addressed_questions_answer_fkey', onDelete: 'CASCADE' })
  answerId!: string;

  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'addressed_questions_pkey' })
  @ForeignKey(() => QuestionEntity, { name: 'addressed_questions_question_fkey', onDelete: 'CASCADE' })
  questionId!: string;
}
