import type { PageMarksFragment } from '../documents/parts.document.js';
import { useLanguage } from './language-context.view.js';

interface PageLinksProps {
  readonly marks: PageMarksFragment;
  /** The address of the list, with whatever else it takes. */
  readonly address: string;
  /** Where on the page the list stands. */
  readonly anchor?: string;
}

/** The ways to what comes before and after in a list; nothing where all of it is shown. */
export function PageLinks({ marks, address, anchor = '' }: PageLinksProps) {
  const language = useLanguage();
  if (!marks.hasNextPage && !marks.hasPreviousPage) return null;
  const to = (name: string, cursor: string | null) =>
    `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(cursor ?? '')}${anchor}`;
  return (
    <nav class="pages" aria-label={language.say('pages.label')}>
      {marks.hasPreviousPage ? (
        <a rel="prev" href={to('before', marks.startCursor)}>
          {language.say('pages.previous')}
        </a>
      ) : (
        <span />
      )}
      {marks.hasNextPage && (
        <a rel="next" href={to('after', marks.endCursor)}>
          {language.say('pages.next')}
        </a>
      )}
    </nav>
  );
}
