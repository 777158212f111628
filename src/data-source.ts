import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.js';
import { GuestKeyEntity } from './accounts/guest-key.entity.js';
import { PersonEntity } from './accounts/person.entity.js';
import { AddressedQuestionEntity } from './answers/addressed-question.entity.js';
import { AnswerEntity } from './answers/answer.entity.js';
import { connectionOptions } from './platform/database.js';
import { IdempotencyKeyEntity } from './platform/idempotency-key.entity.js';
import { PostEntity } from './posts/post.entity.js';
import { QuestionEntity } from './posts/question.entity.js';
import { MentionEntity } from './readings/mention.entity.js';
import { QuestionLinkEntity } from './readings/question-link.entity.js';
import { QuestionPracticeEntity } from './readings/question-practice.entity.js';
import { ReadingEntity } from './readings/reading.entity.js';
import { TagReadingEntity } from './readings/tag-reading.entity.js';
import { TagEntity } from './tags/tag.entity.js';
import { VocabularyEntity } from './tags/vocabulary.entity.js';
import { TipEvidenceEntity } from './tips/tip-evidence.entity.js';
import { TipScopeEntity } from './tips/tip-scope.entity.js';
import { TipEntity } from './tips/tip.entity.js';

/** Every table, room by room. */
export const entities = [
  IdempotencyKeyEntity,
  GuestKeyEntity,
  PersonEntity,
  PostEntity,
  QuestionEntity,
  AddressedQuestionEntity,
  AnswerEntity,
  TagEntity,
  VocabularyEntity,
  MentionEntity,
  QuestionLinkEntity,
  QuestionPracticeEntity,
  ReadingEntity,
  TagReadingEntity,
  TipEvidenceEntity,
  TipScopeEntity,
  TipEntity,
];

/** For TypeORM's command line, which works on the database that DATABASE_URL names. */
export default new DataSource({
  ...connectionOptions(process.env.DATABASE_URL ?? 'postgresql://localhost/afterword', { databasePool: 2 }),
  entities,
  migrations,
});
