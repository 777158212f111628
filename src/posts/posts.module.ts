import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AskQuestions } from './ask-questions.use-case.js';
import { CountAnswers } from './count-answers.use-case.js';
import { EditPost } from './edit-post.use-case.js';
import { PostMutationsResolver } from './post-mutations.resolver.js';
import { PostPeriodQueries } from './post-periods.queries.js';
import { PostPeriodsResolver } from './post-periods.resolver.js';
import { PostQueries } from './post.queries.js';
import { PostTree } from './post.tree.js';
import { PostToAnswerQueries } from './post-to-answer.queries.js';
import { PostResolver } from './post.resolver.js';
import { PreviewQuestions } from './preview-questions.use-case.js';
import { PublishPost } from './publish-post.use-case.js';
import { QuestionQueries } from './question.queries.js';
import { QuestionTree } from './question.tree.js';
import { QuestionResolver } from './question.resolver.js';
import { SetPostStatus } from './set-post-status.use-case.js';
import { ViewerPostsResolver } from './viewer-posts.resolver.js';

@Module({
  imports: [AccountsModule],
  providers: [
    AskQuestions,
    CountAnswers,
    EditPost,
    PostMutationsResolver,
    PostPeriodQueries,
    PostPeriodsResolver,
    PostQueries,
    PostResolver,
    PostTree,
    PostToAnswerQueries,
    PreviewQuestions,
    PublishPost,
    QuestionQueries,
    QuestionResolver,
    QuestionTree,
    SetPostStatus,
    ViewerPostsResolver,
  ],
  exports: [
    AskQuestions,
    CountAnswers,
    PostQueries,
    PostToAnswerQueries,
    PublishPost,
    QuestionQueries,
    PostTree,
  ],
})
export class PostsModule {}
