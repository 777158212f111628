import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Answer } from './answer.entity.js';

@ObjectType()
@Entity('tip_evidence')
export class Quote {
  @PrimaryColumn('uuid', { name: 'answer_id' })
  answerId: string;

  @ManyToOne(() => Answer)
  @JoinColumn({ name: 'answer_id' })
  answer: Relation<Answer>;

  @PrimaryColumn('uuid', { name: 'tag_id' })
  tagId: string;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  @Field()
  @Column('text')
  bucket: string;

  @Column('boolean', { name: 'by_author' })
  byAuthor: boolean;

  @Field(() => Int)
  @Column('int', { name: 'quote_start' })
  start: number;

  @Field(() => Int)
  @Column('int', { name: 'quote_end' })
  end: number;

  @Column('real')
  score: number;
}
