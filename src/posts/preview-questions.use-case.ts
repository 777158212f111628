import { Injectable } from '@nestjs/common';
import { findQuestions } from '../text/questions.js';
import type { FoundQuestion } from '../text/reading.js';
import { checkedBody } from './posts.rules.js';

/** Shows an asker which questions readers would be asked, before anything is published. */
@Injectable()
export class PreviewQuestions {
  /** @throws Refusal BAD_USER_INPUT when the draft is empty or too long. */
  execute(body: string): FoundQuestion[] {
    return [...findQuestions(checkedBody(body))];
  }
}
