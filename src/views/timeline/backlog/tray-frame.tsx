import { DndContext, DragOverlay, type Modifier, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { isFiltering } from '@/domain/plan/filter';
import { useTimelineEditor } from '@/views/timeline/timeline-editor';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { DragChip } from './drag-chip';
import { DropPreview } from './drop-preview';
import { Tray } from './tray';
import classes from './tray.module.css';
import { itemTitle, type TrayItem } from './tray-item';
import { useTraySettings } from './tray-settings';
import { useRoom } from './use-room';
import { useTrayHands } from './use-tray-hands';

const chipStyle = { width: 'max-content', height: 'auto', pointerEvents: 'none' } as const;

/** Keeps the chip beside the pointer, so that the place under it stays in sight. */
const besidePointer: Modifier = ({ activatorEvent, activeNodeRect, transform }) =>
  activatorEvent instanceof PointerEvent && activeNodeRect
    ? {
        ...transform,
        x: transform.x + activatorEvent.clientX - activeNodeRect.left + 14,
        y: transform.y + activatorEvent.clientY - activeNodeRect.top + 16,
      }
    : transform;
const chipModifiers = [besidePointer];

/** The chart with the tray beside it, and what is dragged from one to the other. */
export function TrayFrame({ onScrollBy, children }: { onScrollBy: (pixels: number) => void; children: ReactNode }) {
  const { timeline, chart, hands: chartHands, isLanes } = useTimelineEditor();
  const { store, blocks: lanes, rows, backlog, homeId } = timeline;
  const isFiltered = useTimelineSettings((settings) => isFiltering(settings.filter));
  const input = { store, chart, hands: chartHands, homeId, isLanes, lanes, rows, backlog, isFiltered, onScrollBy };
  const hands = useTrayHands(input);
  const { frame, hasRoom } = useRoom(useTraySettings().width);
  // Opened by hand where there is little room, it stays until there is more.
  const [isHeldOpen, setIsHeldOpen] = useState(false);
  useEffect(() => {
    if (hasRoom) setIsHeldOpen(false);
  }, [hasRoom]);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const accessibility = useMemo(
    () => ({
      screenReaderInstructions: { draggable: 'Drag it onto the chart, or press Enter to choose a date.' },
      announcements: {
        onDragStart: ({ active }: { active: { data: { current?: unknown } } }) =>
          `${itemTitle(active.data.current as TrayItem, store.document)} picked up.`,
        onDragOver: () => undefined,
        // What came of it is said by the chart, as for all its edits.
        onDragEnd: () => undefined,
        onDragCancel: () => 'Put back.',
      },
    }),
    [store],
  );
  return (
    <DndContext
      sensors={sensors}
      autoScroll={false}
      accessibility={accessibility}
      onDragStart={({ active, activatorEvent }) => hands.start(active.data.current as TrayItem, activatorEvent)}
      onDragEnd={hands.drop}
      onDragCancel={hands.cancel}
    >
      <div ref={frame} className={classes['frame']}>
        <div className={classes['chart']}>{children}</div>
        <Tray input={input} put={hands.put} isCramped={!hasRoom && !isHeldOpen} onHold={setIsHeldOpen} />
      </div>
      <DropPreview chart={input.chart} />
      <DragOverlay dropAnimation={null} modifiers={chipModifiers} style={chipStyle}>
        <DragChip />
      </DragOverlay>
    </DndContext>
  );
}
