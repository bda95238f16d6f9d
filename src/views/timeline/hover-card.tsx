import { Paper, Text } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { activityStatuses } from '@/domain/vocabulary';
import { ownerOf } from '@/formats/picture/bar';
import { useRecord, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { Chart } from './chart/chart';
import { useChartTouch } from './chart-touch';
import classes from './hover-card.module.css';
import { roleName } from './layout/lane-keys';

const PATIENCE = 450;

/** Where details of the bar under the pointer come up; nothing while a bar is dragged. */
export function HoverPlace({ chart }: { chart: RefObject<Chart | null> }) {
  const id = useChartTouch((touch) => (touch.dragInfo ? null : touch.hovered));
  return id ? <HoverCard id={id} chart={chart} /> : null;
}

/** Details of the bar under the pointer, after a moment, below it and never over it. */
function HoverCard({ id, chart }: { id: string; chart: RefObject<Chart | null> }) {
  const store = useRoadmapStore();
  const activity = useRecord('activities', id);
  const schedule = useSchedule();
  const roles = useRows('roles');
  const { day, number } = useFormats();
  const [isShown, setIsShown] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bar, another moment to wait
  useEffect(() => {
    setIsShown(false);
    const timer = setTimeout(() => setIsShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [id]);
  const dates = schedule.get(id);
  const box = isShown ? chart.current?.rectangleOf(id) : null;
  if (!activity || !dates || !box) return null;
  const height = chart.current?.size.height ?? 0;
  const isLow = box.top + box.height > height - 150;
  const owner = roles.find((role) => role.id === ownerOf(activity));
  const partners = activity.partnerIds.map((partnerId) => store.document.partners[partnerId]?.name).filter(Boolean);
  return (
    <Paper
      className={classes['card'] ?? ''}
      shadow="md"
      withBorder
      style={{
        left: Math.max(8, Math.min(box.left, (chart.current?.size.width ?? 0) - 300)),
        top: isLow ? box.top - 6 : box.top + box.height + 4,
        transform: isLow ? 'translateY(-100%)' : 'none',
      }}
    >
      <Text size="sm" fw={650} lineClamp={3}>
        {activity.title || 'Untitled'}
      </Text>
      <Text size="xs" c="dimmed">
        {dates.isPoint
          ? day(dates.end)
          : `${day(dates.start)} – ${day(dates.end)} · ${number(dates.workingDays)} working ${dates.workingDays === 1 ? 'day' : 'days'}`}
      </Text>
      <Text size="xs" mt={4}>
        {activityStatuses[activity.status]}
        {activity.progress === undefined ? '' : `, ${activity.progress} %`}
        {owner ? ` · ${roleName(owner)}` : ' · nobody accountable'}
      </Text>
      {partners.length > 0 && <Text size="xs">{partners.join(', ')}</Text>}
      {dates.brokenLinks.length > 0 && (
        <Text size="xs" c="red">
          {dates.brokenLinks.length === 1 ? 'A link is' : `${dates.brokenLinks.length} links are`} broken: it starts
          before what it follows.
        </Text>
      )}
    </Paper>
  );
}
