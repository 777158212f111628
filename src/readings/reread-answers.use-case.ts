import { Injectable } from '@nestjs/common';
import { VocabularyQueries } from '../tags/vocabulary.queries.js';
import { engineRows } from './engine-rows.rules.js';
import { KeepReread, type RereadAnswer } from './keep-reread.use-case.js';
import { PostsToRead } from './posts-to-read.queries.js';
import { addToReport, isSameReading, newReport, type RereadReport, transactionsOf } from './reread.rules.js';
import { type StaleAnswer, type StaleFilter, StaleAnswersQueries } from './stale-answers.queries.js';
import { textBatch } from './text-batch.rules.js';
import { openTextReaders, type TextReaders } from './text-readers.use-case.js';

export interface RereadInput extends StaleFilter {
  /** How many answers are fetched and read at once; a transaction keeps no more of them. */
  readonly batch: number;
  /** Threads that read; 0 reads in this one. */
  readonly workers: number;
  /** Says what would change, and changes nothing. */
  readonly dryRun: boolean;
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Reads every answer again that another engine or vocabulary has read. A reading carries the versions it
 * was made by, so a run that was cut off goes on where it stopped, and a second one finds nothing to do.
 *
 * Batches flow: while threads read some, the next is fetched and the one before is kept.
 */
@Injectable()
export class RereadAnswers {
  constructor(
    private readonly stale: StaleAnswersQueries,
    private readonly postsToRead: PostsToRead,
    private readonly keepReread: KeepReread,
    private readonly vocabularies: VocabularyQueries,
  ) {}

  /** @throws Refusal BAD_USER_INPUT for a vocabulary that the board doesn't have. */
  async execute(input: RereadInput): Promise<RereadReport> {
    if (input.vocabulary !== null) await this.vocabularies.mustHave(input.vocabulary);
    const of = await this.stale.count(input);
    if (of === 0) return newReport();
    const readers = openTextReaders(input.workers);
    try {
      return await this.rounds(input, readers, of);
    } finally {
      await readers.close();
    }
  }

  /** What somebody changed under our hands is looked at again: an older board may have read it. */
  private async rounds(input: RereadInput, readers: TextReaders, of: number): Promise<RereadReport> {
    const report = newReport();
    for (let [missed, done] = [true, 0]; missed;) {
      missed = false;
      for await (const answers of this.read(input, readers)) {
        const kept = input.dryRun ? answers : await this.keep(answers);
        missed ||= kept.length < answers.length;
        done += kept.length;
        addToReport(report, kept);
        input.progress?.(done, Math.max(of, done));
      }
    }
    return report;
  }

  private async keep(answers: readonly RereadAnswer[]): Promise<RereadAnswer[]> {
    const kept: RereadAnswer[] = [];
    for (const part of transactionsOf(answers)) kept.push(...(await this.keepReread.execute(part)));
    return kept;
  }

  /**
   * One pass over all answers: the stale ones, read, in the order of ids. One batch more is under way than
   * there are readers, so that none of them waits for the database.
   */
  private async *read(input: RereadInput, readers: TextReaders): AsyncGenerator<RereadAnswer[]> {
    const underWay: Promise<RereadAnswer[]>[] = [];
    for (let [last, ended] = [null as string | null, false]; ;) {
      while (!ended && underWay.length <= readers.count) {
        const page = await this.stale.next(input, last, input.batch);
        last = page.last;
        ended = last === null;
        if (page.answers.length > 0) underWay.push(this.readAgain(page.answers, readers));
        // It is told to whoever waits for it below; until then nobody does.
        underWay.at(-1)?.catch(() => undefined);
      }
      const next = underWay.shift();
      if (next === undefined) return;
      yield await next;
    }
  }

  private async readAgain(answers: readonly StaleAnswer[], readers: TextReaders): Promise<RereadAnswer[]> {
    const posts = await this.postsToRead.byIds(answers.map(({ postId }) => postId));
    const reading = readers.read(textBatch(answers, posts));
    const [readings, stored] = await Promise.all([reading, this.stale.stored(answers.map(({ id }) => id))]);
    return answers.map((answer, index) => {
      const { ready } = posts.get(answer.postId)!;
      const fresh = { answer, reading: readings[index]!, ready };
      const { decided, ...kept } = stored.get(answer.id)!;
      const before = { ...kept, durations: answer.durations };
      const now = { ...engineRows(fresh), durations: fresh.reading.durations };
      const comparison = { before, now, decided };
      return { reading: fresh, readAt: answer.readAt, comparison, isSame: isSameReading(comparison) };
    });
  }
}
