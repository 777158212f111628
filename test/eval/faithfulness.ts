/** Whether what is told of a set can be believed: its quotes, and the numbers of its summary. */
import type { Group } from '../../src/text/groups.js';
import { quotable } from '../../src/text/quotes.js';
import { EXPERIENCES, STANCES, type TagReading } from '../../src/text/reading.js';
import { sentencesOf } from '../../src/text/sentences.js';
import { summarise, type SummaryNumber } from '../../src/text/summary.js';
import { tokenize } from '../../src/text/tokens.js';
import dangling from '../../src/text/words/dangling-openers.json' with { type: 'json' };
import type { Goal } from './measures.js';
import type { ReadItem } from './readings.js';
import type { Tally } from './tallies.js';

const OPENERS = new Set(dangling.openers);
const ALWAYS: Goal = { seed: 1, unseen: 1 };

/**
 * Quotes of every mention: they begin and end with sentences, and don't open with a word that refers back.
 * What an answer itself begins with is counted as dangling too, though no longer quote could mend it.
 */
export function quotesOf(reads: readonly ReadItem[]) {
  const quotes = reads.map(({ item: { text }, whole }) => {
    const tokens = tokenize(text);
    const sentences = sentencesOf(text, tokens);
    return whole.mentions.map((mention) => {
      const { start, end } = quotable({ text, tokens, sentences, mention });
      const opener = tokens.find((token) => token.start >= start && token.kind === 'word')?.lower ?? '';
      return {
        isWhole: sentences.some((each) => each.start === start) && sentences.some((each) => each.end === end),
        standsAlone: !OPENERS.has(opener),
        hasWordsBefore: tokens.some((token) => token.end <= start && token.kind === 'word'),
      };
    });
  });
  const figure = (name: string, passes: (quote: (typeof quotes)[number][number]) => boolean, goal: Goal) => {
    const tallies = quotes.map((list): Tally => ({ hits: list.filter(passes).length, of: list.length }));
    return { name, tallies, goal };
  };
  return [
    figure('quotes exact, of whole sentences', ({ isWhole }) => isWhole, ALWAYS),
    figure('quotes cut off from what they refer to', (quote) => !quote.standsAlone && quote.hasWordsBefore, {
      seed: 0,
      unseen: 0,
      isMost: true,
    }),
    figure('quotes that open with no dangling word', ({ standsAlone }) => standsAlone, ALWAYS),
  ];
}

/** Every number of the summary, counted again from the answers and without the groups. */
export function numbersRecounted(groups: readonly Group[], reads: readonly ReadItem[]) {
  const tips = groups.map(({ tag, tried, people }) => {
    const [helped = 0, mixed = 0, didNotHelp = 0, noOutcome = 0] = STANCES.map(
      (stance) => people.filter(({ bucket }) => bucket === stance).length,
    );
    const [notTried = 0, asking = 0] = ['NOT_TRIED', 'ASKING'].map(
      (experience) => people.filter(({ bucket }) => bucket === experience).length,
    );
    return { name: tag, tried, helped, mixed, didNotHelp, noOutcome, notTried, asking };
  });
  const tallies = summarise({ scope: 'this post', tips }).flatMap(({ text, numbers }) =>
    numbers.map((number): Tally => {
      const isShown = text.slice(number.start, number.end) === String(number.value);
      return { hits: isShown && recount(number, reads) === number.value ? 1 : 0, of: 1 };
    }),
  );
  return { name: 'numbers of the summary recounted', tallies, goal: ALWAYS };
}

/** How many readers are where the number says, by all that each of them told of the practice or a kind of it. */
function recount({ tip, counts }: SummaryNumber, reads: readonly ReadItem[]): number {
  const told = reads.flatMap(({ item, set, whole }) => {
    const isOf = ({ tag }: TagReading) =>
      tag === tip || set.vocabulary.tags.get(tag)?.ancestors.includes(tip ?? '') === true;
    const own = whole.tags.filter((each) => isOf(each) && !each.cause);
    return item.role === 'author' ? [] : own.map((each) => ({ ...each, person: item.person ?? item.id }));
  });
  const people = [...new Set(told.map(({ person }) => person))];
  return people.filter((person) => placeOf(told.filter((each) => each.person === person)).includes(counts))
    .length;
}

/** The numbers that a person is one of. */
function placeOf(told: readonly TagReading[]): string[] {
  const experience = EXPERIENCES.find((each) => told.some((reading) => reading.experience === each));
  if (experience === 'NOT_TRIED') return ['notTried'];
  if (experience === 'ASKING') return ['asking'];
  if (experience !== 'FIRST_HAND') return [];
  const said = (stance: string): boolean =>
    told.some((reading) => reading.experience === 'FIRST_HAND' && reading.stance === stance);
  if (said('MIXED') || (said('HELPED') && said('DID_NOT_HELP'))) return ['tried', 'mixed'];
  if (said('HELPED')) return ['tried', 'helped'];
  return ['tried', said('DID_NOT_HELP') ? 'didNotHelp' : 'noOutcome'];
}
