import { Button } from '@mantine/core';
import { IconTimelineEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { ownerOf } from '@/domain/plan/grouping';
import { activityStatuses } from '@/domain/vocabulary';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { RiskRow } from '@/views/risks/risk-row';
import { PutOnTimeline } from './put-on-timeline';
import classes from './risk-panel.module.css';

/** What is done about a risk: activities of the plan, and a way to make one. */
export function RiskActions({ row }: { row: RiskRow }) {
  const store = useRoadmapStore();
  useRows('activities');
  const dates = useSchedule();
  const formats = useFormats();
  const [isAdding, setAdding] = useState(false);
  const { activities, roles } = store.document;
  const actions = row.risk.actionIds.flatMap((id) => activities[id] ?? []);
  return (
    <section className={classes.section} aria-label="Actions">
      <h3>Actions</h3>
      {actions.length > 0 ? (
        <ul className={classes.actions}>
          {actions.map((activity) => {
            const when = dates.get(activity.id);
            const owner = roles[ownerOf(activity) ?? ''];
            const facts = [
              when ? `${formats.dayShort(when.start)} – ${formats.dayShort(when.end)}` : 'No dates yet',
              owner ? owner.code || owner.label : 'nobody accountable',
              activityStatuses[activity.status].toLowerCase(),
            ];
            return (
              <li key={activity.id}>
                <button
                  type="button"
                  onClick={() => useSession.getState().inspect({ entity: 'activities', ids: [activity.id] })}
                >
                  <span dir="auto">{activity.title || 'Untitled'}</span>
                  <small>{facts.join(' · ')}</small>
                </button>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={classes.quiet}>Nothing is planned about it yet, so its target has no date.</p>
      )}
      {isAdding ? (
        <PutOnTimeline row={row} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTimelineEvent size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Put on the timeline…
        </Button>
      )}
    </section>
  );
}
