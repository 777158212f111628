import { element, type Xml, xmlDocument } from './xml.rules.js';

/** Atom (RFC 4287). */

export interface FeedEntry {
  /** The global id. */
  readonly id: string;
  readonly title: string;
  /** From the root. */
  readonly address: string;
  readonly author: string;
  readonly createdAt: string | Date;
  readonly editedAt: string | Date | null;
  readonly content: { readonly type: 'html' | 'text'; readonly text: string };
}

export interface Feed {
  readonly title: string;
  /** From the root, as the page's that it belongs to. */
  readonly address: string;
  readonly page: string;
  /** When what it is of began, for a feed without entries. */
  readonly since?: string | Date;
  readonly entries: readonly FeedEntry[];
}

/** A feed as a document; readers know an entry again however it is renamed, and wherever the board moves. */
export function atomOf(feed: Feed, publicUrl: string): string {
  const moments = feed.entries.map(changedAt);
  const updated = new Date(Math.max(...moments, Number(new Date(feed.since ?? 0))));
  const self = publicUrl + feed.address;
  return xmlDocument(
    element(
      'feed',
      [
        element('id', self),
        element('title', feed.title),
        element('updated', updated.toISOString()),
        element('link', '', { rel: 'self', type: 'application/atom+xml', href: self }),
        element('link', '', { rel: 'alternate', type: 'text/html', href: publicUrl + feed.page }),
        element('generator', 'Afterword'),
        ...feed.entries.map((entry) => entryOf(entry, publicUrl)),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom' },
    ),
  );
}

function entryOf(entry: FeedEntry, publicUrl: string): Xml {
  const { type, text } = entry.content;
  return element('entry', [
    element('id', `urn:uuid:${atob(entry.id).split(':')[1]}`),
    element('title', entry.title),
    element('link', '', { rel: 'alternate', type: 'text/html', href: publicUrl + entry.address }),
    element('published', new Date(entry.createdAt).toISOString()),
    element('updated', new Date(changedAt(entry)).toISOString()),
    element('author', [element('name', entry.author)]),
    element('content', text, { type }),
  ]);
}

function changedAt({ createdAt, editedAt }: FeedEntry): number {
  return Number(new Date(editedAt ?? createdAt));
}
