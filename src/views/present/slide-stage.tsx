import { type KeyboardEvent, useMemo } from 'react';
import { activityStatuses } from '@/domain/vocabulary';
import { FONT_FAMILY } from '@/formats/picture/chart-plan';
import { useSchedule } from '@/store/workspace-context';
import { drawn } from '@/ui/drawing';
import { useFormats } from '@/ui/formats';
import { drawSlide, type Hit, type SlideMatter, STAGE_HEIGHT } from './draw-slide';
import classes from './present-view.module.css';
import type { Slide } from './slides';

interface SlideStageProps {
  slide: Slide;
  matter: SlideMatter;
  width: number;
  height: number;
  onBar: (id: string) => void;
}

/** One slide, as large as the screen. */
export function SlideStage({ slide, ...rest }: SlideStageProps) {
  return slide.kind === 'title' ? <TitleStage slide={slide} /> : <ChartStage slide={slide} {...rest} />;
}

function TitleStage({ slide }: { slide: Extract<Slide, { kind: 'title' }> }) {
  const { day } = useFormats();
  return (
    <div className={classes['title']}>
      <h1 dir="auto">{slide.heading}</h1>
      {slide.partners.length > 0 && (
        <p className={classes['partners']} dir="auto">
          {slide.partners.slice(0, 8).join(' · ')}
          {slide.partners.length > 8 ? ` · +${slide.partners.length - 8} more` : ''}
        </p>
      )}
      {slide.start && (
        <p>
          {day(slide.start)} – {day(slide.end)}
        </p>
      )}
      {slide.intent && (
        <p className={classes['intent']} dir="auto">
          {slide.intent}
        </p>
      )}
    </div>
  );
}

function ChartStage({
  slide,
  matter,
  width,
  height,
  onBar,
}: SlideStageProps & { slide: Exclude<Slide, { kind: 'title' }> }) {
  // The stage is as wide as the screen's shape asks for; words scale with its height.
  const stageWidth = Math.max(STAGE_HEIGHT, (STAGE_HEIGHT * width) / Math.max(1, height));
  const picture = useMemo(() => drawSlide(slide, matter, stageWidth), [slide, matter, stageWidth]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with buttons in it is no fieldset
    <svg
      className={classes['stage']}
      viewBox={`0 0 ${stageWidth} ${STAGE_HEIGHT}`}
      fontFamily={FONT_FAMILY}
      role="group"
      aria-label={slide.heading}
    >
      {picture.nodes.map((node, index) => drawn(node, { key: `${slide.key}/${index}` }))}
      {picture.hits.map((hit) => (
        <BarButton key={hit.id} hit={hit} matter={matter} onBar={onBar} />
      ))}
    </svg>
  );
}

function BarButton({ hit, matter, onBar }: { hit: Hit; matter: SlideMatter; onBar: (id: string) => void }) {
  const { day } = useFormats();
  const dates = useSchedule().get(hit.id);
  const bar = matter.bars.get(hit.id);
  if (!bar || !dates) return null;
  const when = dates.start === dates.end ? day(dates.end) : `${day(dates.start)} – ${day(dates.end)}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onBar(hit.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a drawing there are no button elements
    <rect
      className={classes['hit']}
      role="button"
      tabIndex={0}
      aria-label={`${bar.title}, ${when}, ${activityStatuses[bar.status]}`}
      x={hit.x}
      y={hit.y}
      width={hit.width}
      height={hit.height}
      rx={8}
      onClick={() => onBar(hit.id)}
      onKeyDown={onKeyDown}
    />
  );
}
