import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, xmlDocument } from '../../src/web/rules/xml.rules.js';

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });

describe('The XML that is written', () => {
  it('leaves out what XML can not hold, and keeps all else', () => {
    const text = 'a\u0000\u0008\u001F\uD800\uFFFE]]>\u2028\u0085🏃';
    const xml = xmlDocument(element('t', text, { of: text }));
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain(']]>');
    expect(parser.parse(xml).t['#text']).toBe('a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD]]>\u2028\u0085🏃');
  });

  it('gives every text back as it was', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const xml = xmlDocument(element('t', [element('u', text), element('v', 'end')]));
        expect(XMLValidator.validate(xml)).toBe(true);
        // What the parser takes for the character is the same once more written.
        expect(parser.parse(xml).t.v).toBe('end');
        expect(xml).not.toMatch(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
      }),
    );
  });
});
