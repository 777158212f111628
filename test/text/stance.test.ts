import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagReading } from '../../src/text/reading.js';
import { helpedFrames, praiseFrames, readMarked } from './marked.js';

function stanceOf(text: string): TagReading['stance'] | undefined {
  return readMarked(text)[0]?.stance;
}

describe('The stance of a practice', () => {
  it.each([
    ['[Massage] fixed my back.', 'HELPED'],
    ['I swear by [earplugs].', 'HELPED'],
    ['I put [a cold pack] on it and the swelling went down.', 'HELPED'],
    ['Took [the tablets] for a month and slept no better.', 'DID_NOT_HELP'],
    ['[The collar] made no difference whatsoever.', 'DID_NOT_HELP'],
    ['[The ointment] took the sting away for an hour but then it wore off.', 'MIXED'],
    ['I take [a walk] every evening.', 'NO_OUTCOME'],
    ['A decent [therapist] can do wonders.', 'NO_OUTCOME'],
    ['I do [bridges] to strengthen my hips.', 'NO_OUTCOME'],
    ["If it weren't for [coffee] I'd have quit.", 'HELPED'],
    ["I don't think [the mat] did anything for me.", 'DID_NOT_HELP'],
    ["Since I started [the drops] the itching hasn't come back.", 'HELPED'],
    ['It is too early to say whether [the cage] helps.', 'NO_OUTCOME'],
  ])('reads "%s" as %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance);
  });

  it('covers a whole list and stops at the practice that came after it', () => {
    const readings = readMarked(
      'Tried [ginger], [mint] and [dill]. None of it helped. Then I got [a probe] and it fixed everything.',
    );
    expect(readings.map((reading) => reading.stance)).toEqual([
      'DID_NOT_HELP',
      'DID_NOT_HELP',
      'DID_NOT_HELP',
      'HELPED',
    ]);
  });

  it('reads "nothing helped until" as failures and one success', () => {
    const readings = readMarked('I tried [ginger] and [mint]. Nothing helped until I got [a probe].');
    expect(readings.map((reading) => reading.stance)).toEqual(['DID_NOT_HELP', 'DID_NOT_HELP', 'HELPED']);
  });

  it('tells apart what helped and what did not in one sentence', () => {
    const readings = readMarked('[Ginger] helped but [mint] did not.');
    expect(readings.map((reading) => reading.stance)).toEqual(['HELPED', 'DID_NOT_HELP']);
  });

  it('lets a later relapse stand beside help, and blames one that comes with the end of the practice', () => {
    expect(stanceOf('[Physio] cured my knee. Two years later I fell and the pain was back.')).toBe('HELPED');
    expect(stanceOf('[The spray] cleared the weeds for a week, then they came back.')).toBe('MIXED');
  });

  it('keeps a suspected cause apart from a remedy that failed', () => {
    expect(readMarked('I think [the new shoes] caused my knee pain.')[0]).toMatchObject({
      stance: 'NO_OUTCOME',
      cause: true,
    });
    expect(readMarked('I tried [the balm] and the rash got worse.')[0]).toMatchObject({
      stance: 'DID_NOT_HELP',
      cause: false,
    });
  });

  it('gives its rule and the words that decided', () => {
    const text = 'I bought [a fan] and it made a huge difference.';
    const reading = readMarked(text)[0];
    const plain = text.replaceAll(/[[\]]/g, '');
    expect(reading?.reason.rule).toBe('worked');
    expect(reading?.reason.cue && plain.slice(reading.reason.cue.start, reading.reason.cue.end)).toBe(
      'made a huge difference',
    );
  });

  it('gives concerns neither stance nor experience', () => {
    expect(
      readMarked('My {knee} is better since [yoga].').find(({ kind }) => kind === 'CONCERN'),
    ).toMatchObject({
      stance: null,
      experience: null,
      confidence: 1,
    });
  });
});

describe('What holds for every sentence of help', () => {
  it('is never left as help once negated', () => {
    fc.assert(
      fc.property(helpedFrames, ({ negated }) => {
        expect(stanceOf(negated)).not.toBe('HELPED');
      }),
    );
  });

  it('is help as it stands', () => {
    fc.assert(
      fc.property(helpedFrames, ({ plain }) => {
        expect(stanceOf(plain)).toBe('HELPED');
      }),
    );
  });

  it('gives no outcome behind "will", "might" or a hope', () => {
    fc.assert(
      fc.property(
        helpedFrames,
        fc.constantFrom('will', 'might', 'may', 'could', 'should', "won't"),
        ({ modal }, word) => {
          expect(stanceOf(modal(word))).toBe('NO_OUTCOME');
          expect(stanceOf(`I hope ${modal('will')}`)).toBe('NO_OUTCOME');
        },
      ),
    );
  });

  it('is only asked when it is a question', () => {
    fc.assert(
      fc.property(helpedFrames, ({ question }) => {
        expect(readMarked(question)[0]).toMatchObject({ stance: 'NO_OUTCOME', experience: 'ASKING' });
      }),
    );
  });

  it('reads the same in capitals and under another name', () => {
    fc.assert(
      fc.property(
        fc.oneof(helpedFrames, praiseFrames),
        fc.constantFrom('zorb', 'deep red clay', 'help', 'not'),
        ({ plain }, name) => {
          const wanted = readMarked(plain)[0];
          expect(readMarked(plain.toUpperCase())[0]).toMatchObject({ stance: wanted?.stance });
          const renamed = readMarked(plain.replace(/\[[^\]]*\]/, `[${name}]`))[0];
          expect(renamed).toMatchObject({ stance: wanted?.stance, experience: wanted?.experience });
        },
      ),
    );
  });

  it('keeps its labels beside a paragraph on something else', () => {
    const others = fc.constantFrom(
      'The weather has been lovely here all week.',
      'My sister is visiting on Saturday with her two boys.',
      'What a long winter that was! The roads are finally clear.',
      'Thanks for the post, I always enjoy reading here.',
    );
    fc.assert(
      fc.property(fc.oneof(helpedFrames, praiseFrames), others, ({ plain }, other) => {
        const wanted = readMarked(plain)[0];
        for (const text of [`${plain}\n\n${other}`, `${other}\n\n${plain}`]) {
          expect(readMarked(text)[0]).toMatchObject({
            stance: wanted?.stance,
            experience: wanted?.experience,
          });
        }
      }),
    );
  });

  it('is the same twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(readMarked(`${text} [x] helped`)).toEqual(readMarked(`${text} [x] helped`));
      }),
    );
  });
});
