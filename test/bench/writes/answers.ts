import type pg from 'pg';
import { globalId } from '../../../src/platform/global-id.js';
import { compileVocabulary } from '../../../src/text/vocabulary.js';
import type { VocabularyFile } from '../../../src/text/vocabulary-file.js';
import raceRecovery from '../../../src/text/words/race-recovery.json' with { type: 'json' };
import { ENDINGS, makeBodies } from '../community/bodies.js';
import { Chance } from '../community/chance.js';
import type { Shot } from '../load/client.js';
import { graphql } from '../own-contenders.js';
import { type Example, examplesIn, examplesOf, type Target } from './targets.js';

const ANSWER = `mutation Answer($input: AnswerInput!) { answer(input: $input) { answer { id } } }`;

/** Different texts for each ending of a post. */
const BODIES = 200;

/** Answers of members to posts of the community, in words like those of the community. */
export class Answers {
  private readonly bodies: readonly (readonly string[])[];

  constructor(private readonly tokens: readonly string[]) {
    const vocabulary = compileVocabulary(raceRecovery as VocabularyFile);
    this.bodies = ENDINGS.map((_, ending) =>
      makeBodies({ vocabulary, count: BODIES, ending, role: 'reader' }).map(({ text }) => text),
    );
  }

  async to(target: Target, database: pg.Client): Promise<Shot[]> {
    return this.like(await examplesOf(target, database));
  }

  async toPosts(ids: readonly string[], database: pg.Client): Promise<Shot[]> {
    return this.like(await examplesIn(ids, database));
  }

  private like(examples: readonly Example[]): Shot[] {
    const chance = new Chance(11);
    return examples.map((example) => this.answer(example, chance));
  }

  private answer({ postId, question }: Example, chance: Chance): Shot {
    const ending = ENDINGS.findIndex(([first]) => first === question);
    const body = chance.one(this.bodies[ending]!);
    return graphql(ANSWER, { input: { postId: globalId('Post', postId), body } }, chance.one(this.tokens));
  }
}
