import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../accounts/person.entity.js';
import { PostEntity } from '../posts/post.entity.js';
import type { AnswerStatus } from './answers.rules.js';

/** What somebody says to a post's questions. A reply is an answer with a parent, at any depth. */
@Entity('answers')
@Index('answers_top', ['postId', 'createdAt', 'id'], { where: 'parent_id IS NULL' })
@Index('answers_replies', ['parentId', 'createdAt', 'id'])
@Index('answers_of_post', ['postId', 'id'])
@Index('answers_of_author', ['authorId', 'createdAt'])
@Index('answers_search', { synchronize: false })
@Check('answers_status_check', `status = ANY (ARRAY['VISIBLE'::text, 'WITHDRAWN'::text, 'HIDDEN'::text])`)
export class AnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'answers_pkey' })
  id!: string;

  @Column('uuid', { name: 'post_id' })
  @ForeignKey(() => PostEntity, { name: 'answers_post_fkey' })
  postId!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => AnswerEntity, { name: 'answers_parent_fkey' })
  parentId!: string | null;

  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'answers_author_fkey' })
  authorId!: string;

  /** SHA-256 of the guest key that opens this answer; null where an account does. */
  @Column('text', { name: 'author_key_hash', nullable: true })
  authorKeyHash!: string | null;

  @Column('text')
  body!: string;

  @Column('text')
  status!: AnswerStatus;

  /** 0 for an answer to the post, 1 for a reply to it, and so on. */
  @Column('integer')
  depth!: number;

  /** Direct replies that are shown; kept by the write that changes it. */
  @Column('integer', { name: 'reply_count', default: 0 })
  replyCount!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { name: 'source_key', nullable: true })
  @Index('answers_source_key', { unique: true })
  sourceKey!: string | null;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('timestamp with time zone', { name: 'edited_at', precision: 3, nullable: true })
  editedAt!: Date | null;

  @Column({
    type: 'tsvector',
    select: false,
    nullable: true,
    generatedType: 'STORED',
    asExpression: `to_tsvector('english', body)`,
  })
  search!: string;
}
