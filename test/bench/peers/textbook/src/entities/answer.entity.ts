import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from './person.entity.js';
import { Post } from './post.entity.js';

@ObjectType()
@Entity('answers')
export class Answer {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  body: string;

  @Column('text')
  status: string;

  @Column('int', { name: 'reply_count' })
  replyCount: number;

  @Field()
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  @ManyToOne(() => Post)
  @JoinColumn({ name: 'post_id' })
  post: Relation<Post>;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @ManyToOne(() => Answer, (answer) => answer.replies)
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<Answer> | null;

  @OneToMany(() => Answer, (answer) => answer.parent)
  replies: Relation<Answer>[];

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person>;
}
