import { KINDS, type QuestionRow } from '../rules/question-rows.rules.js';
import type { Visit } from '../visit.js';

/** A story as its form sends it. */
export interface Draft {
  readonly title: string;
  readonly body: string;
  /** Null where the form showed no questions yet. */
  readonly rows: readonly QuestionRow[] | null;
}

/** Browsers send lines ended as they were a hundred years ago, on typewriters; nobody wrote them so. */
export function draftOf(visit: Visit): Draft {
  const lines = (text: string) => text.replaceAll('\r\n', '\n');
  const kinds = visit.fields('kind');
  const found = visit.fields('found');
  const out = new Set(visit.fields('out'));
  const rows = visit.fields('question').map((text, index) => ({
    text: lines(text).trim(),
    kind: KINDS.find((kind) => kind === kinds[index]) ?? null,
    found: lines(found[index] ?? ''),
    leftOut: out.has(String(index)),
  }));
  return {
    title: visit.field('title'),
    body: lines(visit.field('body')),
    rows: rows.length === 0 ? null : rows,
  };
}
