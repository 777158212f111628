import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/web/rules/interval.rules.js';
import { overlap } from '../../src/web/rules/picture-labels.rules.js';
import { type Frame, pictureOf, type Practice } from '../../src/web/rules/picture.rules.js';

const FRAME: Frame = { width: 680, height: 430, labels: 14 };

function people(helped: number, mixed: number, didNotHelp: number, noOutcome = 0) {
  const tried = helped + mixed + didNotHelp + noOutcome;
  return { tried, helped, mixed, didNotHelp, noOutcome, notTried: 0, asking: 0 };
}

function practice(name: string, ...counts: [number, number, number, number?]): Practice {
  return { name, people: people(...counts) };
}

const somePractices = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 25 }),
    people: fc.tuple(fc.nat(400), fc.nat(60), fc.nat(300), fc.nat(200)).map((counts) => people(...counts)),
  }),
  { maxLength: 60 },
);

describe('The share for whom it helped', () => {
  it.each([
    ['one of one', people(1, 0, 0), { said: 1, share: 1, low: 0.27, high: 1 }],
    ['three of three', people(3, 0, 0), { said: 3, share: 1, low: 0.526, high: 1 }],
    [
      'two of four, and one who does not say',
      people(2, 0, 2, 1),
      { said: 4, share: 0.5, low: 0.182, high: 0.818 },
    ],
    ['mixed as a half', people(0, 2, 0), { said: 2, share: 0.5, low: 0.12, high: 0.88 }],
  ])('has its interval: %s', (_, given, expected) => {
    const share = shareOf(given)!;
    expect(share.said).toBe(expected.said);
    for (const key of ['share', 'low', 'high'] as const) expect(share[key]).toBeCloseTo(expected[key], 2);
  });

  it('is none where nobody says how it went', () => {
    expect(shareOf(people(0, 0, 0, 3))).toBeNull();
  });

  it('lies in its interval, which many voices make narrower', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (helped, mixed, didNotHelp) => {
        const one = shareOf(people(helped, mixed, didNotHelp));
        fc.pre(one !== null);
        const many = shareOf(people(helped * 4, mixed * 4, didNotHelp * 4))!;
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.low).toBeLessThanOrEqual(one.share);
        expect(one.high).toBeGreaterThanOrEqual(one.share);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(many.high - many.low).toBeLessThan(one.high - one.low);
      }),
    );
  });
});

describe('The picture of practices', () => {
  const crowd = [
    practice('rest', 4, 0, 0),
    practice('ice', 10, 2, 18),
    practice('massage', 22, 1, 2),
    practice('taping', 1, 0, 3),
    practice('yoga', 2, 0, 0),
    practice('luck', 1, 0, 0),
  ];

  it('names what few tried and it helped, and what many tried and it helped less', () => {
    const { points } = pictureOf(crowd, FRAME)!;
    const verdicts = Object.fromEntries(points.map(({ practice: { name }, verdict }) => [name, verdict]));
    // Two people for whom it helped are not called surprising, and a single one is not drawn.
    expect(verdicts).toEqual({
      rest: 'surprising',
      ice: 'less',
      massage: 'other',
      taping: 'other',
      yoga: 'other',
    });
    const unnamed = points.filter(({ label, verdict }) => verdict !== 'other' && label === null);
    expect(unnamed).toEqual([]);
  });

  it('has the popular ones to the right and the helpful ones above', () => {
    const { points, middle } = pictureOf(crowd, FRAME)!;
    const at = (name: string) => points.find((point) => point.practice.name === name)!;
    expect(at('ice').x).toBeGreaterThan(at('rest').x);
    expect(at('massage').y).toBeLessThan(at('ice').y);
    expect(at('rest').x).toBeLessThan(middle.x);
    expect(at('ice').y).toBeGreaterThan(middle.y);
  });

  it('draws the practice that the page is about, however few tell of it, with its name', () => {
    const { points } = pictureOf(crowd, FRAME, crowd[5])!;
    expect(points.find(({ marked }) => marked)).toMatchObject({ practice: { name: 'luck' }, label: {} });
  });

  it('is none for too few practices', () => {
    expect(pictureOf(crowd.slice(0, 3), FRAME)).toBeNull();
    expect(pictureOf([], FRAME)).toBeNull();
  });

  it('has everything within its frame, each point in its corner, and no name over another', () => {
    fc.assert(
      fc.property(somePractices, (practices) => {
        const picture = pictureOf(practices, FRAME);
        fc.pre(picture !== null);
        const { plot, points, across, middle } = picture;
        for (const point of points) {
          expect(point.x >= plot.left && point.x <= plot.right).toBe(true);
          expect(point.top >= plot.top && point.top <= point.y + 0.001).toBe(true);
          expect(point.bottom <= plot.bottom && point.bottom >= point.y - 0.001).toBe(true);
        }
        const of = (verdict: string) => points.filter((point) => point.verdict === verdict);
        expect(of('surprising').every(({ x, y }) => x < middle.x && y < middle.y)).toBe(true);
        expect(of('less').every(({ x, y }) => x > middle.x && y > middle.y)).toBe(true);
        for (const [index, { at }] of across.slice(1).entries())
          expect(at - across[index]!.at).toBeGreaterThanOrEqual(28);
        const boxes = points.flatMap((point) =>
          point.label ? [boxOf(point.label, point.practice.name)] : [],
        );
        for (const [index, box] of boxes.entries())
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
      }),
    );
  });
});

/** The line of a name, a little lower than its letters are. */
function boxOf({ x, y, anchor }: { x: number; y: number; anchor: string }, name: string) {
  const width = name.length * 7;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 9, bottom: y };
}
