import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Answer } from './answer.entity.js';
import { Tag } from './tag.entity.js';

@ObjectType()
@Entity('tag_readings')
export class TagReading {
  @PrimaryColumn('uuid', { name: 'answer_id' })
  answerId: string;

  @ManyToOne(() => Answer)
  @JoinColumn({ name: 'answer_id' })
  answer: Relation<Answer>;

  @PrimaryColumn('uuid', { name: 'tag_id' })
  tagId: string;

  @Field(() => Tag)
  @ManyToOne(() => Tag)
  @JoinColumn({ name: 'tag_id' })
  tag: Relation<Tag>;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  stance: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  experience: string | null;

  @Column('boolean')
  rejected: boolean;
}
