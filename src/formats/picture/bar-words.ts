import type { Bar } from '@/domain/plan/bar';

/** Signs that say a status without colour. */
const signs: Readonly<Record<Bar['status'], string>> = {
  planned: '',
  'in-progress': '▸',
  blocked: '■',
  done: '✓',
  cancelled: '✕',
};

/** What the label of a bar says, for measuring. */
export function labelWords(bar: Bar): string {
  return `${bar.isOverdue ? '! ' : ''}${signs[bar.status] ? `${signs[bar.status]} ` : ''}${bar.title}`;
}
