import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, type MouseEvent, Suspense, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LaneBlock } from '@/domain/plan/build-model';
import type { ChartModel } from '@/domain/plan/chart-model';
import { groupings } from '@/domain/plan/look';
import type { Schedule } from '@/domain/schedule/schedule';
import { useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { useTrayDrag } from './backlog/tray-drag';
import { useChartTouch } from './chart-touch';
import { laneActs } from './lanes/lane-acts';
import { LaneMenu, type LaneMenuTarget } from './lanes/lane-menu';
import { useLaneKeys } from './lanes/use-lane-keys';
import { useTimelineEditor } from './timeline-editor';
import classes from './timeline-view.module.css';

const LanesDialog = lazy(() => import('./lanes/lanes-dialog').then((module) => ({ default: module.LanesDialog })));

interface LaneLabelsProps {
  rowHeight: number;
  /** Adds an activity on a row of the chart. */
  onAddActivity: (row: number) => void;
  onScrollBy: (pixels: number) => void;
}

/** The names of the lanes beside the chart, with how much stands in each, and what can be done with them. */
export function LaneLabels(props: LaneLabelsProps) {
  const { rowHeight, onAddActivity, onScrollBy } = props;
  const { timeline, grouping, hands } = useTimelineEditor();
  const { store, blocks, model } = timeline;
  const acts = laneActs(store, hands.tell);
  const frame = useRef<HTMLDivElement>(null);
  const list = useScrolledList(blocks, rowHeight);
  const [menu, setMenu] = useState<LaneMenuTarget | null>(null);
  const [edited, setEdited] = useState<{ first: string | null } | null>(null);
  const schedule = useSchedule();
  // Days are added up behind the paint: the bars come first.
  const summed = useDeferredValue(useMemo(() => ({ model, blocks, schedule }), [model, blocks, schedule]));
  const loads = useMemo(() => loadsOf(summed.model, summed.blocks, summed.schedule), [summed]);
  const isOwn = grouping === 'lane';
  const add = (after?: string) => {
    const first = acts.add(after);
    if (first !== null) setEdited({ first });
  };
  const keys = useLaneKeys({
    blocks,
    rowHeight,
    frame,
    acts,
    isOwn,
    onMenu: setMenu,
    onEdit: (first) => setEdited({ first }),
    onAdd: add,
    onScrollBy,
  });
  const onMenu = (event: MouseEvent, block: LaneBlock) => {
    event.preventDefault();
    setMenu({ block, at: { x: event.clientX, y: event.clientY } });
  };
  return (
    <div className={classes.lanes}>
      <div className={classes.laneHead}>
        {groupings[grouping]}
        {isOwn && <EditButton onEdit={() => setEdited({ first: null })} />}
      </div>
      <div ref={frame} className={classes.laneScroll} onScroll={(event) => event.currentTarget.scrollTo(0, 0)}>
        <ul
          ref={list}
          className={classes.laneList}
          aria-label="Lanes"
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          {blocks.map((block) => (
            <Lane
              key={block.key}
              block={block}
              days={loads.get(block.key) ?? 0}
              rowHeight={rowHeight}
              isStop={block.key === keys.stop}
              onMenu={onMenu}
            />
          ))}
        </ul>
      </div>
      {isOwn && acts.keys().length === 0 && <NoLanes onAdd={() => add()} />}
      {menu && (
        <LaneMenu
          target={menu}
          grouping={grouping}
          acts={acts}
          ids={idsIn(model, menu.block)}
          onAddActivity={() => onAddActivity(menu.block.firstRow)}
          onEdit={(first) => setEdited({ first })}
          onClose={() => {
            keys.takeBack();
            setMenu(null);
          }}
        />
      )}
      {edited && (
        <Suspense fallback={null}>
          <LanesDialog
            acts={acts}
            first={edited.first}
            onClose={() => {
              keys.takeBack();
              setEdited(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface LaneProps {
  block: LaneBlock;
  /** Working days of everything in it. */
  days: number;
  rowHeight: number;
  /** The one lane that Tab stops at. */
  isStop: boolean;
  onMenu: (event: MouseEvent, block: LaneBlock) => void;
}

function Lane({ block, days, rowHeight, isStop, onMenu }: LaneProps) {
  const { number } = useFormats();
  const isTarget = useChartTouch((touch) => touch.dragInfo?.laneKey === block.key);
  const isTrayTarget = useTrayDrag((drag) => drag.landing?.lane?.key === block.key);
  const count = `${number(block.count)} ${block.count === 1 ? 'activity' : 'activities'}`;
  const load = `${number(days)} ${days === 1 ? 'day' : 'days'}`;
  return (
    <li
      className={classes.lane}
      data-target={isTarget || isTrayTarget || undefined}
      data-low={block.rows === 1 || undefined}
      style={{ top: block.firstRow * rowHeight, height: block.rows * rowHeight }}
      onContextMenu={(event) => onMenu(event, block)}
    >
      <div>
        <button
          type="button"
          className={classes.laneName}
          data-lane={block.key}
          tabIndex={isStop ? 0 : -1}
          aria-haspopup="menu"
          onClick={(event) => onMenu(event, block)}
        >
          {block.colour && <i style={{ background: block.colour }} />}
          <span title={block.label} dir="auto">
            {block.label}
          </span>
        </button>
        <div className={classes.laneCount} title="Activities, and their working days together">
          {block.count === 0 ? 'empty' : days === 0 ? count : `${count} · ${load}`}
        </div>
      </div>
    </li>
  );
}

function EditButton({ onEdit }: { onEdit: () => void }) {
  return (
    <Tooltip label="Edit lanes">
      <ActionIcon size="sm" aria-label="Edit lanes" ml="auto" onClick={onEdit}>
        <IconPencil size="1rem" stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Where there are no own lanes yet: what they are for, and the first one. */
function NoLanes({ onAdd }: { onAdd: () => void }) {
  return (
    <div className={classes.noLanes}>
      <Text size="sm">No lanes of your own yet. Make some for teams or workstreams, then drop bars onto them.</Text>
      <Button size="xs" mt="xs" onClick={onAdd}>
        Add a lane
      </Button>
    </div>
  );
}

/** A list that stands where the chart is scrolled to; the words of the lane at the top stay in sight while any of it is. */
function useScrolledList(blocks: readonly LaneBlock[], rowHeight: number) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    let held: HTMLElement | null = null;
    const follow = ({ scrollTop }: { scrollTop: number }) => {
      if (!list.current) return;
      list.current.style.transform = `translateY(${-scrollTop}px)`;
      const row = scrollTop / rowHeight;
      const index = blocks.findIndex(({ firstRow, rows }) => firstRow <= row && row < firstRow + rows);
      const words = list.current.children[index]?.firstElementChild as HTMLElement | null | undefined;
      if (held && held !== words) held.style.transform = '';
      held = words ?? null;
      const block = blocks[index];
      if (!held || !block) return;
      const hidden = scrollTop - block.firstRow * rowHeight;
      const room = block.rows * rowHeight - held.offsetHeight - 2 * held.offsetTop;
      held.style.transform = `translateY(${Math.max(0, Math.min(hidden, room))}px)`;
    };
    follow(useChartTouch.getState());
    return useChartTouch.subscribe(follow);
  }, [blocks, rowHeight]);
  return list;
}

function loadsOf(model: ChartModel, blocks: readonly LaneBlock[], schedule: Schedule): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const { key, firstRow, rows } of blocks) {
    let days = 0;
    for (let row = firstRow; row < firstRow + rows; row += 1)
      for (const { id } of model.barsOfRow[row] ?? []) days += schedule.get(id)?.workingDays ?? 0;
    loads.set(key, days);
  }
  return loads;
}

const idsIn = ({ barsOfRow }: ChartModel, { firstRow, rows }: LaneBlock): string[] =>
  barsOfRow.slice(firstRow, firstRow + rows).flatMap((bars) => bars?.map(({ id }) => id) ?? []);
