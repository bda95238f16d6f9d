import type { Bar } from '@/domain/plan/bar';
import { modelOfRows } from '@/domain/plan/chart-model';
import type { ChartLook, ChartPlan } from '@/formats/picture/chart-plan';
import type { SvgNode } from '@/formats/picture/svg-node';

/** Every character as wide as six tenths of its size: enough to lay pictures out without a browser. */
export const roughMeasure = (text: string, size: number): number => text.length * size * 0.6;

/** A bar of a planned activity. */
export function barAt(id: string, from: number, to: number, title = `Activity ${id}`): Bar {
  return {
    id,
    from,
    to,
    shape: from === to - 1 && title.startsWith('Milestone') ? 'point' : 'bar',
    title,
    colour: '#3b6fb6',
    status: 'planned',
    progress: 0,
    isOverdue: false,
    isFixed: false,
    isBroken: false,
    isJoint: false,
  };
}

/** A plan of these rows of bars, as an outline: one block a row; or as lanes: one block over all rows. */
export function planOf(rows: readonly (readonly Bar[])[], kind: ChartPlan['kind'] = 'outline'): ChartPlan {
  const bars = rows.flat();
  const blocks =
    kind === 'lanes'
      ? [{ firstRow: 0, rows: rows.length, label: 'Lane', detail: 'all', depth: 0, isStrong: true, colour: null }]
      : rows.map((row, firstRow) => ({
          firstRow,
          rows: 1,
          label: row[0]?.title ?? 'Untitled',
          detail: '4 May – 8 May',
          depth: 0,
          isStrong: false,
          colour: null,
        }));
  return {
    title: 'A plan',
    subtitle: 'Ours, Theirs',
    madeOn: '18 Nov 2026',
    model: modelOfRows(rows),
    kind,
    sideTitle: 'Activity',
    blocks,
    legend: [{ key: 'p1', label: 'Theirs', colour: '#3b6fb6' }],
    from: Math.min(...bars.map((bar) => bar.from), 20_600),
    to: Math.max(...bars.map((bar) => bar.to), 20_700),
    today: 20_640,
    isRestDay: (day) => day % 7 === 2 || day % 7 === 3,
    words: { locale: 'en-GB', firstDayOfWeek: 1 },
  };
}

/** A scale to draw at. */
export const roughLook: ChartLook = { pxPerDay: 6, rowHeight: 36, size: 13, sideWidth: 200, measure: roughMeasure };

/** Every text of a drawing, in order. */
export function textsOf(node: SvgNode): string[] {
  if (node.tag === 'text') return [node.children.filter((child) => typeof child === 'string').join('')];
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child)));
}
