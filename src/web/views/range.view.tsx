import type { Share } from '../rules/interval.rules.js';
import { useLanguage } from './language-context.view.js';

const WIDTH = 200;

/** For how many it helped, with the range in which that share lies, on a line from none to all. */
export function RangeLine({ share: { share, low, high, mixed, said } }: { readonly share: Share }) {
  const language = useLanguage();
  if (said < 2) return <p>{language.say('browse.rangeOne')}</p>;
  const percent = (value: number) => Math.round(value * 100);
  const words = language.say('browse.range', {
    said,
    share: percent(share),
    low: percent(low),
    high: percent(high),
  });
  const at = (value: number) => Math.round((6 + value * WIDTH) * 10) / 10;
  return (
    <div class="range-line">
      <svg viewBox={`0 0 ${WIDTH + 12} 16`} aria-hidden="true">
        <line class="all" x1={at(0)} x2={at(1)} y1="8" y2="8" />
        <line class="within" x1={at(low)} x2={at(high)} y1="8" y2="8" />
        <circle cx={at(share)} cy="8" r="5" />
      </svg>
      <p>
        {words}
        {mixed > 0 && ` ${language.say('browse.mixedAsHalf')}`}
      </p>
    </div>
  );
}
