import { tipAddress } from '../rules/address.rules.js';
import type { TipRowFragment } from '../documents/parts.document.js';
import { type Frame, type Picture, pictureOf, type Point, RADIUS } from '../rules/picture.rules.js';
import { useLanguage } from './language-context.view.js';

/** A tip as the picture needs it. */
export interface DrawnTip extends TipRowFragment {
  readonly name: string;
}

interface PictureProps {
  readonly tips: readonly TipRowFragment[];
  /** The id of the tag that the page is about. */
  readonly marked?: string;
  /** With it, nothing is said where there is no picture. */
  readonly title?: string;
  readonly small?: boolean;
  /** Whether there are more than these, which are those that most people tried. */
  readonly hasMore?: boolean;
}

const WIDE: Frame = { width: 680, height: 430, labels: 14 };
const NARROW: Frame = { width: 340, height: 400, labels: 5 };
const SMALL_WIDE: Frame = { width: 680, height: 320, labels: 6 };
const SMALL_NARROW: Frame = { width: 340, height: 300, labels: 2 };

/** How many tried each practice, and for how many of them it helped; nothing where too few are told of. */
export function TipPicture({ tips, marked, title, small = false, hasMore = false }: PictureProps) {
  const language = useLanguage();
  const drawn: DrawnTip[] = tips.map((tip) => ({ ...tip, name: tip.tag.name }));
  const own = drawn.find(({ tag }) => tag.id === marked);
  const frames = small ? [SMALL_WIDE, SMALL_NARROW] : [WIDE, NARROW];
  const [wide, narrow] = frames.map((frame) => pictureOf(drawn, frame, own));
  if (!wide || !narrow) return title ? null : <p class="quiet">{language.say('browse.noPicture')}</p>;
  return (
    <>
      {title && <h2>{title}</h2>}
      <figure class="picture">
        <Drawing picture={wide} width="wide" />
        <Drawing picture={narrow} width="narrow" />
        <figcaption class="quiet">
          <Legend picture={wide} />
          <p>{language.say('browse.pictureShort')}</p>
          <details>
            <summary>{language.say('browse.howDrawn')}</summary>
            <p>{language.say('browse.pictureCaption')}</p>
            {hasMore && <p>{language.say('browse.pictureOfMost', { count: tips.length })}</p>}
          </details>
        </figcaption>
      </figure>
    </>
  );
}

function Legend({ picture: { points } }: { readonly picture: Picture<DrawnTip> }) {
  const language = useLanguage();
  const has = (verdict: string) => points.some((point) => point.verdict === verdict);
  if (!has('surprising') && !has('less')) return null;
  return (
    <p>
      {has('surprising') && <span class="legend">▲ {language.say('browse.surprising')}</span>}
      {has('less') && <span class="legend">◆ {language.say('browse.popularLess')}</span>}
    </p>
  );
}

interface DrawingProps {
  readonly picture: Picture<DrawnTip>;
  readonly width: 'wide' | 'narrow';
}

