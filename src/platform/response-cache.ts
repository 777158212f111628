import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_SETTINGS } from './current-settings.js';
import { SeenChanges } from './seen-changes.js';
import type { Settings } from './settings.js';

const MEGABYTE = 1024 * 1024;

/** About what an entry takes beside its texts, in bytes: strangers may ask for any number of different things. */
const ENTRY = 200;

/** And what each of its threads takes. */
const THREAD = 100;

/** Responses say the same names again and again: packed quickly, several times as many have room. */
const FAST = { level: 1 };

/** A response that takes more of the cache than this would push too many others out. */
const LARGEST_SHARE = 1 / 8;

/** Where a response that is being made can be put. */
export interface Place {
  readonly key: string;
  /** The threads that it shows, and nothing else; null where it may show anything. */
  readonly threads: readonly string[] | null;
  /** The last change that was seen before it was begun. */
  readonly change: number;
}

interface Entry extends Place {
  /** Null where nothing is kept yet: most of what is asked for once is never asked for again. */
  readonly packed: Uint8Array | null;
  readonly size: number;
}

/**
 * Keeps responses for as long as nothing is written to the database that they could show, by this process or any other:
 * then they would be made in the same way again.
 */
@Injectable()
export class ResponseCache {
  /** What was kept or given last stands last. */
  private readonly entries = new Map<string, Entry>();
  private readonly room: number;
  private taken = 0;

  constructor(
    private readonly changes: SeenChanges,
    @Inject(CURRENT_SETTINGS) { responseCache }: Pick<Settings, 'responseCache'>,
  ) {
    this.room = responseCache * MEGABYTE;
  }

  get isOff(): boolean {
    return this.room === 0;
  }

  /**
   * The response; or where to put the one that has to be made now; or neither, where it isn't worth keeping yet.
   * `threadsOf` tells which threads it shows.
   */
  async find(key: string, threadsOf: () => Place['threads']): Promise<string | Place | null> {
    const change = this.entries.has(key) ? await this.changes.look() : null;
    const entry = this.entries.get(key);
    if (!entry) {
      this.enter({ key, threads: null, change: 0, packed: null });
      return null;
    }
    if (change === null) return null;
    if (entry.packed === null || !this.changes.isAsAfter(entry.change, entry.threads)) {
      return { key, threads: threadsOf(), change };
    }
    this.entries.delete(key);
    this.entries.set(key, entry);
    return inflateRawSync(entry.packed).toString();
  }

  /** What was written since its place was given may make it useless, which is found when it is asked for. */
  put(place: Place, text: string): void {
    const known = this.entries.get(place.key);
    if (known && known.change > place.change) return;
    // A copy: it comes as a part of something larger.
    this.enter({ ...place, packed: new Uint8Array(deflateRawSync(text, FAST)) });
  }

  private enter(entry: Omit<Entry, 'size'>): void {
    const { key, packed, threads } = entry;
    const size = ENTRY + bytesOf(key) + (packed?.length ?? 0) + THREAD * (threads?.length ?? 0);
    this.leave(key);
    if (size > this.room * LARGEST_SHARE) return;
    for (const oldest of this.entries.keys()) {
      if (this.taken + size <= this.room) break;
      this.leave(oldest);
    }
    this.entries.set(key, { ...entry, size });
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
