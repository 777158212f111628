import { Injectable } from '@nestjs/common';
import { FindOrMakeImportedPerson } from '../accounts/find-or-make-imported-person.use-case.js';
import { AnswerQueries } from '../answers/answer.queries.js';
import { PostAnswer } from '../answers/post-answer.use-case.js';
import { SYSTEM } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { KeepImportedPost } from './keep-imported-post.use-case.js';
import type { ImportedAnswer, ImportedAuthor, ImportedThread, ImportReport } from './thread.rules.js';

export interface ImportOptions {
  /** The slug of the vocabulary that the answers are read with. */
  readonly vocabulary: string;
  /** Does everything, reports it, and takes it back. */
  readonly dryRun?: boolean;
  readonly progress?: (done: number, of: number) => void;
}

/** Thrown inside the transaction of a dry run, so that it rolls back with the report in hand. */
class TakenBack extends Error {
  constructor(readonly report: ImportReport) {
    super('A dry run writes nothing.');
  }
}

/** Brings a thread in, all of it or nothing. What was imported before is recognised and left as it is. */
@Injectable()
export class ImportThread {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: FindOrMakeImportedPerson,
    private readonly answers: AnswerQueries,
    private readonly postAnswer: PostAnswer,
    private readonly keepPost: KeepImportedPost,
  ) {}

  /** @throws Refusal BAD_USER_INPUT, naming what in the thread can't be kept. */
  async execute(thread: ImportedThread, options: ImportOptions): Promise<ImportReport> {
    try {
      return await this.unitOfWork.run(async () => {
        const report = await this.bringIn(thread, options);
        if (options.dryRun) throw new TakenBack(report);
        return report;
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.report;
      throw error;
    }
  }

  private async bringIn(
    thread: ImportedThread,
    { vocabulary, progress }: ImportOptions,
  ): Promise<ImportReport> {
    const authorId = await this.personOf(thread.author);
    const post = await this.keepPost.execute({ thread, vocabulary, authorId });
    const ids = await this.answers.idsBySource(thread.answers.map((answer) => answer.sourceKey));
    const fresh: ImportedAnswer[] = [];
    for (const [index, answer] of thread.answers.entries()) {
      if (!ids.has(answer.sourceKey)) {
        const { answerId } = await this.postAnswer.execute(SYSTEM, {
          postId: post.id,
          parentId: answer.parentKey === null ? null : ids.get(answer.parentKey)!,
          body: answer.body,
          imported: {
            authorId: await this.personOf(answer.author),
            sourceKey: answer.sourceKey,
            at: answer.at,
          },
        });
        ids.set(answer.sourceKey, answerId);
        fresh.push(answer);
      }
      progress?.(index + 1, thread.answers.length);
    }
    return reportOf({ thread, fresh, isNew: post.isNew, questions: post.questions });
  }

  private personOf({ sourceKey, name, isMember }: ImportedAuthor): Promise<string> {
    return this.persons.execute({ sourceKey, name, ...(isMember && { role: 'MEMBER' as const }) });
  }
}

interface Reported {
  readonly thread: ImportedThread;
  readonly fresh: readonly ImportedAnswer[];
  readonly isNew: boolean;
  readonly questions: number;
}

function reportOf({ thread, fresh, isNew, questions }: Reported): ImportReport {
  const replies = fresh.filter((answer) => answer.parentKey !== null);
  const repliesInSource = thread.answers.filter((answer) => answer.parentKey !== null).length;
  return {
    title: thread.title,
    posts: isNew ? 1 : 0,
    questions,
    answers: fresh.length - replies.length,
    answersInSource: thread.answers.length - repliesInSource,
    replies: replies.length,
    repliesInSource,
    repliesByAuthor: replies.filter((reply) => reply.author.sourceKey === thread.author.sourceKey).length,
    unplaced: thread.unplaced,
  };
}
