import { Injectable } from '@nestjs/common';
import { type Actor, isModerator } from '../kernel/actor.js';
import { found } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { visiblePosts } from './post.queries.js';
import type { PostStatus } from './posts.rules.js';

/** What it takes to answer a post, and to read the answer. */
export interface PostToAnswer {
  readonly id: string;
  readonly authorId: string;
  readonly status: PostStatus;
  readonly vocabulary: string;
  /** As `VocabularyQueries` has it; null when the board has no such vocabulary. */
  readonly vocabularyStamp: string | null;
  /** In the order they are asked. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

@Injectable()
export class PostToAnswerQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The post with its questions, and by what its answers are read, in one statement. Until the unit of work ends
   * nobody hides it, or all who hid it are waited for, so that its status is final; other writers are not kept waiting.
   * The vocabulary's stamp belongs to the room of tags: asked for there, it would take each answer a trip of its own.
   * @throws Refusal NOT_FOUND when there is none for the actor.
   */
  async one(actor: Actor, id: string): Promise<PostToAnswer> {
    const [post] = await this.unitOfWork.query<PostToAnswer>({
      name: isModerator(actor) ? 'post-to-answer-all' : 'post-to-answer',
      text: `select p.id, p.author_id as "authorId", p.status, p.vocabulary,
          (select v.id || ' ' || v.version from vocabularies v where v.slug = p.vocabulary) as "vocabularyStamp", (
          select coalesce(json_agg(json_build_object('id', q.id, 'text', q.text) order by q.position), '[]')
          from questions q where q.post_id = p.id) as questions
        from posts p where p.id = $1 and ${visiblePosts(actor)} for key share of p`,
      values: [id],
    });
    return found(post, 'The post');
  }
}
