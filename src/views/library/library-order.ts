import type { useLibrary } from '@/store/workspace-context';

/** A roadmap as the library knows it. */
export type LibraryRow = ReturnType<typeof useLibrary>[number];

/** The orders of the cards, in words. */
export const orders = {
  changed: 'Last changed',
  title: 'Title',
  start: 'Horizon start',
} as const;
export type Order = keyof typeof orders;

const compare: Record<Order, (a: LibraryRow, b: LibraryRow) => number> = {
  changed: (a, b) => b.changedAt.localeCompare(a.changedAt),
  title: (a, b) => a.card.title.localeCompare(b.card.title),
  start: (a, b) => (a.card.start ?? '9999').localeCompare(b.card.start ?? '9999'),
};

/** The rows in whose title, client or partners all these words occur, in this order. */
export function foundRows(rows: readonly LibraryRow[], query: string, order: Order): LibraryRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ card }) => {
      const names = card.partners.map((partner) => partner.name).join(' ');
      const text = `${card.title} ${card.client} ${names}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort(compare[order]);
}
