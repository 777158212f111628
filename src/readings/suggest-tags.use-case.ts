import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { VocabularyQueries } from '../tags/vocabulary.queries.js';
import { type Suggestion, Suggestions, type SuggestOptions } from '../text/suggestions.js';
import { type NewestAnswer, NewestAnswersQueries } from './newest-answers.queries.js';

export interface SuggestTagsInput extends SuggestOptions {
  /** The slug of the vocabulary. */
  readonly vocabulary: string;
  /** How many of the newest answers are looked at, at most; all without it. */
  readonly answers?: number;
}

export interface SuggestedTags {
  readonly suggestions: readonly Suggestion[];
  /** How many answers were looked at. */
  readonly answers: number;
}

const BATCH = 100;

/** Looks through what people wrote for terms that a vocabulary lacks. Changes nothing. */
@Injectable()
export class SuggestTags {
  constructor(
    private readonly vocabularies: VocabularyQueries,
    private readonly newest: NewestAnswersQueries,
  ) {}

  /** @throws Refusal BAD_USER_INPUT for a vocabulary that the board doesn't have. */
  async execute(actor: Actor, input: SuggestTagsInput): Promise<SuggestedTags> {
    const { vocabulary, answers: most = Infinity, ...options } = input;
    const ready = await this.vocabularies.readyBySlug(vocabulary);
    if (!ready) throw await this.vocabularies.unknown(vocabulary);
    const suggestions = new Suggestions(ready.vocabulary);
    const walk = { vocabulary, most };
    const count = await this.eachAnswer(actor, walk, (answer) => suggestions.add(answer));
    await this.eachAnswer(actor, walk, (answer) => suggestions.spread(answer));
    return { suggestions: suggestions.list(options), answers: count };
  }

  private async eachAnswer(
    actor: Actor,
    { vocabulary, most }: { vocabulary: string; most: number },
    look: (answer: NewestAnswer) => void,
  ): Promise<number> {
    let before: string | null = null;
    let count = 0;
    while (count < most) {
      const limit = Math.min(BATCH, most - count);
      const batch: NewestAnswer[] = await this.newest.ofVocabulary(actor, { vocabulary, before, limit });
      for (const answer of batch) look(answer);
      count += batch.length;
      before = batch.at(-1)?.id ?? null;
      if (batch.length < limit) break;
      // Reading keeps the processor busy; whoever else asks is served between two batches.
      await setImmediate();
    }
    return count;
  }
}
