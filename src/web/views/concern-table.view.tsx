import { concernAddress, evidenceAddress } from '../rules/address.rules.js';
import type { TipPageQuery } from '../documents/tip.document.js';
import { countOf, GROUPS } from '../rules/people.rules.js';
import { useLanguage } from './language-context.view.js';
import { OutcomeBar } from './outcome-bar.view.js';

interface ConcernTableProps {
  readonly tag: TipPageQuery['tag'];
  readonly tips: NonNullable<TipPageQuery['tag']['tip']>['byConcern'];
}

/** The same practice for each trouble that people speak of with it. */
export function ConcernTable({ tag, tips }: ConcernTableProps) {
  const language = useLanguage();
  return (
    <table class="tips">
      <caption class="unseen">{language.say('browse.byConcern')}</caption>
      <thead>
        <tr>
          <th scope="col">{language.say('browse.concern')}</th>
          <th scope="col" aria-hidden="true" class="bars" />
          {GROUPS.map((group) => (
            <th scope="col" class={`count ${group}`}>
              {language.say(`group.${group}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tips.map(
          ({ concern, people }) =>
            concern && (
              <tr>
                <th scope="row">
                  <a href={concernAddress(concern)}>{concern.name}</a>
                </th>
                <td class="bars">
                  <OutcomeBar people={people} />
                </td>
                {GROUPS.map((group) => {
                  const count = countOf(people, group);
                  const label = language.say(`group.${group}`);
                  return (
                    <td class={`count ${count === 0 ? 'none' : ''} ${group}`} data-label={label}>
                      {count === 0 ? (
                        '0'
                      ) : (
                        <a
                          href={evidenceAddress({ kind: 'concern', id: concern.id }, tag, group)}
                          aria-label={language.say('tips.open', { tip: concern.name, group: label, count })}
                        >
                          {language.number(count)}
                        </a>
                      )}
                    </td>
                  );
                })}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
