import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { filterOf, isFiltering, NO_FILTER, type PlanFilter } from '@/domain/plan/filter';
import { useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { filterChips, filterOptions } from './filter-options';
import classes from './filters.module.css';

/** What is filtered by, each with a way to take it out, and how many activities that leaves; nothing where no filter is set. */
export const FilterChips = memo(function FilterChips() {
  const filter = useTimelineSettings((settings) => settings.filter);
  return isFiltering(filter) ? <Chips filter={filter} /> : null;
});

function Chips({ filter }: { filter: PlanFilter }) {
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const { set } = useTimelineSettings.getState();
  const { number } = useFormats();
  const chips = useMemo(() => filterChips(filter, filterOptions({ partners, roles })), [filter, partners, roles]);
  const shown = useMemo(() => {
    const keep = filterOf(filter);
    return keep ? activities.filter(keep).length : activities.length;
  }, [activities, filter]);
  return (
    <div className={classes.chips}>
      <output className={classes.count}>
        {number(shown)} of {number(activities.length)} {activities.length === 1 ? 'activity' : 'activities'}
      </output>
      {filter.text.trim() !== '' && (
        <Chip words={`Text: ${filter.text.trim()}`} onRemove={() => set({ filter: { ...filter, text: '' } })} />
      )}
      {chips.map(({ list, value, words }) => (
        <Chip
          key={`${list} ${value}`}
          words={words}
          onRemove={() => set({ filter: { ...filter, [list]: filter[list].filter((other) => other !== value) } })}
        />
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => set({ filter: NO_FILTER })}>
        Clear all
      </Button>
    </div>
  );
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <span className={classes.chip}>
      <span className={classes.chipWords} title={words} dir="auto">
        {words}
      </span>
      <button type="button" aria-label={`Take out ${words}`} onClick={onRemove}>
        <IconX aria-hidden />
      </button>
    </span>
  );
}
