import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TagKind } from '../text/reading.js';
import { VocabularyEntity } from './vocabulary.entity.js';

/** A thing the community talks about: a practice that people try, or a concern that they try it for. */
@Entity('tags')
@Index('tags_slug', ['vocabularyId', 'slug'], { unique: true })
@Index('tags_parent', ['parentId'])
@Check('tags_kind_check', `kind = ANY (ARRAY['PRACTICE'::text, 'CONCERN'::text])`)
export class TagEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tags_pkey' })
  id!: string;

  @Column('uuid', { name: 'vocabulary_id' })
  @ForeignKey(() => VocabularyEntity, { name: 'tags_vocabulary_fkey', onDelete: 'CASCADE' })
  vocabularyId!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  kind!: TagKind;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('text', { array: true })
  aliases!: string[];

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => TagEntity, { name: 'tags_parent_fkey' })
  parentId!: string | null;
}
