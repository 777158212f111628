import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../accounts/person.entity.js';
import type { PostStatus } from './posts.rules.js';

/** A story that ends in questions. */
@Entity('posts')
@Index('posts_newest', ['createdAt', 'id'])
@Index('posts_most_answered', ['answerCount', 'id'])
@Index('posts_of_author', ['authorId', 'createdAt'])
// The GIN index over `search` stands in the migration: its operator class can't be declared here.
@Index('posts_search', { synchronize: false })
@Check('posts_status_check', `status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text, 'HIDDEN'::text])`)
export class PostEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posts_pkey' })
  id!: string;

  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'posts_author_fkey' })
  authorId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('text')
  status!: PostStatus;

  /** The slug of the vocabulary that its answers are read with. */
  @Column('text')
  vocabulary!: string;

  /** Visible answers and replies; kept by the write that changes it. */
  @Column('integer', { name: 'answer_count', default: 0 })
  answerCount!: number;

  @Column('integer', { default: 1 })
  version!: number;

  /** Where it was imported from: the same source is never imported twice. */
  @Column('text', { name: 'source_key', nullable: true })
  @Index('posts_source_key', { unique: true })
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
    asExpression: `to_tsvector('english', title || ' ' || body)`,
  })
  search!: string;
}
