import type { VNode } from 'preact';
import type { Language } from './language.js';
import type { Visit } from './visit.js';

/** What the head of a page says of it, to browsers and to other sites. */
export interface Head {
  readonly title: string;
  readonly description?: string;
  /** The address that it has for good, from the root; pages without one are not meant to be found. */
  readonly canonical?: string;
  /** Feeds of what stands here. */
  readonly feed?: string;
  /** What the page holds, in the words of schema.org. */
  readonly structured?: object;
  /** For pages that are an article, with its day. */
  readonly publishedAt?: string | Date;
  /** Addresses of scripts; pages do without, and only become more convenient. */
  readonly scripts?: readonly string[];
}

export interface PageAnswer {
  readonly kind: 'page';
  readonly status?: number;
  /** In how many seconds it is worth trying again. */
  readonly retryAfter?: number;
  readonly head: Head;
  readonly viewer: Viewer;
  readonly body: VNode;
}

export type Viewer = { readonly person: { readonly id: string; readonly name: string } } | null;

export type Answered =
  | PageAnswer
  | { readonly kind: 'redirect'; readonly to: string; readonly permanent?: boolean }
  | { readonly kind: 'text'; readonly type: string; readonly body: string | Buffer; readonly keep?: number };

/** Where and in which language a page is shown. */
export interface Place {
  readonly language: Language;
  readonly publicUrl: string;
  readonly address: string;
}

/** One address of the site, and what it answers. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (visit: Visit) => Promise<Answered> | Answered;
}
