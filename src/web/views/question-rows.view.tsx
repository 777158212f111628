import type { Kind, QuestionRow } from '../rules/question-rows.rules.js';
import type { FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';

interface RowsProps {
  readonly rows: readonly QuestionRow[];
  readonly state: FormState;
}

const BLANK: QuestionRow = { text: '', kind: null, found: '', leftOut: false };

/** The questions of a draft, each to be rewritten or left out, and one empty row for one more. */
export function QuestionRows({ rows, state }: RowsProps) {
  const language = useLanguage();
  const wrong = state.problem?.field === 'questions' ? state.problem.message : undefined;
  return (
    <fieldset class="asked" id="field-questions" tabIndex={-1} aria-describedby="asked-hint">
      <legend>{language.say('ask.questions')}</legend>
      <p class="hint" id="asked-hint">
        {language.say(rows.length === 0 ? 'ask.noQuestions' : 'ask.questionsHint')}
      </p>
      {wrong && <p class="wrong">{wrong}</p>}
      <ol>
        {[...rows, BLANK].map((row, index) => (
          <Row row={row} index={index} isNew={index === rows.length} />
        ))}
      </ol>
    </fieldset>
  );
}

interface RowProps {
  readonly row: QuestionRow;
  readonly index: number;
  readonly isNew: boolean;
}

function Row({ row, index, isNew }: RowProps) {
  const language = useLanguage();
  const name = isNew ? language.say('ask.oneMore') : language.say('ask.question', { number: index + 1 });
  return (
    <li class={row.leftOut ? 'left-out' : undefined}>
      <label for={`question-${index}`}>{name}</label>
      <textarea id={`question-${index}`} name="question" rows={2} dir="auto" value={row.text} />
      <input type="hidden" name="found" value={row.found} />
      <div class="choices">
        <KindChoice row={row} of={name} />
        {!isNew && (
          <label class="choice">
            <input
              type="checkbox"
              name="out"
              value={index}
              checked={row.leftOut}
              aria-label={`${language.say('ask.leaveOut')}: ${name}`}
            />
            <span>{language.say('ask.leaveOut')}</span>
          </label>
        )}
      </div>
    </li>
  );
}

function KindChoice({ row, of }: { readonly row: QuestionRow; readonly of: string }) {
  const language = useLanguage();
  const choice = (kind: Kind | null, label: string) => (
    <option value={kind ?? ''} selected={row.kind === kind}>
      {label}
    </option>
  );
  return (
    <select name="kind" aria-label={language.say('ask.kind', { question: of })}>
      {row.kind === null && choice(null, language.say('ask.kind.read'))}
      {choice('OPEN', language.say('ask.kind.OPEN'))}
      {choice('YES_NO', language.say('ask.kind.YES_NO'))}
    </select>
  );
}
