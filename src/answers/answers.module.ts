import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { AnswerMutationsResolver } from './answer-mutations.resolver.js';
import { AnswerQueries } from './answer.queries.js';
import { AnswerResolver } from './answer.resolver.js';
import { CountReplies } from './count-replies.use-case.js';
import { EditAnswer } from './edit-answer.use-case.js';
import { PlaceAnswer } from './place-answer.use-case.js';
import { PostAnswer } from './post-answer.use-case.js';
import { SetAnswerStatus } from './set-answer-status.use-case.js';
import { SubmitAnswer } from './submit-answer.use-case.js';
import { AnswerTree } from './answer.tree.js';
import { PostAnswersResolver, RepliesResolver } from './thread.resolver.js';
import { ViewerAnswersResolver } from './viewer-answers.resolver.js';

@Module({
  imports: [AccountsModule, PostsModule],
  providers: [
    AnswerMutationsResolver,
    AnswerQueries,
    AnswerResolver,
    CountReplies,
    EditAnswer,
    PlaceAnswer,
    PostAnswer,
    PostAnswersResolver,
    SetAnswerStatus,
    SubmitAnswer,
    AnswerTree,
    RepliesResolver,
    ViewerAnswersResolver,
  ],
  exports: [AnswerQueries, PostAnswer, AnswerTree],
})
export class AnswersModule {}
