import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('vocabularies')
export class Vocabulary {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;
}
