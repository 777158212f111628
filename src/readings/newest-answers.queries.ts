import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { visiblePosts } from '../posts/post.queries.js';

/** An answer by a reader, with who counts as one person. */
export interface NewestAnswer {
  readonly id: string;
  readonly person: string;
  readonly text: string;
}

export interface NewestFilter {
  /** The slug of the vocabulary that its post is read with. */
  readonly vocabulary: string;
  /** Only those written before this answer: the last of the batch before. */
  readonly before: string | null;
  readonly limit: number;
}

@Injectable()
export class NewestAnswersQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Visible ones that readers gave, the newest first. */
  ofVocabulary(actor: Actor, { vocabulary, before, limit }: NewestFilter): Promise<NewestAnswer[]> {
    return this.unitOfWork.query<NewestAnswer>({
      text: `select a.id, a.author_id as person, a.body as text
        from answers a join posts p on p.id = a.post_id
        where p.vocabulary = $1 and a.status = 'VISIBLE' and a.author_id <> p.author_id
          and ($2::uuid is null or a.id < $2) and ${visiblePosts(actor)}
        order by a.id desc limit $3`,
      values: [vocabulary, before, limit],
    });
  }
}
