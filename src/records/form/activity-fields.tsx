import type { ComponentType } from 'react';
import type { Activity } from '@/domain/activity';
import { sameValue } from '@/domain/canonical';
import type { Dates } from '@/domain/schedule/schedule';
import { durationOf } from '@/domain/schedule/schedule';
import type { Transaction } from '@/domain/transaction';
import { useSchedule } from '@/store/workspace-context';
import { ChoiceField } from '@/ui/fields/choice-field';
import { DateField } from '@/ui/fields/date-field';
import { NumberField } from '@/ui/fields/number-field';
import { changeDuration, changeEnd, changeScheduling, changeStart, changeStatus } from './activity-changes';
import { useEditing } from './editing';
import { type FieldEditorProps, useFieldProps } from './nested-field';

/** The activities edited, their dates by the schedule, and the way to change them with these dates at hand. */
function useActivities() {
  const { records, store, run } = useEditing();
  const dates = useSchedule();
  const activities = records as readonly Activity[];
  const current = activities.map((activity) => dates.get(activity.id));
  return {
    activities,
    current,
    isSummary: current.some((span) => span?.isSummary),
    change: <T,>(
      label: string,
      value: T,
      how: (
        tx: Transaction,
        id: string,
        value: T,
        around: { document: typeof store.document; dates: typeof dates },
      ) => void,
    ) => run('Change', label, (tx, id) => how(tx, id, value, { document: store.document, dates: store.schedule() })),
  };
}

/** What several computed values come to: their common one, or that they differ. */
function common<T>(values: readonly (T | undefined)[]): { value: T | undefined; isSeveral: boolean } {
  return { value: values[0], isSeveral: values.some((value) => !sameValue(value, values[0])) };
}

/** Why a start stands where it does. */
function startNote(activity: Activity | undefined, span: Dates | undefined): string | undefined {
  if (!activity) return undefined;
  if (span?.isSummary) return 'Follows from what is inside it.';
  if (!span) return 'In the backlog: give it a start to plan it.';
  if (span.brokenLinks.length) return 'Starts before something it follows allows.';
  if (activity.status === 'done') return 'Done: its dates stay.';
  if (activity.status === 'in-progress') return 'Under way: its start stays.';
  if (activity.scheduling === 'fixed') return undefined;
  const waits = Object.keys(activity.links).length > 0;
  return waits ? 'Automatic: as early as what it follows and its “not before” allow.' : undefined;
}

function StartField(props: FieldEditorProps) {
  const { activities, current, isSummary, change } = useActivities();
  const field = useFieldProps(props);
  const note = activities.length === 1 ? startNote(activities[0], current[0]) : undefined;
  return (
    <DateField
      {...field}
      {...common(current.map((span) => span?.start))}
      isReadOnly={isSummary}
      note={note}
      onCommit={(start) => change(field.label, start, changeStart)}
    />
  );
}

function EndField(props: FieldEditorProps) {
  const { current, isSummary, change } = useActivities();
  const field = useFieldProps(props);
  return (
    <DateField
      {...field}
      {...common(current.map((span) => span?.end))}
      isReadOnly={isSummary}
      onCommit={(end) => change(field.label, end, changeEnd)}
    />
  );
}

function DurationField(props: FieldEditorProps) {
  const { activities, current, isSummary, change } = useActivities();
  const field = useFieldProps(props);
  return (
    <NumberField
      {...field}
      {...common(activities.map((activity, index) => current[index]?.workingDays ?? durationOf(activity)))}
      unit={props.description.unit}
      isReadOnly={isSummary}
      onCommit={(duration) => change(field.label, duration, changeDuration)}
    />
  );
}

function StatusField(props: FieldEditorProps) {
  const { change } = useActivities();
  const field = useFieldProps(props);
  return (
    <ChoiceField
      {...field}
      choices={props.description.choices ?? {}}
      isClearable={false}
      onCommit={(status) => change(field.label, status as Activity['status'], changeStatus)}
    />
  );
}

function SchedulingField(props: FieldEditorProps) {
  const { change } = useActivities();
  const field = useFieldProps(props);
  return (
    <ChoiceField
      {...field}
      choices={props.description.choices ?? {}}
      isClearable={false}
      onCommit={(scheduling) => change(field.label, scheduling as Activity['scheduling'], changeScheduling)}
    />
  );
}

/** The fields of an activity whose change takes its schedule along, with their editors. */
export const activityEditors: Readonly<Record<string, ComponentType<FieldEditorProps>>> = {
  start: StartField,
  end: EndField,
  duration: DurationField,
  status: StatusField,
  scheduling: SchedulingField,
};
