import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { read } from '../text/read.js';
import { PostsToRead } from './posts-to-read.queries.js';
import { QuestionPracticeEntity } from './question-practice.entity.js';

/** Finds the practices that a post's questions ask about by name. */
@Injectable()
export class ReadQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly postsToRead: PostsToRead,
  ) {}

  async execute(postId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { questions, ready } = (await this.postsToRead.byIds([postId])).get(postId)!;
      const rows = questions.flatMap((question) =>
        read({ text: question.text, vocabulary: ready.vocabulary })
          .tags.filter((tag) => tag.kind === 'PRACTICE')
          .map((tag) => ({ questionId: question.id, tagId: ready.tagIds.get(tag.tag)! })),
      );
      await this.unitOfWork.query({
        text: 'delete from question_practices where question_id in (select id from questions where post_id = $1)',
        values: [postId],
      });
      if (rows.length > 0) await this.unitOfWork.repository(QuestionPracticeEntity).insert(rows);
    });
  }
}
