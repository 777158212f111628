import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LANGUAGES, type Language } from '../language.js';

/** The language that a page is shown in; given once, at its root. */
export const LanguageContext = createContext<Language>(LANGUAGES[0]!);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
