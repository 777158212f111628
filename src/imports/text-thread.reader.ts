import { showsSomething, withoutUnseen } from '../kernel/unseen.js';
import { type ImportedAnswer, type ImportedThread, UnreadableSource } from './thread.rules.js';

export interface TextSource {
  readonly text: string;
  /** Names the thread for good: a fingerprint of its story, say. */
  readonly sourceKey: string;
  /** When it is taken to have been published; answers follow in steps of a millisecond. */
  readonly at: Date;
}

/** A line "  12. text": how deep it is indented, its number, and its text. */
interface Item {
  readonly line: number;
  readonly indent: number;
  readonly number: number;
  readonly text: string;
}

interface Comment {
  readonly path: string;
  readonly parent: string | null;
  readonly indent: number;
  readonly lines: string[];
}

const ITEM = /^(\s*)(\d{1,5})[.)]\s+(\S.*)$/;
const CLOSING =
  /^(comments (are|have been) (closed|turned off)\.?|leave a (comment|reply).*|\d+ (comments|responses)\b.*)$/i;
const FURNITURE = /^(categories|tags|filed under|posted (in|by|on)|tagged|share this)\b/i;
const TITLE_LENGTH = 120;

/**
 * Reads a blog post as plain text: the story, then its comments as a numbered list, replies indented
 * below what they reply to. Nobody is named in it, so each comment counts as a reader of its own and each
 * reply as the author's.
 * @throws UnreadableSource when there is no story, no list of comments, or the text breaks off.
 */
export function readTextThread({ text, sourceKey, at }: TextSource): ImportedThread {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  if (text.trim() === '') throw new UnreadableSource('The file is empty.');
  checkWhole(text);
  const start = commentsStart(lines);
  if (start === null) {
    throw new UnreadableSource('There are no comments: after the post, a list "1. …", "2. …" is expected.');
  }
  const { comments, unplaced } = commentsOf(lines, start);
  const story = storyOf(lines.slice(0, start));
  if (!showsSomething(story.body)) throw new UnreadableSource('There is no post before the first comment.');
  const shown = new Map(comments.filter(isShown).map((comment) => [comment.path, comment]));
  const blank = comments.filter(({ path }) => !shown.has(path));
  return {
    sourceKey,
    title: titleOf(story.body),
    body: story.body,
    author: { sourceKey: `${sourceKey}/author`, name: 'The author', isMember: true },
    at,
    answers: comments.flatMap((comment, index) =>
      shown.has(comment.path)
        ? [answerOf({ comment, shown, sourceKey, at: new Date(at.getTime() + index + 1) })]
        : [],
    ),
    unplaced: [
      ...story.unplaced,
      ...unplaced,
      ...blank.map(({ path }) => `Comment ${path}, which has only invisible characters.`),
    ],
  };
}

function isShown({ lines }: Comment): boolean {
  return showsSomething(lines.join(''));
}

