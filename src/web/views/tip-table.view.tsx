import { evidenceAddress, type ScopeAddress, tipAddress } from '../rules/address.rules.js';
import type { TipRowFragment } from '../documents/parts.document.js';
import type { Language } from '../language.js';
import { countOf, type Group, GROUPS, isCounted } from '../rules/people.rules.js';
import { useLanguage } from './language-context.view.js';
import { OutcomeBar } from './outcome-bar.view.js';

interface TipTableProps {
  readonly tips: readonly TipRowFragment[];
  readonly scope: ScopeAddress;
  readonly caption: string;
}

/** What people tried and how it went; every number leads to the sentences that it was counted from. */
export function TipTable({ tips, scope, caption }: TipTableProps) {
  const language = useLanguage();
  const labels = Object.fromEntries(GROUPS.map((group) => [group, language.say(`group.${group}`)])) as Record<
    Group,
    string
  >;
  return (
    <table class="tips">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{language.say('tips.practice')}</th>
          <th scope="col" aria-hidden="true" class="bars" />
          {GROUPS.map((group) => (
            <th scope="col" class={`count ${group}`}>
              {labels[group]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tips
          .filter(({ people }) => isCounted(people))
          .map((tip) => (
            <tr>
              <th scope="row">
                <a href={tipAddress(tip.tag)}>{tip.tag.name}</a>
              </th>
              <td class="bars">
                <OutcomeBar people={tip.people} />
              </td>
              {GROUPS.map((group) => countCell({ tip, scope, group, language, label: labels[group] }))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface CountCell {
  readonly tip: TipRowFragment;
  readonly scope: ScopeAddress;
  readonly group: Group;
  readonly language: Language;
  readonly label: string;
}

/** No component of its own: a long post has a thousand cells, and each would take as long as its content. */
function countCell({ tip, scope, group, language, label }: CountCell) {
  const count = countOf(tip.people, group);
  // Most of them; the style shows a dot in place of the nought.
  if (count === 0) return <td class="count none">0</td>;
  return (
    <td class={`count ${group}`} data-label={label}>
      <a
        href={evidenceAddress(scope, tip.tag, group)}
        aria-label={language.say('tips.open', { tip: tip.tag.name, group: label, count })}
      >
        {language.number(count)}
      </a>
    </td>
  );
}
