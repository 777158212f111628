import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few answers tell of a time; a summary finds the newest of them without looking at the others. */
export class ReadingsWithDurations20261124000900 implements MigrationInterface {
  name = 'ReadingsWithDurations20261124000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index readings_with_durations on readings (answer_id) where durations <> '[]'::jsonb`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index readings_with_durations');
  }
}
