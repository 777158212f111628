import type { ComponentChildren } from 'preact';
import { markdownToHtml } from '../markdown.js';
import type { QuestionRow } from '../rules/question-rows.rules.js';
import { Field, FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { QuestionRows } from './question-rows.view.js';

export interface WritingProps {
  /** The form's address. */
  readonly action: string;
  readonly state: FormState;
  /** The questions as they stand; null before the first preview. */
  readonly rows: readonly QuestionRow[] | null;
  /** What the button says that keeps it. */
  readonly send: string;
  /** Whoever writes; their draft stays in their browser under this name. Without it no draft is kept. */
  readonly draftOf?: string | undefined;
  /** Shown above all: what to know before sending it. */
  readonly notice?: ComponentChildren;
  /** Shown between the text and the preview: what else the form asks for. */
  readonly children?: ComponentChildren;
  /** Shown in the place of the preview before there is one. */
  readonly advice?: ComponentChildren;
}

/**
 * A story being written, and beside it how it will look and what it asks. The button for a preview comes
 * first, so that the Enter key never publishes.
 */
export function Writing({ action, state, rows, send, draftOf, notice, children, advice }: WritingProps) {
  const language = useLanguage();
  return (
    <div class="writing" data-draft={draftOf}>
      <FormFrame action={action} state={state}>
        {notice}
        <div class="sides">
          <div>
            <Field name="title" label={language.say('ask.postTitle')} state={state} required />
            <Field
              name="body"
              label={language.say('ask.story')}
              hint={language.say('ask.storyHint')}
              state={state}
              rows={14}
              required
            />
            {children}
            <button
              type="submit"
              name="do"
              value="preview"
              class="second"
              formAction={`${action}#preview`}
              formNoValidate
            >
              {language.say('ask.preview')}
            </button>
          </div>
          <section id="preview" aria-labelledby="preview-title">
            <div class="live">{rows === null ? advice : <Preview state={state} rows={rows} />}</div>
            <button type="submit" name="do" value="send">
              {send}
            </button>
          </section>
        </div>
      </FormFrame>
    </div>
  );
}

function Preview({ state, rows }: { readonly state: FormState; readonly rows: readonly QuestionRow[] }) {
  const language = useLanguage();
  const { title = '', body = '' } = state.values ?? {};
  return (
    <>
      <h2 id="preview-title">{language.say('ask.previewTitle')}</h2>
      <article class="sheet">
        {title.trim() !== '' && (
          <p class="as-title" dir="auto">
            {title}
          </p>
        )}
        <div class="story" dir="auto" dangerouslySetInnerHTML={{ __html: markdownToHtml(body) }} />
      </article>
      <QuestionRows rows={rows} state={state} />
    </>
  );
}
