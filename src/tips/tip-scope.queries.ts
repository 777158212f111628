import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/errors.js';
import { PostQueries } from '../posts/post.queries.js';
import { QuestionQueries } from '../posts/question.queries.js';
import { TagQueries } from '../tags/tag.queries.js';
import type { Scope } from './tips.rules.js';

/** Whether there is what a scope is about. */
@Injectable()
export class TipScopeQueries {
  constructor(
    private readonly posts: PostQueries,
    private readonly questions: QuestionQueries,
    private readonly tags: TagQueries,
  ) {}

  /** @throws Refusal NOT_FOUND when the actor may not see what the scope is about. */
  async visible(actor: Actor, scope: Scope): Promise<Scope> {
    if (!(await this.isVisible(actor, scope))) throw notFound('The scope');
    return scope;
  }

  private async isVisible(actor: Actor, { kind, id }: Scope): Promise<boolean> {
    if (kind === 'POST') return (await this.posts.byIds(actor, [id])).has(id);
    if (kind === 'QUESTION') return (await this.questions.byIds(actor, [id])).has(id);
    if (kind === 'CONCERN') return (await this.tags.byIds([id])).has(id);
    return true;
  }
}
