import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { conflict } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { AskQuestions, type QuestionDraft } from './ask-questions.use-case.js';
import { PostQueries } from './post.queries.js';
import { checkedBody, checkedTitle, mayEditPost, type PostEdited, refuseUnless } from './posts.rules.js';

export interface EditPostInput {
  readonly postId: string;
  /** The version that was edited; an edit of an older one would undo what came between. */
  readonly version: number;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly questions?: readonly QuestionDraft[] | null;
}

/** Changes a post's title, story or questions. A new story without questions is searched for them anew. */
@Injectable()
export class EditPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostQueries,
    private readonly askQuestions: AskQuestions,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT when the version is not the newest. */
  async execute(actor: Actor, input: EditPostInput): Promise<void> {
    await this.unitOfWork.run(async () => {
      const post = await this.posts.one(actor, input.postId);
      refuseUnless(mayEditPost(actor, post), 'Only its author or a moderator may edit this post.');
      const body = input.body == null ? post.body : checkedBody(input.body);
      // A title of before there were rules for it may stay while the story changes.
      const title = input.title == null ? post.title : checkedTitle(input.title);
      this.unitOfWork.changesThread(post.id);
      const changed = await this.unitOfWork.query({
        text: `update posts set title = $3, body = $4, version = version + 1, edited_at = now()
          where id = $1 and version = $2 returning id`,
        values: [post.id, input.version, title, body],
      });
      if (changed.length === 0) {
        throw conflict('The post was changed in the meantime. Load it again and repeat your edit.');
      }
      if (input.questions == null && body === post.body) return;
      await this.askQuestions.execute({ postId: post.id, body, drafts: input.questions ?? null });
      this.unitOfWork.record({ type: 'PostEdited', postId: post.id } satisfies PostEdited);
    });
  }
}
