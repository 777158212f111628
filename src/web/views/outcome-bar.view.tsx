import { countOf, OUTCOMES, type People } from '../rules/people.rules.js';

const WIDTH = 120;
const GAP = 1;

/**
 * How it went for those who tried, as a bar: each outcome has a colour, a pattern and its place, and the
 * numbers stand beside it, wherever it is shown: those who hear the page hear them once.
 */
export function OutcomeBar({ people }: { readonly people: People }) {
  if (people.tried === 0) return null;
  let x = 0;
  return (
    <svg class="bar" viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
      {OUTCOMES.map((outcome) => {
        const width = (countOf(people, outcome) / people.tried) * WIDTH;
        if (width === 0) return null;
        const start = x;
        x += width;
        return (
          <rect
            class={outcome}
            x={rounded(start)}
            y="0"
            width={rounded(Math.max(0.5, width - GAP))}
            height="10"
          />
        );
      })}
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
