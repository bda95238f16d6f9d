import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { setDates } from '@/domain/activity-edits';
import { roleName } from '@/domain/plan/lanes';
import { type LevellingSuggestion, suggestLevelling } from '@/domain/schedule/levelling';
import { useDerived } from '@/store/derived';
import { useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

/** What could move later where a role has too much at once: suggestions, taken one by one. */
export function LevellingDialog({ onClose }: { onClose: () => void }) {
  const store = useRoadmapStore();
  const { day } = useFormats();
  const [most, setMost] = useState(3);
  const suggestions = useDerived('all', (reading) => suggestLevelling(reading.scheduler(), most), [most]);
  const take = ({ activityId, newStart }: LevellingSuggestion) => {
    const title = store.document.activities[activityId]?.title || 'Untitled';
    store.edit(`Move “${title}” against overload`, (tx) =>
      setDates(tx, store.document, activityId, { start: newStart }, store.schedule().get(activityId)),
    );
  };
  return (
    <Modal opened onClose={onClose} title="Suggestions against overload" size="lg">
      <Stack>
        <NumberInput
          label="A role is overloaded with more than"
          description="Activities at once that it is responsible (R) for."
          suffix=" at once"
          min={1}
          max={50}
          value={most}
          onChange={(value) => setMost(Math.max(1, Number(value) || 1))}
          data-autofocus
        />
        {suggestions.length === 0 && (
          <Text c="dimmed">
            Nobody is overloaded, or nothing that overloads them can move without moving the end of the plan.
          </Text>
        )}
        {suggestions.slice(0, 40).map((suggestion) => {
          const role = store.document.roles[suggestion.roleId];
          return (
            <Group key={`${suggestion.activityId}-${suggestion.week}`} justify="space-between" wrap="nowrap">
              <div>
                <Text fw={550}>{store.document.activities[suggestion.activityId]?.title || 'Untitled'}</Text>
                <Text size="sm" c="dimmed">
                  {role ? roleName(role) : ''}, week {suggestion.week.slice(-2)}: start on {day(suggestion.newStart)},{' '}
                  {suggestion.workingDays} working {suggestion.workingDays === 1 ? 'day' : 'days'} later
                  {suggestion.within === 'free'
                    ? '; nothing else moves.'
                    : '; others move, the end of the plan does not.'}
                </Text>
              </div>
              <Button variant="default" onClick={() => take(suggestion)}>
                Move it
              </Button>
            </Group>
          );
        })}
      </Stack>
    </Modal>
  );
}
