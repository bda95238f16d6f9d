import { useMemo } from 'react';
import { type Bar, barOf, JOINT_COLOUR, type LegendEntry, partnerColours } from '@/domain/plan/bar';
import { groupKey, JOINT } from '@/domain/plan/grouping';
import { restDaysOf } from '@/domain/plan/rest-days';
import { useTodayNumber } from '@/store/today';
import { useHeader, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { measureText } from '@/ui/measure-text';
import type { SlideMatter } from './draw-slide';

const NEUTRAL = '#5b6472';

/** Bars in the colours of their partners, and what slides need beside them. */
export function useSlideMatter(homeId: string | null): SlideMatter {
  const partners = useRows('partners');
  const activities = useRows('activities');
  const { calendar } = useHeader();
  const schedule = useSchedule();
  const { firstDayOfWeek } = useFormats();
  const today = useTodayNumber();
  return useMemo(() => {
    const colours = partnerColours(partners);
    const bars = new Map<string, Bar>();
    const used = new Set<string>();
    for (const activity of activities) {
      const dates = schedule.get(activity.id);
      if (!dates) continue;
      const key = groupKey(activity, 'partner', homeId);
      used.add(key);
      const colour = key === JOINT ? JOINT_COLOUR : (colours.get(key) ?? NEUTRAL);
      bars.set(activity.id, barOf(activity, dates, colour, today));
    }
    const seen = partners.filter(({ id }) => used.has(id));
    const legend: LegendEntry[] = seen.map(({ id, name }) => ({
      key: id,
      label: name || 'Unnamed',
      colour: colours.get(id) ?? NEUTRAL,
    }));
    if (used.has(JOINT)) legend.push({ key: JOINT, label: 'Joint', colour: JOINT_COLOUR });
    if (used.has('')) legend.push({ key: '', label: 'None', colour: NEUTRAL });
    return {
      bars,
      legend,
      today,
      words: { locale: navigator.language, firstDayOfWeek },
      isRestDay: restDaysOf(calendar),
      measure: measureText,
    };
  }, [partners, activities, calendar, schedule, homeId, firstDayOfWeek, today]);
}
