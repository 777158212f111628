import type { TipRowFragment } from '../documents/parts.document.js';
import { tipAddress } from '../rules/address.rules.js';
import { useLanguage } from './language-context.view.js';
import { OutcomeBar } from './outcome-bar.view.js';

interface GlanceProps {
  readonly tips: readonly TipRowFragment[];
  /** For tips in an order that says something. */
  readonly list?: 'ul' | 'ol';
}

/** Some tips at a glance: each with how it went, as a bar and in a few words. */
export function Glance({ tips, list: List = 'ul' }: GlanceProps) {
  const language = useLanguage();
  return (
    <List class="glance">
      {tips.map(({ tag, people }) => (
        <li>
          <a href={tipAddress(tag)}>{tag.name}</a>
          <OutcomeBar people={people} />
          <span class="quiet">
            {language.say('tips.short', { tried: people.tried, helped: people.helped })}
          </span>
        </li>
      ))}
    </List>
  );
}
