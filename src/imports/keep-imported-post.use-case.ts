import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../kernel/actor.js';
import { PostQueries } from '../posts/post.queries.js';
import { PublishPost } from '../posts/publish-post.use-case.js';
import { QuestionQueries } from '../posts/question.queries.js';
import type { ImportedThread } from './thread.rules.js';

export interface KeepImportedPostInput {
  readonly thread: ImportedThread;
  readonly vocabulary: string;
  readonly authorId: string;
}

export interface KeptPost {
  readonly id: string;
  readonly isNew: boolean;
  /** How many questions it asks. */
  readonly questions: number;
}

/** Publishes an imported post, or finds the one that was published from the same source. */
@Injectable()
export class KeepImportedPost {
  constructor(
    private readonly posts: PostQueries,
    private readonly questions: QuestionQueries,
    private readonly publishPost: PublishPost,
  ) {}

  async execute({ thread, vocabulary, authorId }: KeepImportedPostInput): Promise<KeptPost> {
    const known = await this.posts.idBySource(thread.sourceKey);
    const id =
      known ??
      (await this.publishPost.execute(SYSTEM, {
        title: thread.title,
        body: thread.body,
        vocabulary,
        imported: { authorId, sourceKey: thread.sourceKey, at: thread.at },
      }));
    const questions = (await this.questions.ofPosts([id])).get(id)!.length;
    return { id, isNew: known === null, questions };
  }
}
