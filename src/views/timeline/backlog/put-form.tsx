import '@mantine/dates/styles.css';
import { Button, Group, Popover, Select, Stack, Text, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { dayName, dayNumber, isCalendarDay } from '@/domain/calendar-day';
import { groupKey } from '@/domain/plan/grouping';
import { Calendars } from '@/domain/schedule/work-calendar';
import { laneRefusal } from '@/domain/set-lane';
import { today } from '@/store/today';
import { useRoadmapStore, useRows } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { useFormats } from '@/ui/formats';
import { useUnsentForm } from '@/ui/use-open-draft';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { onlyPartner, type PutPlace } from './put-from-tray';
import { itemTitle, type TrayItem } from './tray-item';
import type { TrayHands } from './use-tray-hands';

interface PutFormProps {
  asked: { item: TrayItem; anchor: HTMLElement };
  input: TrayHands;
  onPut: (item: TrayItem, place: PutPlace) => boolean;
  onClose: () => void;
}

/** Date and lane for an item of the tray, typed instead of dropped. */
export function PutForm({ asked: { item, anchor }, input, onPut, onClose }: PutFormProps) {
  const store = useRoadmapStore();
  const formats = useFormats();
  const [offered] = useState(() => formats.day(dayName(firstOffer(input))));
  const [text, setText] = useState(offered);
  useUnsentForm(`Put “${itemTitle(item, store.document)}” on the chart`, text === offered ? '' : text, () =>
    setText(offered),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const lane = useLaneChoice(item, input);
  const partner = usePartnerChoice(item, input);
  const box = anchor.getBoundingClientRect();
  const day = formats.parseDay(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!day || !isCalendarDay(day)) {
      setProblem(day === '' ? 'Say which day.' : `“${text.trim()}” is not a date. Write it as ${formats.dayExample}.`);
      return;
    }
    const place = { day: dayNumber(day), homeId: input.homeId, lane: lane.chosen, partnerId: partner.chosen };
    if (onPut(item, place)) onClose();
  };
  return (
    <Popover
      opened
      onDismiss={() => drafts.leave(onClose)}
      position="left-start"
      shadow="md"
      trapFocus
      withinPortal
      width="17rem"
    >
      <Popover.Target>
        <div
          style={{ position: 'fixed', left: box.left, top: box.top, width: box.width, height: box.height, zIndex: -1 }}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Put ${itemTitle(item, store.document)} on the chart`}>
        <form onSubmit={submit} noValidate>
          <Stack gap="xs">
            <Text size="sm" fw={600} lineClamp={2}>
              {itemTitle(item, store.document)}
            </Text>
            <DayEntry
              label={item.type === 'block' ? 'Begins on' : 'Put on'}
              text={text}
              problem={problem}
              onType={(typed) => {
                setText(typed);
                setProblem(null);
              }}
            />
            {lane.select}
            {partner.select}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" size="xs" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" size="xs">
                Put on the chart
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

interface DayEntryProps {
  label: string;
  text: string;
  problem: string | null;
  onType: (text: string) => void;
}

/** A day, typed or picked. */
function DayEntry({ label, text, problem, onType }: DayEntryProps) {
  const formats = useFormats();
  const day = formats.parseDay(text);
  return (
    <>
      <TextInput
        data-autofocus
        size="sm"
        label={label}
        value={text}
        error={problem}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <DatePicker
        size="xs"
        firstDayOfWeek={formats.firstDayOfWeek}
        {...(day ? { key: day, value: day, defaultDate: day } : { value: null })}
        onChange={(picked) => picked && onType(formats.day(picked))}
      />
    </>
  );
}

/** Today where it is in view, else a day early in what is seen; the next one on which anybody works. */
function firstOffer({ chart, store }: TrayHands): number {
  const now = dayNumber(today());
  const calendar = new Calendars(store.document).of([]);
  const onWork = (day: number) => calendar.day(calendar.onOrAfter(day));
  if (!chart.current) return onWork(now);
  const { startDay, pxPerDay } = chart.current.view;
  const span = chart.current.size.width / pxPerDay;
  return onWork(now >= startDay && now < startDay + span ? now : Math.ceil(startDay + span / 4));
}

/** Lanes to choose from, in lanes; an activity of the backlog offers the one it is in. */
function useLaneChoice(item: TrayItem, { isLanes, lanes, homeId }: TrayHands) {
  const store = useRoadmapStore();
  const grouping = useTimelineSettings((settings) => settings.grouping);
  const activity = item.type === 'activity' ? store.document.activities[item.id] : undefined;
  const own = activity && groupKey(activity, grouping, homeId);
  const offered = lanes.filter(({ key }) => key === own || laneRefusal({ grouping, key }) === null);
  const [value, setValue] = useState<string | null>(() => {
    const at = offered.findIndex(({ key }) => key === own);
    return at < 0 ? null : String(at);
  });
  // A block has its own stages and owners: their lanes would say nothing about it.
  const isOffered = isLanes && !(item.type === 'block' && (grouping === 'stage' || grouping === 'owner'));
  const key = isOffered && value !== null ? offered[Number(value)]?.key : undefined;
  return {
    chosen: key === undefined ? null : { grouping, key, adds: false, homeId },
    select: isOffered ? (
      <Select
        size="sm"
        label="In lane"
        placeholder="Any"
        clearable
        comboboxProps={{ withinPortal: false }}
        data={offered.map(({ label }, index) => ({ value: String(index), label }))}
        value={value}
        onChange={setValue}
      />
    ) : null,
  };
}

/** The partner of something new, where no lane says it. */
function usePartnerChoice(item: TrayItem, { store, isLanes, homeId }: TrayHands) {
  const partners = useRows('partners');
  const grouping = useTimelineSettings((settings) => settings.grouping);
  const [value, setValue] = useState<string | null>(() =>
    item.type === 'block' ? (onlyPartner(store, homeId) ?? null) : null,
  );
  const others = partners.filter((partner) => partner.id !== homeId);
  const isOffered = item.type !== 'activity' && others.length > 0 && !(isLanes && grouping === 'partner');
  return {
    chosen: isOffered ? (value ?? undefined) : undefined,
    select: isOffered ? (
      <Select
        size="sm"
        label="With"
        placeholder="Nobody yet"
        clearable
        comboboxProps={{ withinPortal: false }}
        data={others.map((partner) => ({ value: partner.id as string, label: partner.name || 'Unnamed' }))}
        value={value}
        onChange={setValue}
      />
    ) : null,
  };
}
