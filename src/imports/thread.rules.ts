/** A post with its answers, as any source gives it: what an importer makes and the import takes. */
export interface ImportedThread {
  /** Names the thread in its source: the same key is the same thread at every import. */
  readonly sourceKey: string;
  readonly title: string;
  readonly body: string;
  readonly author: ImportedAuthor;
  readonly at: Date;
  /** Parents before their replies. */
  readonly answers: readonly ImportedAnswer[];
  /** What stood in the source and has no place here, told to whoever imports. */
  readonly unplaced: readonly string[];
}

export interface ImportedAnswer {
  readonly sourceKey: string;
  /** The `sourceKey` of the answer that it replies to; null for an answer to the post. */
  readonly parentKey: string | null;
  readonly author: ImportedAuthor;
  readonly at: Date;
  readonly body: string;
}

export interface ImportedAuthor {
  readonly sourceKey: string;
  readonly name: string;
  readonly isMember: boolean;
}

/** A source that can't be imported: says what is wrong and where, in one line. */
export class UnreadableSource extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableSource';
  }
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly title: string;
  readonly posts: number;
  readonly questions: number;
  /** New answers to the post itself, and how many there are in the source. */
  readonly answers: number;
  readonly answersInSource: number;
  /** New replies, and those of them by the post's author. */
  readonly replies: number;
  readonly repliesInSource: number;
  readonly repliesByAuthor: number;
  readonly unplaced: readonly string[];
}
