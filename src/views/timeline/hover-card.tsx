import { Paper } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { useRecord, useSchedule } from '@/store/workspace-context';
import { ActivityFacts } from './activity-facts';
import type { Chart } from './chart/chart';
import { useChartTouch } from './chart-touch';
import classes from './hover-card.module.css';

const PATIENCE = 450;

/** Where details of the bar under the pointer come up; nothing while a hand is at work. */
export function HoverPlace({ chart }: { chart: RefObject<Chart | null> }) {
  const id = useChartTouch((touch) => (touch.dragInfo || touch.linkTip ? null : touch.hovered));
  return id ? <HoverCard id={id} chart={chart} /> : null;
}

/** Details of the bar under the pointer, after a moment, below it and never over it. */
function HoverCard({ id, chart }: { id: string; chart: RefObject<Chart | null> }) {
  const activity = useRecord('activities', id);
  const schedule = useSchedule();
  const [isShown, setIsShown] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bar, another moment to wait
  useEffect(() => {
    setIsShown(false);
    const timer = setTimeout(() => setIsShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [id]);
  const box = isShown ? chart.current?.rectangleOf(id) : null;
  if (!activity || !schedule.has(id) || !box) return null;
  const height = chart.current?.size.height ?? 0;
  const isLow = box.top + box.height > height - 150;
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
      <ActivityFacts id={id} />
    </Paper>
  );
}
