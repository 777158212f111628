import type { ImportedAnswer, ImportedAuthor, ImportedThread } from './thread.rules.js';

/** A file of the sample community. */
export interface SampleFile {
  readonly vocabulary: string;
  readonly title: string;
  readonly author: string;
  readonly publishedAt: string;
  readonly body: string;
  readonly answers: readonly SampleAnswer[];
}

interface SampleAnswer {
  readonly by: string;
  readonly guest?: boolean;
  readonly at: string;
  readonly text: string;
  readonly replies?: readonly SampleAnswer[];
}

/** A sample as a thread to import. Names are the same person in every sample. */
export function readSample(file: SampleFile): ImportedThread {
  const sourceKey = `sample/${file.title}`;
  return {
    sourceKey,
    title: file.title,
    body: file.body,
    author: person(file.author, true),
    at: new Date(file.publishedAt),
    answers: file.answers.flatMap((answer, index) => flattened(answer, `${sourceKey}/${index + 1}`, null)),
    unplaced: [],
  };
}

function flattened(answer: SampleAnswer, sourceKey: string, parentKey: string | null): ImportedAnswer[] {
  const { by, guest, at, text, replies = [] } = answer;
  const own = { sourceKey, parentKey, author: person(by, !guest), at: new Date(at), body: text };
  return [
    own,
    ...replies.flatMap((reply, index) => flattened(reply, `${sourceKey}.${index + 1}`, sourceKey)),
  ];
}

function person(name: string, isMember: boolean): ImportedAuthor {
  return { sourceKey: `sample/person/${name}`, name, isMember };
}
