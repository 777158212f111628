import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { VocabularyQueries } from '../tags/vocabulary.queries.js';
import { engineRows, readAnswer, type ReadAnswer } from './engine-rows.rules.js';
import { KeepReadings } from './keep-readings.use-case.js';
import { PostsToRead } from './posts-to-read.queries.js';
import type { ReadingsChanged } from './readings.rules.js';
import { isSameReading, type TagChange, tagChanges, wayOf } from './reread.rules.js';
import { type StaleFilter, StaleAnswersQueries } from './stale-answers.queries.js';

export interface RereadInput extends StaleFilter {
  /** How many answers at once: each batch is a transaction of its own. */
  readonly batch: number;
  /** Says what would change, and changes nothing. */
  readonly dryRun: boolean;
  readonly progress?: (done: number, of: number) => void;
}

export interface RereadReport {
  readonly read: number;
  /** Answers whose reading is another one now. */
  readonly changed: number;
  /** How many tags went from what to what: "NO_OUTCOME by FIRST_HAND → HELPED by FIRST_HAND". */
  readonly ways: ReadonlyMap<string, number>;
  readonly examples: readonly TagChange[];
}

const EXAMPLES = 10;

/** Smaller than any id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Reads every answer again that another engine or vocabulary has read. A reading carries the versions it
 * was made by, so a run that was cut off goes on where it stopped, and a second one finds nothing to do.
 */
@Injectable()
export class RereadAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stale: StaleAnswersQueries,
    private readonly postsToRead: PostsToRead,
    private readonly keepReadings: KeepReadings,
    private readonly vocabularies: VocabularyQueries,
  ) {}

  /** @throws Refusal BAD_USER_INPUT for a vocabulary that the board doesn't have. */
  async execute({ vocabulary, batch, dryRun, progress }: RereadInput): Promise<RereadReport> {
    if (vocabulary !== null) await this.vocabularies.mustHave(vocabulary);
    const of = await this.stale.count({ vocabulary });
    const ways = new Map<string, number>();
    const examples: TagChange[] = [];
    let [read, changed, last] = [0, 0, FIRST];
    for (;;) {
      const after = last;
      const done = await this.unitOfWork.run(() => this.batch({ vocabulary, batch, dryRun }, after));
      if (done === null) return { read, changed, ways, examples };
      last = done.last;
      read += done.read;
      changed += done.changed;
      for (const change of done.changes) ways.set(wayOf(change), (ways.get(wayOf(change)) ?? 0) + 1);
      examples.push(...done.changes.slice(0, EXAMPLES - examples.length));
      progress?.(read, Math.max(of, read));
    }
  }

  /** The next answers after an id; null when there are no more. */
  private async batch({ vocabulary, batch, dryRun }: Omit<RereadInput, 'progress'>, after: string) {
    const answers = await this.stale.nextForUpdate({ vocabulary }, after, batch);
    const last = answers.at(-1)?.id;
    if (last === undefined) return null;
    const posts = await this.postsToRead.byIds(answers.map(({ postId }) => postId));
    const readings = answers.map((answer) => readAnswer(answer, posts.get(answer.postId)!));
    const stored = await this.stale.stored(answers.map(({ id }) => id));
    const compared = readings.map((reading) => {
      const { decided, ...before } = stored.get(reading.answer.id)!;
      const now = { ...engineRows(reading), durations: reading.reading.durations };
      const comparison = { before, now, decided };
      return { reading, comparison, isSame: isSameReading(comparison) };
    });
    const same = compared.filter(({ isSame }) => isSame);
    const different = compared.filter(({ isSame }) => !isSame);
    if (!dryRun) await this.keep(same, different);
    return {
      last,
      read: answers.length,
      changed: different.length,
      changes: different.flatMap(({ comparison }) => tagChanges(comparison)),
    };
  }

  /** What is read as before only says by what it was read now. */
  private async keep(same: readonly ComparedAnswer[], different: readonly ComparedAnswer[]): Promise<void> {
    await this.keepReadings.stamp(same.map(({ reading }) => reading));
    if (different.length === 0) return;
    await this.keepReadings.execute(different.map(({ reading }) => reading));
    const answerIds = different.map(({ reading }) => reading.answer.id);
    this.unitOfWork.record({ type: 'ReadingsChanged', answerIds } satisfies ReadingsChanged);
  }
}

interface ComparedAnswer {
  readonly reading: ReadAnswer;
}
