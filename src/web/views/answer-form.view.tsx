import { useLanguage } from './language-context.view.js';
import { Field, FormFrame, type FormState } from './form.view.js';
import { NotMe, Writer, type WriterProps } from './writer.view.js';

export interface AnswerFormProps {
  readonly action: string;
  readonly state: FormState;
  readonly writer: WriterProps['writer'];
  /** Sending the same form twice answers once. */
  readonly once: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

/** Answering, as a guest or a member, to the whole post or to some of its questions. */
export function AnswerForm({ action, state, writer, once, questions }: AnswerFormProps) {
  const language = useLanguage();
  return (
    <section aria-labelledby="answer-form" class="form">
      <h2 id="answer-form">{language.say('answer.title')}</h2>
      <FormFrame action={action} state={state}>
        <input type="hidden" name="once" value={once} />
        <Field name="body" label={language.say('answer.body')} state={state} rows={6} required />
        {questions.length > 1 && (
          <fieldset id="field-question" tabIndex={-1}>
            <legend>{language.say('answer.questions')}</legend>
            {questions.map(({ id, text }) => (
              <label class="choice">
                <input type="checkbox" name="question" value={id} checked={state.chosen?.includes(id)} />
                <span dir="auto">{text}</span>
              </label>
            ))}
            {state.problem?.field === 'question' && <p class="wrong">{state.problem.message}</p>}
          </fieldset>
        )}
        <Writer writer={writer} state={state} />
        <button type="submit">{language.say('answer.send')}</button>
        <NotMe writer={writer} />
      </FormFrame>
    </section>
  );
}
