import { type ComponentType, useMemo } from 'react';
import type { Activity } from '@/domain/activity';
import { sameValue } from '@/domain/canonical';
import { explain } from '@/domain/schedule/explain';
import { problemsOfSchedule } from '@/domain/schedule/problems-of-schedule';
import { durationOf } from '@/domain/schedule/schedule';
import { explainInWords, problemInWords } from '@/domain/schedule/schedule-words';
import type { Transaction } from '@/domain/transaction';
import { scheduleNames } from '@/records/schedule-names';
import { useSchedule, useScheduler } from '@/store/workspace-context';
import { ChoiceField } from '@/ui/fields/choice-field';
import { DateField } from '@/ui/fields/date-field';
import { NumberField } from '@/ui/fields/number-field';
import { useFormats } from '@/ui/formats';
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

/** Why the one activity edited starts when it does, in a sentence or two: the link, the holiday or the limit that decided. */
function useStartNote(activities: readonly Activity[]): string | undefined {
  const { store } = useEditing();
  const { scheduler, revision } = useScheduler();
  const { day } = useFormats();
  const [only] = activities;
  const id = activities.length === 1 ? only?.id : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schedule is kept up to date in place; the revision stands for it
  return useMemo(() => {
    if (id === undefined) return undefined;
    const names = scheduleNames(store.document, day);
    const explanation = explain(scheduler.placement, id);
    const problems = problemsOfSchedule(scheduler.placement).filter((problem) => 'id' in problem && problem.id === id);
    const sentences = [
      ...(explanation ? explainInWords(explanation, names) : []),
      ...problems.map((problem) => problemInWords(problem, names)),
    ];
    return sentences.length ? [...new Set(sentences)].join(' ') : undefined;
  }, [id, scheduler, revision, store, day]);
}

function StartField(props: FieldEditorProps) {
  const { activities, current, isSummary, change } = useActivities();
  const field = useFieldProps(props);
  return (
    <DateField
      {...field}
      {...common(current.map((span) => span?.start))}
      isReadOnly={isSummary}
      note={useStartNote(activities)}
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
