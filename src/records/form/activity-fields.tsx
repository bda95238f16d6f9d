import type { ComponentType } from 'react';
import type { Activity } from '@/domain/activity';
import { sameValue } from '@/domain/canonical';
import { explain } from '@/domain/schedule/explain';
import { problemsOfActivity, type ScheduleProblem } from '@/domain/schedule/problems-of-schedule';
import { durationOf } from '@/domain/schedule/schedule';
import { explainInWords, problemInWords } from '@/domain/schedule/schedule-words';
import { scheduleNames } from '@/records/schedule-names';
import { useDerivedFrom } from '@/store/derived';
import { useSchedule } from '@/store/workspace-context';
import { DateField } from '@/ui/fields/date-field';
import { NumberField } from '@/ui/fields/number-field';
import { useFormats } from '@/ui/formats';
import { useEditing } from './editing';
import { type FieldEditorProps, useFieldProps } from './nested-field';

/** The activities edited, and their dates by the schedule. */
function useActivities() {
  const { records } = useEditing();
  const dates = useSchedule();
  const activities = records as readonly Activity[];
  const current = activities.map((activity) => dates.get(activity.id));
  return {
    activities,
    current,
    isSummary: current.some((span) => span?.isSummary),
  };
}

/** What several computed values come to: their common one, or that they differ. */
function common<T>(values: readonly (T | undefined)[]): { value: T | undefined; isSeveral: boolean } {
  return { value: values[0], isSeveral: values.some((value) => !sameValue(value, values[0])) };
}

type Asked = (problem: ScheduleProblem) => boolean;

/** What is wrong with the dates of the one activity edited, at the field that mends it. */
function useProblemNote(activities: readonly Activity[], isAsked: Asked, before: readonly string[] = []) {
  const { store } = useEditing();
  const { day } = useFormats();
  const only = activities.length === 1 ? activities[0] : undefined;
  const problems = useDerivedFrom(
    store,
    'all',
    (reading) => {
      if (!only) return [];
      const names = scheduleNames(reading.document, day);
      const found = problemsOfActivity(reading.scheduler().placement, only.id).filter(isAsked);
      return found.map((problem) => problemInWords(problem, names));
    },
    [only, day, isAsked],
  );
  const sentences = new Set([...before, ...problems]);
  return only && sentences.size ? [...sentences].join(' ') : undefined;
}

const isAtStart: Asked = ({ field, kind }) => field === 'start' || (field === 'links' && kind !== 'long-lag');
const isAtDeadline: Asked = ({ field }) => field === 'deadline';

/** Why the one activity edited starts when it does, in a sentence or two: the link, the holiday or the limit that decided. */
function useStartNote(activities: readonly Activity[]): string | undefined {
  const { store } = useEditing();
  const { day } = useFormats();
  const only = activities.length === 1 ? activities[0] : undefined;
  const reasons = useDerivedFrom(
    store,
    'all',
    (reading) => {
      const explanation = only && explain(reading.scheduler().placement, only.id);
      return explanation ? explainInWords(explanation, scheduleNames(reading.document, day)) : [];
    },
    [only, day],
  );
  return useProblemNote(activities, isAtStart, reasons);
}

function StartField(props: FieldEditorProps) {
  const { activities, current, isSummary } = useActivities();
  const field = useFieldProps(props);
  return (
    <DateField
      {...field}
      {...common(current.map((span) => span?.start))}
      isReadOnly={isSummary}
      note={useStartNote(activities)}
    />
  );
}

function EndField(props: FieldEditorProps) {
  const { current, isSummary } = useActivities();
  const field = useFieldProps(props);
  return <DateField {...field} {...common(current.map((span) => span?.end))} isReadOnly={isSummary} />;
}

function DurationField(props: FieldEditorProps) {
  const { activities, current, isSummary } = useActivities();
  const field = useFieldProps(props);
  return (
    <NumberField
      {...field}
      {...common(activities.map((activity, index) => current[index]?.workingDays ?? durationOf(activity)))}
      unit={props.description.unit}
      isReadOnly={isSummary}
    />
  );
}

function DeadlineField(props: FieldEditorProps) {
  const { activities } = useActivities();
  return <DateField {...useFieldProps(props)} note={useProblemNote(activities, isAtDeadline)} />;
}

/** The lag of one link; one of many years is said to be that. */
function LagField(props: FieldEditorProps) {
  const { activities } = useActivities();
  const linkKey = props.path[props.path.length - 2];
  const note = useProblemNote(activities, (problem) => problem.kind === 'long-lag' && problem.linkKey === linkKey);
  return <NumberField {...useFieldProps(props)} unit={props.description.unit} note={note} />;
}

/** The fields of an activity that show what the schedule makes of them, with their editors. */
export const activityEditors: Readonly<Record<string, ComponentType<FieldEditorProps>>> = {
  start: StartField,
  end: EndField,
  duration: DurationField,
  deadline: DeadlineField,
  'links/*/lag': LagField,
};