function Drawing({ picture, width }: DrawingProps) {
  const language = useLanguage();
  const { frame, plot, middle } = picture;
  // Names of points stand above all intervals, and dots above names.
  return (
    <svg
      class={`drawing ${width}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={language.say('browse.picture')}
    >
      <rect
        class="plot"
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
      />
      <g aria-hidden="true">
        <Axes picture={picture} />
        <line class="split" x1={r(middle.x)} x2={r(middle.x)} y1={plot.top} y2={plot.bottom} />
        <line class="split" x1={plot.left} x2={plot.right} y1={r(middle.y)} y2={r(middle.y)} />
        <Corners picture={picture} />
        {picture.points.map(({ x, top, bottom, verdict, marked }) => (
          <line
            class={`range ${verdict} ${marked ? 'marked' : ''}`}
            x1={r(x)}
            x2={r(x)}
            y1={r(top)}
            y2={r(bottom)}
          />
        ))}
      </g>
      {picture.points.map((point) => (
        <PointLink point={point} />
      ))}
    </svg>
  );
}

function Axes({ picture: { plot, across, up, middle } }: { readonly picture: Picture<DrawnTip> }) {
  const language = useLanguage();
  const percent = (share: number) => language.say('browse.percent', { value: Math.round(share * 100) });
  const isFar = ({ at }: { readonly at: number }) => Math.abs(at - middle.y) > 14;
  return (
    <>
      <text class="axis" x={plot.left} y={plot.top - 9}>
        {language.say('browse.axisHelped')}
      </text>
      {up.filter(isFar).map(({ at, value }) => (
        <text class="tick" x={plot.left - 6} y={r(at + 4)} text-anchor="end">
          {percent(value)}
        </text>
      ))}
      <text class="tick average" x={plot.left - 6} y={r(middle.y + 4)} text-anchor="end">
        ⌀ {percent(middle.share)}
      </text>
      {across.map(({ at, value }) => (
        <text class="tick" x={r(at)} y={plot.bottom + 16} text-anchor="middle">
          {language.number(value)}
        </text>
      ))}
      <text class="axis" x={plot.right} y={plot.bottom + 36} text-anchor="end">
        {language.say('browse.axisTried')}
      </text>
    </>
  );
}

/** What it means to stand in a corner. */
function Corners({ picture: { plot } }: { readonly picture: Picture<DrawnTip> }) {
  const language = useLanguage();
  const [top, bottom] = [plot.top + 15, plot.bottom - 8];
  return (
    <>
      <text class="corner" x={plot.left + 6} y={top}>
        {language.say('browse.surprising')}
      </text>
      <text class="corner" x={plot.right - 6} y={top} text-anchor="end">
        {language.say('browse.popularHelped')}
      </text>
      <text class="corner" x={plot.left + 6} y={bottom}>
        {language.say('browse.fewLess')}
      </text>
      <text class="corner" x={plot.right - 6} y={bottom} text-anchor="end">
        {language.say('browse.popularLess')}
      </text>
    </>
  );
}

function PointLink({ point }: { readonly point: Point<DrawnTip> }) {
  const language = useLanguage();
  const { practice, share, verdict, marked, x, y, label } = point;
  const { helped, tried } = practice.people;
  const name = language.say('browse.point', { name: practice.name, tried, said: share.said, helped });
  const [across, down] = [r(x), r(y)];
  return (
    <a
      href={tipAddress(practice.tag)}
      aria-label={name}
      class={`point ${verdict} ${marked ? 'marked' : ''}`}
      aria-current={marked ? 'page' : undefined}
    >
      <circle class="hit" cx={across} cy={down} r={2 * RADIUS} />
      {marked && <circle class="ring" cx={across} cy={down} r={RADIUS + 4} />}
      <Shape verdict={verdict} x={x} y={y} />
      {label ? (
        <text x={r(label.x)} y={r(label.y)} text-anchor={label.anchor}>
          {practice.name}
        </text>
      ) : (
        <text class="pointed" x={across} y={r(y - 2 * RADIUS)} text-anchor="middle">
          {practice.name}
        </text>
      )}
    </a>
  );
}

/** Colour is never alone: each verdict has a shape of its own. */
function Shape({ verdict, x, y }: Pick<Point<DrawnTip>, 'verdict' | 'x' | 'y'>) {
  const a = RADIUS + 1;
  if (verdict === 'surprising')
    return <path d={`M${r(x)} ${r(y - a)}l${a} ${2 * a - 1}h${-2 * a}z`} class="shape" />;
  if (verdict === 'less')
    return <path d={`M${r(x)} ${r(y - a)}l${a} ${a}l${-a} ${a}l${-a} ${-a}z`} class="shape" />;
  return <circle class="shape" cx={r(x)} cy={r(y)} r={RADIUS - 1} />;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
