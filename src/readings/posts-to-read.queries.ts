import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../kernel/actor.js';
import { PostQueries, type PostRow } from '../posts/post.queries.js';
import { QuestionQueries, type QuestionRow } from '../posts/question.queries.js';
import { type ReadyVocabulary, VocabularyQueries } from '../tags/vocabulary.queries.js';

/** What the reading of a post's answers needs: the post, its questions, and its vocabulary made ready. */
export interface PostToRead {
  readonly post: PostRow;
  readonly questions: readonly QuestionRow[];
  readonly ready: ReadyVocabulary;
}

/** What tells by what a post's answers are read. Whoever brings the stamp spares a look at the vocabulary. */
type ReadBy = Pick<PostRow, 'id' | 'vocabulary'> & { readonly vocabularyStamp?: string | null };

@Injectable()
export class PostsToRead {
  constructor(
    private readonly posts: PostQueries,
    private readonly questions: QuestionQueries,
    private readonly vocabularies: VocabularyQueries,
  ) {}

  /** By post id. Hidden posts too: what is hidden is read like the rest, and not counted. */
  async byIds(postIds: readonly string[]): Promise<Map<string, PostToRead>> {
    const ids = [...new Set(postIds)];
    const posts = await this.posts.byIds(SYSTEM, ids);
    const questions = await this.questions.ofPosts(ids);
    const found = new Map<string, PostToRead>();
    const vocabularies = new Map<string, ReadyVocabulary>();
    for (const post of posts.values()) {
      const ready = vocabularies.get(post.vocabulary) ?? (await this.vocabularyOf(post));
      vocabularies.set(post.vocabulary, ready);
      found.set(post.id, { post, questions: questions.get(post.id) ?? [], ready });
    }
    return found;
  }

  /** What the answers of a post are read with. */
  async vocabularyOf({ id, vocabulary, vocabularyStamp }: ReadBy): Promise<ReadyVocabulary> {
    const ready = vocabularyStamp
      ? await this.vocabularies.readyAt(vocabulary, vocabularyStamp)
      : await this.vocabularies.readyBySlug(vocabulary);
    if (ready) return ready;
    throw new Error(`The vocabulary ${vocabulary} of post ${id} is not on this board.`);
  }
}
