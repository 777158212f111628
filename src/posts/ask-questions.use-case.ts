import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { withoutUnseen } from '../kernel/unseen.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { findQuestions, questionKind } from '../text/questions.js';
import type { QuestionKind } from '../text/reading.js';
import { checkedQuestion, checkQuestionCount } from './posts.rules.js';
import { QuestionEntity } from './question.entity.js';
import { QuestionQueries, type QuestionRow } from './question.queries.js';

/** A question as the asker wants it; the kind is read from the text where it isn't given. */
export interface QuestionDraft {
  readonly text: string;
  readonly kind?: QuestionKind | null;
}

export interface AskQuestionsInput {
  readonly postId: string;
  readonly body: string;
  /** Null: those found in the body. */
  readonly drafts: readonly QuestionDraft[] | null;
}

/**
 * Sets the questions of a post. A question whose text stays keeps its id, and with it its answers; one
 * that is gone takes its links with it (they cascade).
 */
@Injectable()
export class AskQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: QuestionQueries,
  ) {}

  /** @throws Refusal BAD_USER_INPUT for an empty or overlong question, or too many of them. */
  async execute(input: AskQuestionsInput): Promise<void> {
    const wanted = wantedQuestions(input);
    await this.unitOfWork.run(async () => {
      const before = (await this.questions.ofPosts([input.postId])).get(input.postId) ?? [];
      await this.removeOthers(input.postId, before, wanted);
      // Positions are unique in a post; moving the kept ones out of the way first lets them swap.
      await this.unitOfWork.query({
        text: 'update questions set position = -1 - position where post_id = $1',
        values: [input.postId],
      });
      const rows = wanted.map((question, position) => ({
        id: before.find((row) => row.text === question.text)?.id ?? v7(),
        postId: input.postId,
        position,
        ...question,
      }));
      if (rows.length > 0) await this.unitOfWork.repository(QuestionEntity).upsert(rows, ['id']);
    });
  }

  private async removeOthers(
    postId: string,
    before: readonly QuestionRow[],
    wanted: readonly { readonly text: string }[],
  ): Promise<void> {
    const kept = new Set(wanted.map((question) => question.text));
    const gone = before.filter((row) => !kept.has(row.text)).map((row) => row.id);
    if (gone.length === 0) return;
    await this.unitOfWork.query({
      text: 'delete from questions where post_id = $1 and id = any($2::uuid[])',
      values: [postId, gone],
    });
  }
}

function wantedQuestions({ body, drafts }: AskQuestionsInput) {
  const found = drafts ?? findQuestions(body);
  const unique = [...new Map(found.map((draft) => [questionText(draft.text, body), draft])).entries()];
  checkQuestionCount(unique.length);
  return unique.map(([text, draft]) => {
    const said = draft.text.trim();
    const start = body.indexOf(said);
    return {
      text,
      kind: draft.kind ?? questionKind(text),
      start: start < 0 ? null : start,
      end: start < 0 ? null : start + said.length,
    };
  });
}

/** A story may hold characters that a question may not, and nobody is to type a question anew that was found in it. */
function questionText(text: string, body: string): string {
  return checkedQuestion(body.includes(text.trim()) ? withoutUnseen(text) : text);
}
