import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that were carried out, so that their repetitions aren't. */
export class Idempotency20261124000800 implements MigrationInterface {
  name = 'Idempotency20261124000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table idempotency_keys (
      actor text not null, operation text not null, key text not null,
      payload_hash text not null, result text, created_at timestamptz(3) not null,
      constraint idempotency_keys_pkey primary key (actor, operation, key)
    )`);
    await runner.query('create index idempotency_keys_age on idempotency_keys (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_keys');
  }
}
