import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { AnswerReadingResolver } from './answer-reading.resolver.js';
import { CorrectReading } from './correct-reading.use-case.js';
import { FollowAnswers } from './follow-answers.use-case.js';
import { KeepReadings } from './keep-readings.use-case.js';
import { KeepReread } from './keep-reread.use-case.js';
import { PostsToRead } from './posts-to-read.queries.js';
import { ReadAnswers } from './read-answers.use-case.js';
import { ReadNewAnswer } from './read-new-answer.use-case.js';
import { ReadQuestions } from './read-questions.use-case.js';
import { ReadingQueries } from './reading.queries.js';
import { ReadingTree } from './reading.tree.js';
import { RereadAnswers } from './reread-answers.use-case.js';
import { StaleAnswersQueries } from './stale-answers.queries.js';
import { SuggestTags } from './suggest-tags.use-case.js';
import { SuggestionExampleResolver, TagSuggestionResolver } from './suggestion.resolver.js';
import { NewestAnswersQueries } from './newest-answers.queries.js';
import { QuestionReadingsResolver, TagReadingResolver } from './tagged.resolver.js';

@Module({
  imports: [AnswersModule, PostsModule, TagsModule],
  providers: [
    AnswerReadingResolver,
    CorrectReading,
    FollowAnswers,
    KeepReadings,
    KeepReread,
    PostsToRead,
    QuestionReadingsResolver,
    ReadAnswers,
    ReadNewAnswer,
    ReadQuestions,
    ReadingQueries,
    ReadingTree,
    RereadAnswers,
    StaleAnswersQueries,
    NewestAnswersQueries,
    SuggestTags,
    SuggestionExampleResolver,
    TagSuggestionResolver,
    TagReadingResolver,
  ],
  exports: [ReadingQueries],
})
export class ReadingsModule {}
