import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { InProcessGraphql } from '../platform/in-process-graphql.js';
import { Site } from './site.js';

/** The site knows the rooms by their API alone; of accounts it needs who sends a request. */
@Module({ imports: [AccountsModule], providers: [InProcessGraphql, Site] })
export class WebModule {}
