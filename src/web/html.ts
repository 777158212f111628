import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageAnswer, Place } from './route.js';
import { Layout } from './views/layout.view.js';
import { LanguageContext } from './views/language-context.view.js';

/** A whole page as text. */
export function htmlOf(page: PageAnswer, place: Place): string {
  const view = h(LanguageContext.Provider, { value: place.language, children: h(Layout, { page, place }) });
  return `<!doctype html>${renderToString(view)}`;
}
