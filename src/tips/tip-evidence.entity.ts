import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AnswerEntity } from '../answers/answer.entity.js';
import type { Bucket } from '../text/groups.js';

/**
 * What a visible answer says of a practice: the sentences that every number was counted from. Post,
 * person, score and words are copied here so that the best quotes of a tip are an index range, and what
 * else a person said of a practice is another.
 */
@Entity('tip_evidence')
@Index('tip_evidence_of_post', ['postId', 'tagId', 'score', 'answerId'])
@Index('tip_evidence_of_tag', ['tagId', 'score', 'answerId'])
@Index('tip_evidence_of_person', ['personId', 'tagId', 'bucket'], { where: 'NOT by_author' })
export class TipEvidenceEntity {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'tip_evidence_pkey' })
  @ForeignKey(() => AnswerEntity, { name: 'tip_evidence_answer_fkey' })
  answerId!: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'tip_evidence_pkey' })
  tagId!: string;

  @Column('uuid', { name: 'post_id' })
  postId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  bucket!: Bucket;

  @Column('boolean', { name: 'by_author' })
  byAuthor!: boolean;

  @Column('integer', { name: 'quote_start' })
  quoteStart!: number;

  @Column('integer', { name: 'quote_end' })
  quoteEnd!: number;

  @Column('real')
  score!: number;

  /** The words: `body.slice(quoteStart, quoteEnd)`. */
  @Column('text')
  quote!: string;
}
