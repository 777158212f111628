import type { TimeSaidFragment } from '../documents/parts.document.js';
import { spanOf } from '../rules/time-span.rules.js';
import { useLanguage } from './language-context.view.js';

/** How long it took most of those who say so; nothing where too few do. */
export function HowLong({ time }: { readonly time: TimeSaidFragment | null }) {
  const language = useLanguage();
  if (time === null) return null;
  const { least, most, unit } = spanOf(time);
  const isRange = least === most ? 'no' : 'yes';
  return (
    <p class="how-long">
      <b>{language.say('post.howLong')}</b>{' '}
      {language.say('post.howLongMost', { people: time.people, least, most, unit, isRange })}
    </p>
  );
}
