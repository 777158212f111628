import type { Stretch } from '../../kernel/stretch.js';
import { segmentsOf } from '../rules/marked-text.rules.js';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

/** What somebody said, exactly as they said it, with marks on parts of it. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <p class="said" dir="auto">
      {segmentsOf(text, marks).map((segment) =>
        segment.marked ? <mark>{segment.text}</mark> : segment.text,
      )}
    </p>
  );
}
