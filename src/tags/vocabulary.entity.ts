import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VocabularyFile } from '../text/vocabulary-file.js';

/** A vocabulary of the board, as it was loaded. Its tags stand in rows of their own. */
@Entity('vocabularies')
export class VocabularyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vocabularies_pkey' })
  id!: string;

  @Column('text')
  @Index('vocabularies_slug', { unique: true })
  slug!: string;

  @Column('text')
  title!: string;

  @Column('text')
  description!: string;

  /** The file's version with a fingerprint of its content, so that a changed file is never taken for the same. */
  @Column('text')
  version!: string;

  @Column('jsonb')
  source!: VocabularyFile;
}
