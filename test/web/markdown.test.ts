import { describe, expect, it } from 'vitest';
import { KeptTexts } from '../../src/web/rules/kept-texts.rules.js';
import { markdownToHtml, plainWords } from '../../src/web/markdown.js';

const REL = 'rel="nofollow ugc noopener noreferrer"';

describe('Markdown', () => {
  it.each([
    ['# Title', '<h2>Title</h2>\n'],
    ['**very** sore', '<p><strong>very</strong> sore</p>\n'],
    ['one\ntwo', '<p>one<br>\ntwo</p>\n'],
    ['see https://example.org', `<p>see <a href="https://example.org" ${REL}>https://example.org</a></p>\n`],
    ['![x-ray](https://example.org/a.png)', `<p><a href="https://example.org/a.png" ${REL}>x-ray</a></p>\n`],
  ])('%j becomes %j', (text, html) => {
    expect(markdownToHtml(text)).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a]( \u0001javascript:alert(1))',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![a](javascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](//evil.example)',
    '[a](\\\\evil.example)',
    '```"><script>alert(1)</script>\ncode\n```',
    '![" onerror="alert(1)](https://example.org/"onerror="alert(1))',
    '[a](https://example.org "\\" onclick=\\"alert(1)")',
  ])('makes nothing of %j that runs or leads elsewhere', (text) => {
    const html = markdownToHtml(text);
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    for (const tag of tags) {
      expect(tag).toMatch(/^<(p|a|code|pre|h[2-6]|strong|em|br)\b/);
      expect(tag.replaceAll(/"[^"]*"/g, '')).not.toMatch(/\son\w+/i);
    }
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
  });

  it('that grows without end is shown as it was written', () => {
    const text = `[a]: https://example.org/${'x'.repeat(10_000)}\n\n${'[a] '.repeat(5_000)}`;
    const html = markdownToHtml(text);
    expect(html.length).toBeLessThan(200_000);
    expect(html).toContain('[a] [a]');
  });

  it.each(['[', '*', '_', '`', '>', '!', '<', '(', '\\', '| ', '- ', '#', '&', '~', ':', '1. '])(
    'with 30,000 characters of %j takes no longer than a moment',
    (character) => {
      const text = character.repeat(30_000 / character.length);
      const before = process.cpuUsage();
      markdownToHtml(text);
      const { user } = process.cpuUsage(before);
      expect(user / 1_000).toBeLessThan(1_000);
    },
  );

  it('gives its first words for descriptions', () => {
    expect(plainWords('## My **sore** [hip](https://example.org)\n\nsince the race', 20)).toBe(
      'My sore hip since…',
    );
  });

  it.each(['(http:', '[', ' ', '(', 'a', '# '])(
    'gives its first words at once where it is %j again and again',
    (part) => {
      const text = part.repeat(30_000 / part.length);
      const before = process.cpuUsage();
      for (let times = 0; times < 10; times += 1) plainWords(text, 200);
      const { user } = process.cpuUsage(before);
      expect(user / 1_000 / 10).toBeLessThan(20);
    },
  );

  it('says that it goes on where its first words are marks alone', () => {
    expect(plainWords(`Look: ${'#'.repeat(10_000)} there`, 200)).toBe('Look:…');
  });

  it('is rendered once for many readers', () => {
    const text = `${'['.repeat(20_000)} again`;
    const html = markdownToHtml(text);
    const before = process.cpuUsage();
    for (let times = 0; times < 1_000; times += 1) expect(markdownToHtml(text) === html).toBe(true);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});

describe('What is kept of texts', () => {
  it('never grows beyond its limit, and keeps what was wanted last', () => {
    const kept = new KeptTexts(1_000);
    const made: string[] = [];
    const make = (text: string) => {
      made.push(text.trim());
      return text;
    };
    const of = (name: string) => kept.made(name.padEnd(200), make);
    for (let number = 0; number < 50; number += 1) {
      of(`story ${number}`);
      of('often read');
      expect(kept.characters).toBeLessThanOrEqual(1_000);
    }
    expect(made.filter((name) => name === 'often read')).toHaveLength(1);
    of('story 0');
    expect(made.filter((name) => name === 'story 0')).toHaveLength(2);
  });

  it('is nothing for a text that is larger than all of it', () => {
    const kept = new KeptTexts(1_000);
    expect(kept.made('x'.repeat(900), () => 'y'.repeat(900))).toBe('y'.repeat(900));
    expect(kept.characters).toBe(0);
  });
});
