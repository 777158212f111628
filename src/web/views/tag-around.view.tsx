import { concernAddress, tipAddress } from '../rules/address.rules.js';
import { useLanguage } from './language-context.view.js';

interface Near {
  readonly name: string;
  readonly slug: string;
  readonly vocabulary: { readonly slug: string };
  readonly tip?: { readonly people: { readonly tried: number } } | null;
  readonly tips?: { readonly nodes: readonly { readonly people: { readonly tried: number } }[] };
}

interface AroundProps {
  readonly tag: { readonly parent: Near | null; readonly children: readonly Near[] };
  readonly kind: 'PRACTICE' | 'CONCERN';
}

/** The wider and the finer tags, those that people tell of first. */
export function Around({ tag: { parent, children }, kind }: AroundProps) {
  const language = useLanguage();
  if (!parent && children.length === 0) return null;
  const told = [...children].sort((a, b) => triedOf(b) - triedOf(a));
  return (
    <>
      <h2>{language.say('browse.related')}</h2>
      {parent && (
        <p>
          {language.say('browse.wider')} <NearLink near={parent} kind={kind} />
        </p>
      )}
      {told.length > 0 && (
        <>
          <p>{language.say('browse.finer')}</p>
          <ul class="names">
            {told.map((near) => (
              <li>
                <NearLink near={near} kind={kind} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function NearLink({ near, kind }: { readonly near: Near } & Pick<AroundProps, 'kind'>) {
  const language = useLanguage();
  const tried = triedOf(near);
  return (
    <>
      <a href={kind === 'PRACTICE' ? tipAddress(near) : concernAddress(near)}>{near.name}</a>
      {tried > 0 && kind === 'PRACTICE' && (
        <span class="quiet"> {language.say('browse.triedBy', { count: tried })}</span>
      )}
    </>
  );
}

function triedOf({ tip, tips }: Near): number {
  return tip?.people.tried ?? tips?.nodes[0]?.people.tried ?? 0;
}

/** The other names that people write. */
export function Names({
  tag: { name, aliases },
}: {
  readonly tag: { readonly name: string; readonly aliases: readonly string[] };
}) {
  const language = useLanguage();
  // Other forms of its name say nothing new, and patterns are for the engine.
  const others = aliases.filter((alias) => !/[*{]/.test(alias) && !isFormOf(alias, name));
  if (others.length === 0) return null;
  return <p class="quiet">{language.say('browse.alsoCalled', { names: others.slice(0, 8).join(', ') })}</p>;
}

/** Whether two names begin alike for the most part: massage, massages; foam rolling, foam roller. */
function isFormOf(alias: string, name: string): boolean {
  const stem = name.slice(0, Math.ceil(name.length * 0.7)).toLowerCase();
  return alias.toLowerCase().startsWith(stem);
}
