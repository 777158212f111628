import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SYSTEM } from '../kernel/actor.js';
import { Events } from '../platform/events.js';
import { PostQueries } from '../posts/post.queries.js';
import type { PostPublished } from '../posts/posts.rules.js';
import { VocabularyQueries } from './vocabulary.queries.js';

/** A post names the vocabulary its answers are read with; one that the board lacks undoes the publishing. */
@Injectable()
export class CheckPostVocabulary implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly posts: PostQueries,
    private readonly vocabularies: VocabularyQueries,
  ) {}

  onModuleInit(): void {
    this.events.onWithin<PostPublished>('PostPublished', ({ postId }) => this.execute(postId));
  }

  private async execute(postId: string): Promise<void> {
    const { vocabulary } = await this.posts.one(SYSTEM, postId);
    await this.vocabularies.mustHave(vocabulary);
  }
}
