import type { ChartModel } from '@/domain/plan/chart-model';

/** The bar above or below: the nearest row with a bar, and there the one nearest in time; the first bar where none is given. */
export function neighbourOf(model: ChartModel, id: string | null, step: 1 | -1): string | null {
  const from = id === null ? undefined : model.barOf.get(id);
  const row = id === null ? undefined : model.rowOf.get(id);
  if (!from || row === undefined) return firstBar(model);
  for (let next = row + step; next >= 0 && next < model.rowCount; next += step) {
    const bars = model.barsOfRow[next];
    if (!bars?.length) continue;
    const middle = (from.from + from.to) / 2;
    let best = bars[0];
    for (const bar of bars)
      if (best && Math.abs((bar.from + bar.to) / 2 - middle) < Math.abs((best.from + best.to) / 2 - middle)) best = bar;
    return best?.id ?? null;
  }
  return null;
}

function firstBar(model: ChartModel): string | null {
  for (const bars of model.barsOfRow) if (bars?.[0]) return bars[0].id;
  return null;
}
