import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { PostQueries } from '../posts/post.queries.js';
import { QuestionQueries } from '../posts/question.queries.js';
import { TagQueries } from '../tags/tag.queries.js';
import type { Scope } from './tips.rules.js';

/** Whether there is what a scope is about, for the actor who asks. */
@Injectable()
export class TipScopeQueries {
  constructor(
    private readonly posts: PostQueries,
    private readonly questions: QuestionQueries,
    private readonly tags: TagQueries,
  ) {}

  async isVisible(actor: Actor, { kind, id }: Scope): Promise<boolean> {
    if (kind === 'POST') return (await this.posts.byIds(actor, [id])).has(id);
    if (kind === 'QUESTION') return (await this.questions.byIds(actor, [id])).has(id);
    if (kind === 'CONCERN') return (await this.tags.byIds([id])).has(id);
    return true;
  }
}
