import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import deskPain from '../text/words/desk-pain.json' with { type: 'json' };
import garden from '../text/words/garden.json' with { type: 'json' };
import kitchen from '../text/words/kitchen.json' with { type: 'json' };
import raceRecovery from '../text/words/race-recovery.json' with { type: 'json' };
import sleep from '../text/words/sleep.json' with { type: 'json' };
import type { VocabularyFile } from '../text/vocabulary-file.js';
import { LoadVocabulary } from './load-vocabulary.use-case.js';
import { VocabularyQueries } from './vocabulary.queries.js';

const SHIPPED = [raceRecovery, sleep, kitchen, garden, deskPain] as readonly VocabularyFile[];

/** Puts the shipped vocabularies on a board that lacks them. Those that are there stay as their keepers want them. */
@Injectable()
export class ShipVocabularies implements OnApplicationBootstrap {
  constructor(
    private readonly vocabularies: VocabularyQueries,
    private readonly loadVocabulary: LoadVocabulary,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const present = new Set((await this.vocabularies.all()).map((row) => row.slug));
    for (const file of SHIPPED) if (!present.has(file.slug!)) await this.loadVocabulary.execute(file);
  }
}
