import { dayName } from '@/domain/calendar-day';
import { useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import classes from './drag.module.css';
import { useTrayDrag } from './tray-drag';
import { iconOf } from './tray-icons';
import { itemTitle } from './tray-item';

/** What hangs on the pointer: the item, and the days it would get here. */
export function DragChip() {
  const store = useRoadmapStore();
  const formats = useFormats();
  const item = useTrayDrag((drag) => drag.item);
  const landing = useTrayDrag((drag) => drag.landing);
  if (!item) return null;
  const Icon = iconOf(item, store.document);
  const days = landing && [...new Set([landing.from, landing.to])].map((day) => formats.dayShort(dayName(day)));
  return (
    <div className={classes['chip']} data-testid="drag-chip">
      <span className={classes['chipTitle']}>
        <Icon size="1rem" stroke={1.7} />
        <span>{itemTitle(item, store.document)}</span>
      </span>
      <span className={classes['chipDays']} data-refused={landing?.refusal ? true : undefined}>
        {landing?.refusal ?? days?.join(' – ') ?? 'Drop it on the chart'}
      </span>
    </div>
  );
}
