import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/web/rules/evidence.rules.js';

const BODY = 'I didn’t stretch.\nThe foam   roller (the “blue one”) saved my hips: roller time!';

function found(words: string, body = BODY): string | null {
  const place = findWords(body, words);
  return place && body.slice(place.start, place.end);
}

describe('Words that somebody says stand in an answer', () => {
  it('are found as they stand there', () => {
    expect(found('saved my hips')).toBe('saved my hips');
  });

  it('are found with other spaces, quotes and capitals', () => {
    expect(found('THE FOAM ROLLER (the "blue one")')).toBe('The foam   roller (the “blue one”)');
    expect(found("I didn't stretch. The")).toBe('I didn’t stretch.\nThe');
    expect(found(' “foam roller” ')).toBe('foam   roller');
  });

  it('are whole words rather than parts of others', () => {
    expect(found('ice', 'Twice a day, and ice after.')).toBe('ice');
    expect(findWords('Twice a day, and ice after.', 'ice')).toEqual({ start: 17, end: 20 });
    expect(found('wic', 'Twice a day.')).toBe('wic');
  });

  it('are not found where they do not stand', () => {
    expect(found('massage gun')).toBeNull();
    expect(found('   ')).toBeNull();
    expect(found('""')).toBeNull();
  });

  it('are plain words, whatever they mean to a pattern', () => {
    expect(found('.*')).toBeNull();
    expect(found('(a+)+$', 'what is (a+)+$ then? 100%')).toBe('(a+)+$');
    expect(found('[x]^{2}|/\\-', 'so [x]^{2}|/\\- it is')).toBe('[x]^{2}|/\\-');
    expect(found('🏃‍♀️ run', 'a 🏃‍♀️ run')).toBe('🏃‍♀️ run');
  });

  it.each([
    ['spaces', ' '.repeat(30_000)],
    ['spaces between quotes', `"${' '.repeat(30_000)}x`],
    ['letters', 'a'.repeat(30_000)],
    ['letters that almost stand there', `${'a'.repeat(14_999)}b`],
    ['letters that stand there many times, inside of another word', 'a'.repeat(15_000)],
  ])('are found or not in no time, with 30,000 %s', (_, words) => {
    const body = `${'a'.repeat(30_000)}c`;
    const before = process.cpuUsage();
    const place = findWords(body, words);
    const { user } = process.cpuUsage(before);
    expect(user / 1_000).toBeLessThan(200);
    expect(place).toEqual(/^a+$/.test(words) ? { start: 0, end: words.length } : null);
  });

  it('are not looked for in a text that is much shorter', () => {
    expect(found(`${' '.repeat(99)}hips`, 'hips')).toBe('hips');
    expect(found(`${' '.repeat(101)}hips`, 'hips')).toBeNull();
  });

  it('may have letters that have two small ones, or a capital of two letters', () => {
    expect(found('ΟΔΟΣ', 'η οδος')).toBe('οδος');
    expect(found('GROẞE', 'eine große Pause')).toBe('große');
    expect(found('istanbul', 'İSTANBUL ISTANBUL')).toBe('ISTANBUL');
  });
});
