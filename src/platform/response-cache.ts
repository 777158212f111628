import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_SETTINGS } from './current-settings.js';
import { Moments } from './moments.js';
import type { Settings } from './settings.js';

const MEGABYTE = 1024 * 1024;

/** A response that takes more of the cache than this would push too many others out. */
const LARGEST_SHARE = 1 / 8;

interface Kept {
  readonly text: string;
  readonly size: number;
}

/** Where a response is found again, and the moment before it was made. */
export interface Place {
  readonly key: string;
  readonly moment: string | null;
}

/**
 * Keeps responses for as long as nothing at all is written to the database, by this process or any other. Whatever
 * a response is made of, it would be made in the same way again; so nobody needs to know what must be forgotten when.
 */
@Injectable()
export class ResponseCache {
  /** The oldest first. */
  private readonly kept = new Map<string, Kept>();
  private readonly room: number;
  private taken = 0;
  private moment: string | null = null;

  constructor(
    private readonly moments: Moments,
    @Inject(CURRENT_SETTINGS) { responseCache }: Pick<Settings, 'responseCache'>,
  ) {
    this.room = responseCache * MEGABYTE;
  }

  get isOff(): boolean {
    return this.room === 0;
  }

  /** The response, or where to put the one that has to be made now. */
  async find(key: string): Promise<string | Place> {
    if (this.moment === null || this.kept.has(key)) await this.catchUp();
    return this.kept.get(key)?.text ?? { key, moment: this.moment };
  }

  /** What was written since its place was given makes it useless. */
  put({ key, moment }: Place, text: string): void {
    const size = bytesOf(key) + bytesOf(text);
    if (moment === null || moment !== this.moment || size > this.room * LARGEST_SHARE) return;
    this.forget(key);
    for (const oldest of this.kept.keys()) {
      if (this.taken + size <= this.room) break;
      this.forget(oldest);
    }
    this.kept.set(key, { text, size });
    this.taken += size;
  }

  private async catchUp(): Promise<void> {
    const now = await this.moments.now();
    if (now === this.moment) return;
    this.kept.clear();
    this.taken = 0;
    this.moment = now;
  }

  private forget(key: string): void {
    this.taken -= this.kept.get(key)?.size ?? 0;
    this.kept.delete(key);
  }
}

/** What V8 takes for a text: one byte for a character, or two where one of them isn't Latin. */
function bytesOf(text: string): number {
  return /[^\0-\u00ff]/.test(text) ? 2 * text.length : text.length;
}
