import { type RefObject, useRef } from 'react';
import type { RiskScale } from '@/domain/risk-scale';
import type { RiskRow } from '@/views/risks/risk-row';
import { Dot } from './dot';
import classes from './heat-map.module.css';
import { MapCells } from './map-cells';
import { MoreButton } from './more-button';
import { MovementArrows } from './movement-arrows';
import type { PlaneSize } from './place-dots';
import type { Carried } from './use-carry';
import type { useMapModel } from './use-map-model';

interface MapPlaneProps {
  planeRef: RefObject<HTMLDivElement | null>;
  plane: PlaneSize | null;
  scale: RiskScale;
  model: ReturnType<typeof useMapModel>;
  rowOf: ReadonlyMap<string, RiskRow>;
  /** Those whose ways are drawn. */
  ways: readonly RiskRow[];
  chosenId: string | null;
  carried: Carried | null;
  isDense: boolean;
  describedBy: string;
  dotProps: (row: RiskRow) => Omit<Parameters<typeof Dot>[0], 'at' | 'isStop'>;
  onChoose: (id: string) => void;
  onLeave: () => void;
}

/** The coloured cells with ways and dots upon them. */
export function MapPlane(props: MapPlaneProps) {
  const { planeRef, plane, scale, model, rowOf, ways, chosenId, carried, dotProps } = props;
  const { dots, more } = model.placed;
  const leave = useRef(props.onLeave);
  leave.current = props.onLeave;
  const stop = carried?.id ?? (dots.some(({ id }) => id === chosenId) ? chosenId : dots[0]?.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div
      ref={planeRef}
      role="group"
      className={classes.plane}
      aria-label="Heat map of risks"
      aria-describedby={props.describedBy}
      data-dense={props.isDense ? '' : undefined}
      onBlur={({ currentTarget }) => {
        // A dot that changes its place loses the focus for a moment.
        requestAnimationFrame(() => {
          if (!currentTarget.contains(document.activeElement)) leave.current();
        });
      }}
    >
      <MapCells scale={scale} target={carried} />
      {plane ? <MovementArrows plane={plane} rows={ways} chosenId={chosenId} /> : null}
      {dots.map(({ id, x, y }) => {
        const row = rowOf.get(id);
        return row ? <Dot key={id} {...dotProps(row)} at={{ x, y }} isStop={id === stop} /> : null;
      })}
      {more.map(({ key, ids, hidden, x, y }) => (
        <MoreButton
          key={key}
          rows={ids.flatMap((id) => rowOf.get(id) ?? [])}
          hidden={hidden}
          at={{ x, y }}
          cellWords={model.wordsOf(ids[0] ?? '')}
          onChoose={props.onChoose}
        />
      ))}
    </div>
  );
}
