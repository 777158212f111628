import { describe, expect, it } from 'vitest';
import { mentionsOf, TAGGED_FIELDS, taggedField } from './tagged.js';

interface Tally {
  hits: number;
  found: number;
  labelled: number;
}

const wrong: string[] = [];

function count(tally: Tally, mine: ReadonlySet<string>, theirs: ReadonlySet<string>, where: string): void {
  for (const tag of mine) if (!theirs.has(tag)) wrong.push(`${where}: ${tag} too much`);
  for (const tag of theirs) if (!mine.has(tag)) wrong.push(`${where}: ${tag} missed`);
  tally.hits += [...mine].filter((tag) => theirs.has(tag)).length;
  tally.found += mine.size;
  tally.labelled += theirs.size;
}

function told({ hits, found, labelled }: Tally): string {
  return `F1 ${((2 * hits) / (found + labelled)).toFixed(3)}, precision ${(hits / found).toFixed(3)}, recall ${(hits / labelled).toFixed(3)} of ${labelled}`;
}

describe('With vocabularies that have nothing but aliases, mentions', () => {
  it('are found in answers of nine fields with an F1 of at least .96', () => {
    const all: Tally = { hits: 0, found: 0, labelled: 0 };
    let spans = 0;
    let exact = 0;
    for (const field of TAGGED_FIELDS) {
      const { vocabulary, answers } = taggedField(field);
      for (const answer of answers) {
        const mine = mentionsOf(answer.text, vocabulary);
        const tags = new Set(mine.map(({ tag }) => tag));
        count(all, tags, new Set(answer.mentions.map(({ tag }) => tag)), field);
        spans += answer.mentions.length;
        exact += answer.mentions.filter((label) =>
          mine.some(
            ({ tag, start, quote }) => tag === label.tag && start === label.start && quote === label.quote,
          ),
        ).length;
      }
    }
    console.log(`Tags: ${told(all)}; exact spans ${exact} of ${spans}\n  ${wrong.join('\n  ')}`);
    expect((2 * all.hits) / (all.found + all.labelled)).toBeGreaterThanOrEqual(0.96);
    expect(exact / spans).toBeGreaterThanOrEqual(0.93);
  });
});
