import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_SETTINGS } from './current-settings.js';
import { Moments } from './moments.js';
import type { Settings } from './settings.js';

const MEGABYTE = 1024 * 1024;

/** About what an entry takes beside its texts, in bytes: strangers may ask for any number of different things. */
const ENTRY = 200;

/** A response that takes more of the cache than this would push too many others out. */
const LARGEST_SHARE = 1 / 8;

/** For so many more moments it is remembered what was worth keeping, though nobody asks for it meanwhile. */
const REMEMBERED = 2;

/** Where a response that is being made can be put, and the moment before that began. */
export interface Place {
  readonly key: string;
  readonly moment: string | null;
}

interface Entry {
  /** Null where nothing is kept yet: most of what is asked for once is never asked for again. */
  readonly text: string | null;
  readonly size: number;
  /** For how many more moments it is remembered. */
  readonly remembered: number;
}

/**
 * Keeps responses for as long as nothing at all is written to the database, by this process or any other. Whatever
 * a response is made of, it would be made in the same way again; so nobody needs to know what must be forgotten when.
 */
@Injectable()
export class ResponseCache {
  /** Of one moment; the oldest first. */
  private readonly entries = new Map<string, Entry>();
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

  /** The response; or where to put the one that has to be made now; or neither, where it isn't worth keeping yet. */
  async find(key: string): Promise<string | Place | null> {
    if (this.entries.has(key)) await this.catchUp();
    const entry = this.entries.get(key);
    if (!entry) {
      this.enter(key, { text: null, remembered: 0 });
      return null;
    }
    return entry.text ?? { key, moment: this.moment };
  }

  /** What was written since its place was given makes it useless. */
  put({ key, moment }: Place, text: string): void {
    if (moment !== null && moment === this.moment) this.enter(key, { text, remembered: REMEMBERED });
  }

  private async catchUp(): Promise<void> {
    const now = await this.moments.now();
    if (now === this.moment && now !== null) return;
    this.moment = now;
    const before = [...this.entries].filter(([, { remembered }]) => remembered > 0);
    this.entries.clear();
    this.taken = 0;
    // What was worth keeping will be again, if it is asked for again.
    for (const [key, { remembered }] of before) this.enter(key, { text: null, remembered: remembered - 1 });
  }

  private enter(key: string, { text, remembered }: Omit<Entry, 'size'>): void {
    const size = ENTRY + bytesOf(key) + bytesOf(text ?? '');
    if (size > this.room * LARGEST_SHARE) return;
    this.leave(key);
    for (const oldest of this.entries.keys()) {
      if (this.taken + size <= this.room) break;
      this.leave(oldest);
    }
    this.entries.set(key, { text, size, remembered });
    this.taken += size;
  }

  private leave(key: string): void {
    this.taken -= this.entries.get(key)?.size ?? 0;
    this.entries.delete(key);
  }
}

/** As V8 keeps it: one byte for a character of plain English, and at most two where there are others. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text) === text.length ? text.length : 2 * text.length;
}
