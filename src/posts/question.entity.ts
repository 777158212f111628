import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { QuestionKind } from '../text/reading.js';
import { PostEntity } from './post.entity.js';

/** One question that a post puts to its readers. */
@Entity('questions')
@Index('questions_of_post', ['postId', 'position'], { unique: true })
@Check('questions_kind_check', `kind = ANY (ARRAY['OPEN'::text, 'YES_NO'::text])`)
export class QuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'questions_pkey' })
  id!: string;

  @Column('uuid', { name: 'post_id' })
  @ForeignKey(() => PostEntity, { name: 'questions_post_fkey', onDelete: 'CASCADE' })
  postId!: string;

  /** From 0, in the order they are asked. */
  @Column('integer')
  position!: number;

  @Column('text')
  text!: string;

  @Column('text')
  kind!: QuestionKind;

  /** Where it stands in the post's body (UTF-16 units); null when the asker put it differently there. */
  @Column('integer', { name: 'start_offset', nullable: true })
  start!: number | null;

  @Column('integer', { name: 'end_offset', nullable: true })
  end!: number | null;
}
