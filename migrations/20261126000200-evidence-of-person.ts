import type { MigrationInterface, QueryRunner } from 'typeorm';

const WHERE = 'where not by_author';

/** What else somebody said of a practice is looked up by what they said, without reading each of their answers. */
export class EvidenceOfPerson20261126000200 implements MigrationInterface {
  name = 'EvidenceOfPerson20261126000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index tip_evidence_of_person');
    await runner.query(
      `create index tip_evidence_of_person on tip_evidence (person_id, tag_id, bucket) ${WHERE}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index tip_evidence_of_person');
    await runner.query(`create index tip_evidence_of_person on tip_evidence (person_id, tag_id) ${WHERE}`);
  }
}
