import { GeneratedColumns20261124000100 } from './20261124000100-generated-columns.js';
import { Accounts20261124000200 } from './20261124000200-accounts.js';
import { Posts20261124000300 } from './20261124000300-posts.js';
import { Answers20261124000400 } from './20261124000400-answers.js';
import { Tags20261124000500 } from './20261124000500-tags.js';
import { Readings20261124000600 } from './20261124000600-readings.js';
import { Tips20261124000700 } from './20261124000700-tips.js';
import { Idempotency20261124000800 } from './20261124000800-idempotency.js';
import { ReadingsWithDurations20261124000900 } from './20261124000900-readings-with-durations.js';
import { Passages20261126000100 } from './20261126000100-passages.js';
import { EvidenceOfPerson20261126000200 } from './20261126000200-evidence-of-person.js';
import { NewestAnswersOfPost20261127000100 } from './20261127000100-newest-answers-of-post.js';

/** Every migration in the order of its time; a new one is added at the end. */
export const migrations = [
  GeneratedColumns20261124000100,
  Accounts20261124000200,
  Posts20261124000300,
  Answers20261124000400,
  Tags20261124000500,
  Readings20261124000600,
  Tips20261124000700,
  Idempotency20261124000800,
  ReadingsWithDurations20261124000900,
  Passages20261126000100,
  EvidenceOfPerson20261126000200,
  NewestAnswersOfPost20261127000100,
];