/** A text that was saved whole ends with a line end, or at least with a sentence or a smiley. */
function checkWhole(text: string): void {
  const last = text.trimEnd();
  if (text.endsWith('\n') || /[^\p{L}\p{N},;:\-–—'"’“(]$/u.test(last)) return;
  const end = last.slice(-30).replaceAll('\n', ' ');
  throw new UnreadableSource(
    `The file seems cut off: it ends with "…${end}". If it is whole, end it with a line break.`,
  );
}

/** The line where the longest list counted from 1 begins: shorter ones stand in the story, or in a comment. */
function commentsStart(lines: readonly string[]): number | null {
  const items = itemsOf(lines);
  let best: { line: number; length: number } | null = null;
  for (const [at, item] of items.entries()) {
    if (item.number !== 1) continue;
    const length = listLength(items.slice(at));
    if (best === null || length >= best.length) best = { line: item.line, length };
  }
  return best?.line ?? null;
}

/** How far the list counts whose first item this is: up to where it starts anew, or one is indented less. */
function listLength([first, ...rest]: readonly Item[]): number {
  let next = 2;
  for (const item of rest) {
    if (item.indent < first!.indent || (item.indent === first!.indent && item.number === 1)) break;
    if (item.indent === first!.indent && item.number === next) next += 1;
  }
  return next - 1;
}

function itemsOf(lines: readonly string[]): Item[] {
  return lines.flatMap((line, index) => {
    const match = ITEM.exec(line);
    return match
      ? [{ line: index, indent: match[1]!.length, number: Number(match[2]), text: match[3]! }]
      : [];
  });
}

function commentsOf(lines: readonly string[], start: number): { comments: Comment[]; unplaced: string[] } {
  const comments: Comment[] = [];
  const unplaced: string[] = [];
  const outermost = ITEM.exec(lines[start]!)![1]!.length;
  for (const line of lines.slice(start)) {
    const item = ITEM.exec(line);
    const open = openAt(comments, item ? item[1]!.length : Infinity);
    const indent = line.length - line.trimStart().length;
    if (item && isNext(comments, open, Number(item[2]))) {
      const path = open.parent === null ? item[2]! : `${open.parent}.${item[2]}`;
      comments.push({ path, parent: open.parent, indent: item[1]!.length, lines: [item[3]!] });
    } else if (line.trim() === '') comments.at(-1)?.lines.push('');
    else if (indent <= outermost && CLOSING.test(line.trim())) unplaced.push(line.trim());
    else comments.at(-1)!.lines.push(line.trim());
  }
  return { comments, unplaced };
}

/** Which comment an item at this indent hangs on: the last one that is indented less. */
function openAt(comments: readonly Comment[], indent: number): { parent: string | null } {
  return {
    parent: comments.findLast((comment) => comment.indent < indent && indent !== Infinity)?.path ?? null,
  };
}

/** Comments are counted from 1 in steps of 1; any other number at the start of a line is the comment's own text. */
function isNext(
  comments: readonly Comment[],
  { parent }: { parent: string | null },
  number: number,
): boolean {
  const siblings = comments.filter((comment) => comment.parent === parent);
  if (parent === null) return number === siblings.length + 1;
  const last = comments.at(-1)!;
  return number === siblings.length + 1 && (last.path === parent || last.path.startsWith(`${parent}.`));
}

function storyOf(lines: readonly string[]): { body: string; unplaced: string[] } {
  const kept = [...lines];
  const unplaced: string[] = [];
  while (kept.length > 0 && (kept.at(-1)!.trim() === '' || FURNITURE.test(kept.at(-1)!.trim()))) {
    const line = kept.pop()!.trim();
    if (line !== '') unplaced.unshift(line);
  }
  return { body: kept.join('\n').trim(), unplaced };
}

/** The first heading, or the first sentence, without what blogs put into lines to break them. */
function titleOf(body: string): string {
  const first = body
    .split('\n')
    .map(withoutUnseen)
    .find(showsSomething)!
    .replace(/^#+\s*/, '')
    .trim();
  const sentence = /^.{10,}?[.!?…](?=\s|$)/u.exec(first)?.[0] ?? first;
  const short = sentence.replace(/\.$/, '');
  if (short.length <= TITLE_LENGTH) return short;
  return `${short.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}

interface Placed {
  readonly comment: Comment;
  /** The comments that come in, by their paths. */
  readonly shown: ReadonlyMap<string, Comment>;
  readonly sourceKey: string;
  readonly at: Date;
}

function answerOf({ comment, shown, sourceKey, at }: Placed): ImportedAnswer {
  const isReply = comment.parent !== null;
  const parent = shownAbove(comment.parent, shown);
  return {
    sourceKey: `${sourceKey}/${comment.path}`,
    parentKey: parent === null ? null : `${sourceKey}/${parent}`,
    author: isReply
      ? { sourceKey: `${sourceKey}/author`, name: 'The author', isMember: true }
      : { sourceKey: `${sourceKey}/reader-${comment.path}`, name: `Reader ${comment.path}`, isMember: false },
    at,
    body: comment.lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

/** A reply to a comment that doesn't come in hangs on the next one above that does. */
function shownAbove(path: string | null, shown: ReadonlyMap<string, Comment>): string | null {
  if (path === null || shown.has(path)) return path;
  const end = path.lastIndexOf('.');
  return end < 0 ? null : shownAbove(path.slice(0, end), shown);
}
