import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from './person.entity.js';

@ObjectType()
@Entity('posts')
export class Post {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text')
  body: string;

  @Column('text')
  status: string;

  @Field(() => Int)
  @Column('int', { name: 'answer_count' })
  answerCount: number;

  @Field()
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person>;
}
