import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Post } from './post.entity.js';

@ObjectType()
@Entity('questions')
export class Question {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  position: number;

  @Field()
  @Column('text')
  text: string;

  @Field()
  @Column('text')
  kind: string;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  @ManyToOne(() => Post)
  @JoinColumn({ name: 'post_id' })
  post: Relation<Post>;
}
