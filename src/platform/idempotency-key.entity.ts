import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that was carried out, so that its repetition isn't. */
@Entity('idempotency_keys')
@Index('idempotency_keys_age', ['createdAt'])
export class IdempotencyKeyEntity {
  /** Who sent it: keys of different people have nothing to do with each other. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' })
  actor!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' })
  operation!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' })
  key!: string;

  @Column('text', { name: 'payload_hash' })
  payloadHash!: string;

  /** What came of it: the id of the thing made. */
  @Column('text', { nullable: true })
  result!: string | null;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;
}
