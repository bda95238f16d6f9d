import { useMemo } from 'react';
import { bandOf, type RiskPair, type RiskScale } from '@/domain/risk-scale';
import type { RiskRow } from '@/views/risks/risk-row';
import { type DotAt, type PlacedDots, type PlaneSize, placeDots } from './place-dots';
import { type MapTime, shownScore } from './shown-score';
import type { Carried } from './use-carry';

/** A pair in the scale's words: “Likely, Major: 16 Critical”. */
export function pairInWords(scale: RiskScale, { likelihood, impact }: RiskPair): string {
  if (likelihood === undefined || impact === undefined) return 'not rated';
  const [l, i] = [scale.likelihoodWords[likelihood - 1], scale.impactWords[impact - 1]];
  return `${l ?? likelihood}, ${i ?? impact}: ${likelihood * impact} ${bandOf(scale, { likelihood, impact })?.name ?? ''}`;
}

interface ModelInput {
  rows: readonly RiskRow[];
  scale: RiskScale;
  time: MapTime;
  day: string;
  plane: PlaneSize | null;
  chosenId: string | null;
  carried: Carried | null;
}

/** Where every dot goes, and which risks have no score to show. */
export function useMapModel({ rows, scale, time, day, plane, chosenId, carried }: ModelInput) {
  const shown = useMemo(() => new Map(rows.map((row) => [row.id, shownScore(row, time, day)])), [rows, time, day]);
  const placed = useMemo((): PlacedDots => {
    if (!plane) return { dots: [], more: [] };
    const dots = rows.flatMap((row): DotAt[] => {
      const pair = carried?.id === row.id ? carried : shown.get(row.id)?.pair;
      if (pair?.likelihood === undefined || pair.impact === undefined) return [];
      const isFirst = row.id === chosenId || row.id === carried?.id;
      return [{ id: row.id, likelihood: pair.likelihood, impact: pair.impact, isFirst }];
    });
    return placeDots(dots, plane);
  }, [rows, shown, plane, chosenId, carried]);
  const unrated = useMemo(
    () =>
      rows.filter(({ id }) => {
        const pair = shown.get(id)?.pair;
        return carried?.id !== id && (pair?.likelihood === undefined || pair.impact === undefined);
      }),
    [rows, shown, carried],
  );
  const wordsOf = (id: string) => pairInWords(scale, (carried?.id === id ? carried : shown.get(id)?.pair) ?? {});
  return { shown, placed, unrated, wordsOf };
}
