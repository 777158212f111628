import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRIALS = '(greatest(helped + mixed + did_not_help, 0) + 3)::double precision';
const SHARE = `(greatest(helped + mixed / 2.0::double precision, 0) / ${TRIALS})`;
const RANK = `round(((${SHARE} + 1.3530125 / ${TRIALS} - 1.645 * sqrt(greatest(${SHARE} * (1 - ${SHARE}) / ${TRIALS}, 0) + 0.67650625 / (${TRIALS} * ${TRIALS}))) / (1 + 2.706025 / ${TRIALS}))::numeric, 6)::double precision`;

const EXPRESSIONS = [
  ['posts', 'search', "to_tsvector('english', title || ' ' || body)"],
  ['answers', 'search', "to_tsvector('english', body)"],
  ['tips', 'tried', 'helped + mixed + did_not_help + no_outcome'],
  ['tips', 'rank', RANK],
];

/**
 * TypeORM's notes on how columns are generated. The server words an expression in its own way, so TypeORM
 * compares an entity with what is noted here; each text must be the entity's to the letter.
 */
export class GeneratedColumns20261124000100 implements MigrationInterface {
  name = 'GeneratedColumns20261124000100';

  async up(runner: QueryRunner): Promise<void> {
    // TypeORM makes it too, but only where it is given the entities.
    await runner.query(`create table if not exists typeorm_metadata (
      type varchar not null,
      database varchar,
      schema varchar,
      "table" varchar,
      name varchar,
      value text
    )`);
    for (const [table, name, expression] of EXPRESSIONS) {
      await runner.query(
        `insert into typeorm_metadata (type, database, schema, "table", name, value)
         values ('GENERATED_COLUMN', current_database(), current_schema(), $1, $2, $3)`,
        [table, name, expression],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from typeorm_metadata where type = 'GENERATED_COLUMN'`);
  }
}
