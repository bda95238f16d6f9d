import { Text } from '@mantine/core';
import { ownerOf } from '@/domain/plan/grouping';
import { roleName } from '@/domain/plan/lanes';
import { touchingInWords } from '@/domain/risks/exposure';
import { activityStatuses } from '@/domain/vocabulary';
import { useRecord, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';

/** The few things about an activity that are shown in passing. */
export function ActivityFacts({ id }: { id: string }) {
  const store = useRoadmapStore();
  const activity = useRecord('activities', id);
  const dates = useSchedule().get(id);
  const { day, number } = useFormats();
  useRows('risks');
  const risks = touchingInWords(store.document, id);
  if (!activity) return null;
  const owner = store.document.roles[ownerOf(activity) ?? ''];
  const partners = activity.partnerIds.map((partnerId) => store.document.partners[partnerId]?.name).filter(Boolean);
  return (
    <>
      <Text size="sm" fw={650} lineClamp={3} dir="auto">
        {activity.title || 'Untitled'}
      </Text>
      {dates && (
        <Text size="xs" c="dimmed">
          {dates.isPoint
            ? day(dates.end)
            : `${day(dates.start)} – ${day(dates.end)} · ${number(dates.workingDays)} working ${dates.workingDays === 1 ? 'day' : 'days'}`}
        </Text>
      )}
      <Text size="xs" mt={4}>
        {activityStatuses[activity.status]}
        {activity.progress === undefined ? '' : `, ${activity.progress} %`}
        {owner ? ` · ${roleName(owner)}` : ' · nobody accountable'}
      </Text>
      {partners.length > 0 && <Text size="xs">{partners.join(', ')}</Text>}
      {dates && dates.brokenLinks.length > 0 && (
        <Text size="xs" c="red">
          {dates.brokenLinks.length === 1 ? 'A link is' : `${dates.brokenLinks.length} links are`} broken: it starts
          before what it follows.
        </Text>
      )}
      {risks && (
        <Text size="xs" mt={4} fw={550}>
          {risks}
        </Text>
      )}
    </>
  );
}
