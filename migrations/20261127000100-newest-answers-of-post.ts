import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest answers of a post are found without a look at all of them. */
export class NewestAnswersOfPost20261127000100 implements MigrationInterface {
  name = 'NewestAnswersOfPost20261127000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index answers_of_post');
    await runner.query('create index answers_of_post on answers (post_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index answers_of_post');
    await runner.query('create index answers_of_post on answers (post_id)');
  }
}
