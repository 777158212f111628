import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Tag } from './tag.entity.js';

/** The numbers, as columns of the tip. */
@ObjectType()
export class People {
  @Field(() => Int)
  @Column('int')
  tried: number;

  @Field(() => Int)
  @Column('int')
  helped: number;

  @Field(() => Int)
  @Column('int')
  mixed: number;

  @Field(() => Int)
  @Column('int', { name: 'did_not_help' })
  didNotHelp: number;

  @Field(() => Int)
  @Column('int', { name: 'no_outcome' })
  noOutcome: number;

  @Field(() => Int)
  @Column('int', { name: 'not_tried' })
  notTried: number;

  @Field(() => Int)
  @Column('int')
  hearsay: number;

  @Field(() => Int)
  @Column('int')
  asking: number;

  @Field(() => Int)
  @Column('int')
  advice: number;
}

@ObjectType()
@Entity('tips')
export class Tip {
  @PrimaryColumn('text', { name: 'scope_kind' })
  scopeKind: 'POST' | 'BOARD';

  @PrimaryColumn('uuid', { name: 'scope_id' })
  scopeId: string;

  @PrimaryColumn('uuid', { name: 'tag_id' })
  tagId: string;

  @ManyToOne(() => Tag)
  @JoinColumn({ name: 'tag_id' })
  tag: Relation<Tag>;

  @Field(() => Float)
  @Column('double precision')
  rank: number;

  @Field(() => People)
  @Column(() => People, { prefix: false })
  people: People;
}
