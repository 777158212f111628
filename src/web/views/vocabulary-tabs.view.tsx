import { useLanguage } from './language-context.view.js';

interface TabsProps {
  readonly vocabularies: readonly { readonly slug: string; readonly title: string }[];
  /** The one that is shown; all of them without it. */
  readonly chosen: string | undefined;
  /** The address of the list, without a vocabulary. */
  readonly address: string;
}

/** One field after the other, where the board has several. */
export function VocabularyTabs({ vocabularies, chosen, address }: TabsProps) {
  const language = useLanguage();
  if (vocabularies.length < 2) return null;
  return (
    <nav class="tabs start" aria-label={language.say('browse.vocabularies')}>
      <a href={address} aria-current={chosen === undefined ? 'page' : undefined}>
        {language.say('browse.allVocabularies')}
      </a>
      {vocabularies.map(({ slug, title }) => (
        <a
          href={`${address}${address.includes('?') ? '&' : '?'}vocabulary=${encodeURIComponent(slug)}`}
          aria-current={slug === chosen ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
