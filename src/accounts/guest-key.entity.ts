import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A key that was handed to a guest; only its SHA-256 is kept. */
@Entity('guest_keys')
export class GuestKeyEntity {
  @PrimaryColumn('text', { name: 'key_hash', primaryKeyConstraintName: 'guest_keys_pkey' })
  keyHash!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'guest_keys_person_fkey' })
  personId!: string;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;
}
