import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AnswersModule } from '../answers/answers.module.js';
import { PostsModule } from '../posts/posts.module.js';
import { FillNewBoard } from './fill-new-board.use-case.js';
import { ImportThread } from './import-thread.use-case.js';
import { KeepImportedPost } from './keep-imported-post.use-case.js';

@Module({
  imports: [AccountsModule, AnswersModule, PostsModule],
  providers: [FillNewBoard, ImportThread, KeepImportedPost],
  exports: [FillNewBoard, ImportThread],
})
export class ImportsModule {}
