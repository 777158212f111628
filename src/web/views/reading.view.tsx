import { concernAddress, tipAddress } from '../rules/address.rules.js';
import type { ThreadReadingFragment } from '../documents/parts.document.js';
import type { Language, MessageKey } from '../language.js';

type TagReading = ThreadReadingFragment['tags'][number];

/** In which language, and by which vocabulary: all tags of a post are of one. */
export interface Shown {
  readonly language: Language;
  readonly vocabulary: { readonly slug: string };
}

/** What was read from an answer, in a line: each practice with how it went, then what for, then how long. */
export function readingLine(reading: ThreadReadingFragment, { language, vocabulary }: Shown) {
  const { tags, durations } = reading;
  if (tags.length === 0 && durations.length === 0) return null;
  const practices = tags.filter(({ tag, cause }) => tag.kind === 'PRACTICE' && !cause);
  const concerns = tags.filter(({ tag }) => tag.kind === 'CONCERN');
  return (
    <ul class="read" aria-label={language.say('reading.label')}>
      {practices.map((each) => (
        <li class={classOf(each)}>
          <a href={tipAddress({ ...each.tag, vocabulary })}>{each.tag.name}</a>: {saidOf(each, language)}
        </li>
      ))}
      {concerns.map(({ tag }) => (
        <li>
          <a href={concernAddress({ ...tag, vocabulary })}>{tag.name}</a>
        </li>
      ))}
      {durations.map(({ text }) => (
        <li>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

const CLASSES: Partial<Record<string, string>> = {
  HELPED: 'helped',
  MIXED: 'mixed',
  DID_NOT_HELP: 'did-not-help',
};

function classOf({ stance, experience }: TagReading): string {
  return (experience === 'FIRST_HAND' && CLASSES[stance ?? '']) || 'no-outcome';
}

/** In words, what an answer says of a practice: how it went, or whose experience it is. */
export function saidOf(
  { stance, experience }: Pick<TagReading, 'stance' | 'experience'>,
  language: Language,
): string {
  const word = experience === 'FIRST_HAND' ? (stance ?? 'NO_OUTCOME') : (experience ?? 'ADVICE');
  return language.say(`said.${word}` as MessageKey);
}
