import { Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { HolidayPreview } from '@/domain/holiday-edits';
import type { Move } from '@/domain/schedule/moves';
import { problemInWords, type ScheduleNames } from '@/domain/schedule/schedule-words';
import { useRoadmapStore } from '@/store/workspace-context';
import { type Formats, useFormats } from '@/ui/formats';
import { countOf, shiftWords } from './calendar-words';
import classes from './panels.module.css';

const MOST = 200;

/** What would move, with the dates of now and then, and what would break; null while there is nothing to apply. */
export function ChangePreview({ preview }: { preview: HolidayPreview | null }) {
  const names = useNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes['preview']} aria-labelledby="what-would-move" tabIndex={0}>
      <h3 id="what-would-move">What would move</h3>
      <Text size="sm" role="status" fw={preview?.moves.length ? 600 : 400} c={preview?.moves.length ? '' : 'dimmed'}>
        {summary(preview)}
      </Text>
      {preview && <Details preview={preview} names={names} />}
    </section>
  );
}

function Details({
  preview: { moves, resized, breaks, projectEnd },
  names,
}: {
  preview: HolidayPreview;
  names: ScheduleNames;
}) {
  const { from, to } = projectEnd;
  return (
    <>
      {from !== to && from !== null && to !== null && (
        <Text size="sm">
          The plan would end on {names.day(to)} instead of {names.day(from)}.
        </Text>
      )}
      {breaks.length > 0 && (
        <ul className={classes['breaks']} aria-label="What would no longer hold">
          {breaks.slice(0, MOST).map((problem) => (
            <li key={`${problem.kind} ${problem.id} ${problem.kind === 'link-broken' ? problem.linkKey : ''}`}>
              <IconAlertTriangle size="1rem" aria-hidden="true" />
              <span>
                <b>{names.activity(problem.id)}</b> {problemInWords(problem, names)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {moves.length > 0 && (
        <ul className={classes['moves']} aria-label="Activities that would move">
          {moves.slice(0, MOST).map((move) => (
            <MoveLine key={move.id} move={move} names={names} />
          ))}
        </ul>
      )}
      {moves.length > MOST && (
        <Text size="xs" c="dimmed">
          The first {MOST} are shown.
        </Text>
      )}
      {resized.length > 0 && (
        <Text size="xs" c="dimmed">
          {countOf(resized.length, 'activity keeps its dates and has', 'activities keep their dates and have')} another
          number of working days in them.
        </Text>
      )}
    </>
  );
}

function MoveLine({ move: { id, from, to, startShift, endShift }, names }: { move: Move; names: ScheduleNames }) {
  const words = shiftWords(endShift === 0 ? startShift : endShift);
  return (
    <li>
      <span className={classes['moveTitle']}>
        {names.activity(id)}
        {(from ?? to)?.isSummary ? ' (phase)' : ''}
      </span>
      <span className={classes['moveDates']}>
        <span>{from ? `${names.day(from.start)} – ${names.day(from.end)}` : 'no dates'}</span>
        <IconArrowRight size="0.875rem" aria-label="becomes" />
        <span className={classes['becomes']}>{to ? `${names.day(to.start)} – ${names.day(to.end)}` : 'no dates'}</span>
      </span>
      {words && <span className={classes['shift']}>{words}</span>}
    </li>
  );
}

function summary(preview: HolidayPreview | null): string {
  if (!preview) return 'Nothing is chosen that is not in the list already.';
  const { moves, breaks } = preview;
  if (moves.length === 0 && breaks.length === 0) return 'No dates would move.';
  const moved = `${countOf(moves.length, 'activity', 'activities')} would move`;
  const late = breaks.filter(({ kind }) => kind === 'deadline-missed').length;
  const links = breaks.length - late;
  const broken = [
    late ? `${countOf(late, 'deadline', 'deadlines')} would be missed` : '',
    links ? `${countOf(links, 'link', 'links')} would be broken` : '',
  ].filter(Boolean);
  return `${[moved, ...broken].join(', ')}.`;
}

function useNames(): ScheduleNames {
  const store = useRoadmapStore();
  const formats: Formats = useFormats();
  return {
    activity: (id) => store.document.activities[id]?.title || 'Unnamed activity',
    partner: (id) => store.document.partners[id]?.name || 'Unnamed organisation',
    day: formats.day,
  };
}
