import { useMemo } from 'react';
import { PLAIN_LOOK } from '@/domain/plan/look';
import { sceneOf } from '@/domain/plan/scene';
import { useTodayNumber } from '@/store/today';
import { useProjected } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { measureText } from '@/ui/measure-text';
import type { SlideMatter } from './draw-slide';

/** Bars in the colours of their partners, and what slides need beside them. */
export function useSlideMatter(homeId: string | null): SlideMatter {
  const reading = useProjected();
  const { firstDayOfWeek } = useFormats();
  const today = useTodayNumber();
  return useMemo(() => {
    const scene = sceneOf(reading, { ...PLAIN_LOOK, mode: 'loose', homeId, today });
    const { legend, isRestDay, shown, makeBar } = scene;
    const bars = new Map(shown.flatMap((activity) => makeBar(activity) ?? []).map((bar) => [bar.id, bar]));
    const words = { locale: navigator.language, firstDayOfWeek };
    return { bars, legend, today, words, isRestDay, measure: measureText };
  }, [reading, homeId, firstDayOfWeek, today]);
}
