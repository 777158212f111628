import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { Vocabulary } from './vocabulary.entity.js';

@ObjectType()
@Entity('tags')
export class Tag {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  description: string;

  @Column('uuid', { name: 'vocabulary_id' })
  vocabularyId: string;

  @ManyToOne(() => Vocabulary)
  @JoinColumn({ name: 'vocabulary_id' })
  vocabulary: Relation<Vocabulary>;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @ManyToOne(() => Tag, (tag) => tag.children)
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<Tag> | null;

  @OneToMany(() => Tag, (tag) => tag.parent)
  children: Relation<Tag>[];
}
