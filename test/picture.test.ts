import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FillNewBoard } from '../src/imports/fill-new-board.use-case.js';
import { type TestApp, startApp } from './support/app.js';

const FILE = '.github/tips.svg';

interface Tip {
  readonly tag: { readonly name: string; readonly children: readonly { readonly name: string }[] };
  readonly people: Record<'tried' | 'helped' | 'mixed' | 'didNotHelp' | 'noOutcome', number>;
  readonly helped: readonly { readonly text: string }[];
  readonly quotes: readonly { readonly text: string }[];
}

const PARTS = [
  ['helped', '#2f855a', 'helped'],
  ['mixed', '#b7791f', 'mixed'],
  ['didNotHelp', '#c05621', "didn't"],
  ['noOutcome', '#a0aec0', 'not said'],
] as const;

/** The README's picture is drawn from the sample community, so that it never shows what the board doesn't. */
describe("The README's picture", () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
    await app.get(FillNewBoard).execute(() => undefined);
  });
  afterAll(() => app.close());

  it('shows what the answers of a sample post add up to (`npm run picture` draws it anew)', async () => {
    const { posts } =
      await app.ask(`{ posts(first: 10, orderBy: NEWEST) { nodes { title answerCount questions { text }
      tips(first: 8, orderBy: POPULARITY) { nodes { tag { name children { name } } people { tried helped mixed didNotHelp noOutcome }
        helped: quotes(first: 1, buckets: HELPED) { text } quotes(first: 1) { text } } } } } }`);
    const post = posts.nodes.find(({ title }: { title: string }) => title.includes('marathon'));
    const svg = picture(post.title, post.answerCount, withoutRepetition(post.tips.nodes).slice(0, 6));
    if (process.env['DRAW_PICTURE']) writeFileSync(FILE, svg);
    expect(readFileSync(FILE, 'utf8')).toBe(svg);
  });
});

function picture(title: string, answers: number, tips: readonly Tip[]): string {
  const rows = tips.map((tip, index) => row(tip, 112 + index * 62)).join('\n');
  const height = 130 + tips.length * 62;
  const legend = PARTS.map(([, colour, name], index) => {
    const x = 470 + index * 76;
    return `<rect x="${x}" y="62" width="12" height="12" rx="2" fill="${colour}"/><text x="${x + 17}" y="73" class="small">${name}</text>`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 ${height}" width="800" height="${height}" role="img" aria-label="Tips of a sample post">
<style>text{font:15px system-ui,sans-serif;fill:#1a202c}.title{font-size:20px;font-weight:600}.small{font-size:12px;fill:#4a5568}.quote{font-size:13px;font-style:italic;fill:#4a5568}</style>
<rect width="800" height="${height}" rx="10" fill="#fffdf8"/>
<text x="28" y="42" class="title">${escaped(title)}</text>
<text x="28" y="73" class="small">${answers} answers and replies, by the number of people who tried it</text>
${legend}
${rows}
</svg>
`;
}

/** A practice of which all the people stand in a finer one that is shown too says nothing of its own. */
function withoutRepetition(tips: readonly Tip[]): Tip[] {
  return tips.filter(
    ({ tag, people }) =>
      !tips.some(
        (other) =>
          tag.children.some(({ name }) => name === other.tag.name) && other.people.tried === people.tried,
      ),
  );
}

/** One practice: its name, a bar with a stretch for each group, the numbers, and one quote. */
function row({ tag, people, helped, quotes }: Tip, y: number): string {
  const unit = 46;
  let x = 230;
  const bar = PARTS.flatMap(([key, colour]) => {
    const count = people[key];
    if (count === 0) return [];
    const part = `<rect x="${x}" y="${y}" width="${count * unit - 2}" height="20" rx="3" fill="${colour}"/><text x="${x + (count * unit) / 2 - 5}" y="${y + 15}" style="fill:#fff;font-size:12px">${count}</text>`;
    x += count * unit;
    return [part];
  }).join('');
  const quote = (helped[0] ?? quotes[0])?.text.replaceAll(/\s+/g, ' ') ?? '';
  const short = quote.length > 78 ? `${quote.slice(0, 78).replace(/\s+\S*$/, '')} …` : quote;
  return `<text x="28" y="${y + 15}">${escaped(tag.name)}</text>${bar}<text x="${x + 10}" y="${y + 15}" class="small">${people.tried} tried</text>
<text x="230" y="${y + 37}" class="quote">“${escaped(short)}”</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
