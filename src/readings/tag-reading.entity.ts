import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReadingEntity } from './reading.entity.js';
import { TagEntity } from '../tags/tag.entity.js';
import type { Experience, Stance } from '../text/reading.js';
import type { ReadingSource } from './readings.rules.js';

/** One tag of one answer with what the answer says of it. */
@Entity('tag_readings')
@Index('tag_readings_tag', ['tagId'])
@Check('tag_readings_source_check', `source = ANY (ARRAY['ENGINE'::text, 'AUTHOR'::text, 'MODERATOR'::text])`)
export class TagReadingEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'tag_readings_pkey' })
  @ForeignKey(() => ReadingEntity, { name: 'tag_readings_reading_fkey', onDelete: 'CASCADE' })
  answerId!: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'tag_readings_pkey' })
  @ForeignKey(() => TagEntity, { name: 'tag_readings_tag_fkey' })
  tagId!: string;

  @Column('text', { nullable: true })
  stance!: Stance | null;

  @Column('text', { nullable: true })
  experience!: Experience | null;

  @Column('real')
  confidence!: number;

  @Column('boolean')
  cause!: boolean;

  @Column('text')
  rule!: string;

  @Column('integer', { name: 'cue_start', nullable: true })
  cueStart!: number | null;

  @Column('integer', { name: 'cue_end', nullable: true })
  cueEnd!: number | null;

  @Column('text')
  source!: ReadingSource;

  @Column('boolean')
  rejected!: boolean;
}
