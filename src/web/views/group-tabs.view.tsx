import { evidenceAddress, type ScopeAddress } from '../rules/address.rules.js';
import type { TipRowFragment } from '../documents/parts.document.js';
import { countOf, type Group, GROUPS } from '../rules/people.rules.js';
import { useLanguage } from './language-context.view.js';

interface TabsProps {
  readonly tip: Pick<TipRowFragment, 'people'> & { readonly tag: { readonly id: string } };
  readonly scope: ScopeAddress;
  /** The one that is shown. */
  readonly group: Group | undefined;
}

/** The groups that people are in, with their numbers; each leads to its sentences. */
export function GroupTabs({ tip, scope, group }: TabsProps) {
  const language = useLanguage();
  return (
    <nav class="groups" aria-label={language.say('browse.groups')}>
      <ul>
        {GROUPS.map((each) => {
          const count = countOf(tip.people, each);
          const words = (
            <>
              <span class="key" aria-hidden="true" /> {language.say(`group.${each}`)}{' '}
              <b>{language.number(count)}</b>
            </>
          );
          return (
            <li class={each}>
              {count === 0 ? (
                <span class="quiet">{words}</span>
              ) : (
                <a
                  href={evidenceAddress(scope, tip.tag, each)}
                  aria-current={each === group ? 'page' : undefined}
                >
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
