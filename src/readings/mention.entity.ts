import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TagEntity } from '../tags/tag.entity.js';
import { ReadingEntity } from './reading.entity.js';
import type { ReadingSource } from './readings.rules.js';

/**
 * Evidence: where an answer names a tag. `body.slice(start, end) === quote`, always. The passage is what
 * stands around it that can be shown for it; it is found once, by whoever writes the mention.
 */
@Entity('mentions')
@Check('mentions_source_check', `source = ANY (ARRAY['ENGINE'::text, 'AUTHOR'::text, 'MODERATOR'::text])`)
export class MentionEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'mentions_pkey' })
  @ForeignKey(() => ReadingEntity, { name: 'mentions_reading_fkey', onDelete: 'CASCADE' })
  answerId!: string;

  @PrimaryColumn('integer', { name: 'start_offset', primaryKeyConstraintName: 'mentions_pkey' })
  start!: number;

  @PrimaryColumn('integer', { name: 'end_offset', primaryKeyConstraintName: 'mentions_pkey' })
  end!: number;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'mentions_pkey' })
  @ForeignKey(() => TagEntity, { name: 'mentions_tag_fkey' })
  tagId!: string;

  @Column('text')
  quote!: string;

  @Column('text')
  source!: ReadingSource;

  @Column('text')
  passage!: string;

  @Column('integer', { name: 'passage_start' })
  passageStart!: number;

  @Column('integer', { name: 'passage_end' })
  passageEnd!: number;

  /** How well it stands alone and tells something, 0 to 1. Exact, so that the database counts as we do. */
  @Column('double precision', { name: 'passage_score' })
  passageScore!: number;
}
