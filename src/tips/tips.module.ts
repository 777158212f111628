import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { ReadingsModule } from '../readings/readings.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { CheckTips } from './check-tips.use-case.js';
import { ConcernTree } from './concern.tree.js';
import { ConcernsResolver } from './concerns.resolver.js';
import { CountedAnswersQueries } from './counted-answers.queries.js';
import { FollowReadings } from './follow-readings.use-case.js';
import { KeepEvidence } from './keep-evidence.use-case.js';
import { KeepTips } from './keep-tips.use-case.js';
import { MoveNumbers } from './move-numbers.use-case.js';
import { RecountAnswers } from './recount-answers.use-case.js';
import { RecountQueries } from './recount.queries.js';
import { RebuildTips } from './rebuild-tips.use-case.js';
import {
  PostTipsResolver,
  QuestionTipsResolver,
  TagTipsResolver,
  TipsResolver,
} from './scoped-tips.resolver.js';
import { TagPostsResolver } from './tag-posts.resolver.js';
import { SummaryQueries } from './summary.queries.js';
import { TimesSaidQueries } from './times-said.queries.js';
import { TipScopeQueries } from './tip-scope.queries.js';
import { QuoteTree } from './quote.tree.js';
import { TipTree } from './tip.tree.js';
import { TipQueries } from './tip.queries.js';
import { TipResolver } from './tip.resolver.js';

@Module({
  imports: [AnswersModule, PostsModule, ReadingsModule, TagsModule],
  providers: [
    CheckTips,
    ConcernTree,
    ConcernsResolver,
    CountedAnswersQueries,
    FollowReadings,
    KeepEvidence,
    KeepTips,
    MoveNumbers,
    PostTipsResolver,
    QuestionTipsResolver,
    QuoteTree,
    RecountAnswers,
    RecountQueries,
    RebuildTips,
    TagPostsResolver,
    TagTipsResolver,
    SummaryQueries,
    TipQueries,
    TipResolver,
    TipTree,
    TimesSaidQueries,
    TipScopeQueries,
    TipsResolver,
  ],
  exports: [CheckTips, RebuildTips],
})
export class TipsModule {}
