/** Lists written as lines: "1. Ice bath", "2. Stretching", and a verdict below. */
import { type Practice, type Scene, listUpTo } from './practices.js';

const ITEM_UNITS = 9;
const MOST_LINES = 16;

/** The list up to `last`, over the lines before it where each is no more than one more item. */
export function itemsUpTo({ text, line, settled }: Scene, last: Practice): Practice[] {
  const lists = [listUpTo(line, last)];
  for (
    let first = lists[0]?.[0];
    first !== undefined && lists.length < MOST_LINES;
    first = lists.at(-1)?.[0]
  ) {
    const before = line[first.index - 1];
    if (before === undefined || first.sentence - before.sentence > 2 || settled.has(before.index)) break;
    if (!isItem(text, first.clause) || !isItem(text, before.clause)) break;
    lists.push(listUpTo(line, before));
  }
  return lists.toReversed().flat();
}

/** A short line that only names what was done. */
function isItem(text: Scene['text'], index: number): boolean {
  const clause = text.clauses[index];
  const voice = text.voices[index];
  if (clause === undefined || voice === undefined || clause.isQuestion) return false;
  const next = text.clauses[index + 1];
  const before = text.clauses[index - 1];
  const alone = next?.sentence !== clause.sentence && before?.sentence !== clause.sentence;
  return alone && clause.to - clause.from <= ITEM_UNITS && ['PRACTICE', 'NONE', 'ORDER'].includes(voice.kind);
}
