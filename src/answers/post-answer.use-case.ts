import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { FindOrMakeGuest, type GuestInput } from '../accounts/find-or-make-guest.use-case.js';
import { type Actor, personOf } from '../kernel/actor.js';
import { conflict, unauthenticated } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { PostToAnswerQueries } from '../posts/post-to-answer.queries.js';
import { mayAnswerPost } from '../posts/posts.rules.js';
import { AnswerQueries } from './answer.queries.js';
import { type AnswerPosted, checkedAnswer, checkPlace } from './answers.rules.js';
import { PlaceAnswer } from './place-answer.use-case.js';

export interface PostAnswerInput {
  readonly postId: string;
  /** The answer that this one replies to; null for an answer to the post. */
  readonly parentId: string | null;
  readonly body: string;
  /** Ids of the post's questions that the writer says it is for. */
  readonly addressed?: readonly string[] | null;
  /** Who answers, for those without an account. */
  readonly guest?: GuestInput | null;
  /** For answers that come from elsewhere; only the system may give it. */
  readonly imported?: { readonly authorId: string; readonly sourceKey: string; readonly at: Date };
}

export interface PostedAnswer {
  readonly answerId: string;
  /** The secret that opens this answer for its guest again; null for members. */
  readonly guestKey: string | null;
}

interface Author {
  readonly personId: string;
  readonly keyHash: string | null;
  readonly key: string | null;
}

/** Says something to a post's questions, or to another answer. */
@Injectable()
export class PostAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostToAnswerQueries,
    private readonly answers: AnswerQueries,
    private readonly findOrMakeGuest: FindOrMakeGuest,
    private readonly placeAnswer: PlaceAnswer,
  ) {}

  /** @throws Refusal NOT_FOUND, UNAUTHENTICATED without a name, BAD_USER_INPUT, CONFLICT when closed. */
  async execute(actor: Actor, input: PostAnswerInput): Promise<PostedAnswer> {
    const body = checkedAnswer(input.body);
    return this.unitOfWork.run(async () => {
      const post = await this.posts.one(actor, input.postId);
      this.unitOfWork.changesThread(post.id);
      const imported = actor.kind === 'system' ? input.imported : undefined;
      if (!imported && !mayAnswerPost(post)) throw conflict('This post is closed to new answers.');
      const parent = input.parentId === null ? null : await this.answers.one(actor, input.parentId);
      const author = imported
        ? { personId: imported.authorId, keyHash: null, key: null }
        : await this.author(actor, input);
      const addressed = input.addressed ?? [];
      checkPlace({ post, parent, addressed });
      const answer = { id: v7(), postId: post.id, authorId: author.personId, body };
      await this.placeAnswer.execute({
        ...answer,
        parent,
        authorKeyHash: author.keyHash,
        sourceKey: imported?.sourceKey ?? null,
        createdAt: imported?.at ?? new Date(),
        addressed,
      });
      this.unitOfWork.record({ type: 'AnswerPosted', answer, post } satisfies AnswerPosted);
      return { answerId: answer.id, guestKey: author.key };
    });
  }

  private async author(actor: Actor, { guest }: PostAnswerInput): Promise<Author> {
    const personId = personOf(actor);
    if (personId !== null) return { personId, keyHash: null, key: null };
    if (!guest) throw unauthenticated('Sign in, or give a name to answer as a guest (`guest: { name }`).');
    return this.findOrMakeGuest.execute(actor, guest);
  }
}
