import type { Activity } from '@/domain/activity';
import { isOpenApproval } from '@/domain/approval-state';
import { addDays, dayNumber } from '@/domain/calendar-day';
import type { Records } from '@/domain/entities';
import type { LaneBlock } from './build-model';
import type { ChartMark, ChartModel } from './chart-model';
import type { Grouping } from './look';

interface MarkSources {
  model: ChartModel;
  activities: readonly Activity[];
  partners: readonly Records['partners'][];
  approvals: readonly Records['approvals'][];
  reviews: readonly Records['reviews'][];
  blocks: readonly LaneBlock[];
  grouping: Grouping;
}

/** Days that matter beside the bars: approvals due, deadlines and reviews on their activity's row; renewals and notice dates on the partner's lane. */
export function marksOf(sources: MarkSources): ChartMark[] {
  return [...approvalMarks(sources), ...deadlineMarks(sources), ...reviewMarks(sources), ...renewalMarks(sources)];
}

function approvalMarks({ model, approvals }: MarkSources): ChartMark[] {
  const open = approvals.filter(isOpenApproval);
  return open.flatMap((approval) => {
    const row = approval.activityId === undefined ? undefined : model.rowOf.get(approval.activityId);
    if (!approval.dueOn || row === undefined) return [];
    return [
      {
        id: `approval-${approval.id}`,
        day: dayNumber(approval.dueOn),
        row,
        kind: 'approval' as const,
        title: `Approval due: ${approval.title}`,
        entity: 'approvals' as const,
        recordId: approval.id,
      },
    ];
  });
}

function deadlineMarks({ model, activities }: MarkSources): ChartMark[] {
  // Few have one, and this is done with every edit.
  const bound = activities.filter((activity) => activity.deadline !== undefined);
  return bound.flatMap((activity) => {
    const row = model.rowOf.get(activity.id);
    if (!activity.deadline || row === undefined || !model.barOf.has(activity.id)) return [];
    return [
      {
        id: `deadline-${activity.id}`,
        day: dayNumber(activity.deadline),
        row,
        kind: 'deadline' as const,
        title: `Deadline: ${activity.title}`,
        entity: 'activities' as const,
        recordId: activity.id,
      },
    ];
  });
}

function reviewMarks({ model, reviews }: MarkSources): ChartMark[] {
  return reviews.flatMap((review) => {
    const row = review.activityId === undefined ? undefined : model.rowOf.get(review.activityId);
    if (!review.date || row === undefined || review.held) return [];
    return [
      {
        id: `review-${review.id}`,
        day: dayNumber(review.date),
        row,
        kind: 'review' as const,
        title: `Review: ${review.title}`,
        entity: 'reviews' as const,
        recordId: review.id,
      },
    ];
  });
}

function renewalMarks({ partners, blocks, grouping }: MarkSources): ChartMark[] {
  if (grouping !== 'partner') return [];
  return partners.flatMap((partner) => {
    const block = blocks.find((candidate) => candidate.key === partner.id);
    if (!block) return [];
    const { renewalOn, end, noticeDays } = partner.agreement;
    const row = block.firstRow + block.rows - 1;
    const mark = (kind: 'renewal' | 'notice', day: string, title: string): ChartMark => ({
      id: `${kind}-${partner.id}`,
      day: dayNumber(day),
      row,
      kind,
      title,
      entity: 'partners',
      recordId: partner.id,
    });
    const marks: ChartMark[] = [];
    const renews = renewalOn ?? end;
    if (renews) marks.push(mark('renewal', renews, `Renewal: ${partner.name}`));
    if (end && noticeDays)
      marks.push(mark('notice', addDays(end, -noticeDays), `Last day to give notice: ${partner.name}`));
    return marks;
  });
}
