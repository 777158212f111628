import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { PostQueries } from './post.queries.js';
import {
  mayClosePost,
  mayHidePost,
  type PostHidden,
  type PostShown,
  type PostStatus,
  refuseUnless,
} from './posts.rules.js';

/** Closes a post to answers, opens it again, hides it from everybody but moderators, or shows it again. */
@Injectable()
export class SetPostStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostQueries,
  ) {}

  /** Doing it twice changes nothing. @throws Refusal NOT_FOUND, FORBIDDEN. */
  async execute(actor: Actor, postId: string, status: PostStatus): Promise<void> {
    await this.unitOfWork.run(async () => {
      // Whoever is writing an answer holds the post's key: they are waited for, and later ones wait.
      await this.unitOfWork.query({ text: 'select from posts where id = $1 for update', values: [postId] });
      const before = await this.posts.one(actor, postId);
      const hiding = status === 'HIDDEN' || before.status === 'HIDDEN';
      refuseUnless(
        hiding ? mayHidePost(actor) : mayClosePost(actor, before),
        hiding ? 'Only moderators may do this.' : 'Only its author or a moderator may do this.',
      );
      this.unitOfWork.changesThread(postId);
      const changed = await this.unitOfWork.query({
        text: 'update posts set status = $2 where id = $1 and status <> $2 returning id',
        values: [postId, status],
      });
      if (changed.length === 0) return;
      if (status === 'HIDDEN') this.unitOfWork.record({ type: 'PostHidden', postId } satisfies PostHidden);
      else if (hiding) this.unitOfWork.record({ type: 'PostShown', postId } satisfies PostShown);
    });
  }
}
