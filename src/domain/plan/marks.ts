import type { LaneBlock } from './build-model';
import type { ChartMark, ChartModel } from './chart-model';
import type { Sign } from './signs';

/** Signs on the rows they belong to: of an activity on its own, of an organisation at the foot of its lane. */
export function marksOf(signs: readonly Sign[], model: ChartModel, blocks: readonly LaneBlock[]): ChartMark[] {
  return signs.flatMap((sign) => {
    if (sign.of === undefined) return [];
    const block = sign.entity === 'partners' ? blocks.find(({ key }) => key === sign.of) : undefined;
    const row = block ? block.firstRow + block.rows - 1 : model.rowOf.get(sign.of);
    if (row === undefined || (sign.entity === 'activities' && !model.barOf.has(sign.of))) return [];
    return [{ ...sign, row }];
  });
}
