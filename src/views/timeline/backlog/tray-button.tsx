import { useDraggable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useRoadmapStore } from '@/store/workspace-context';
import classes from './tray.module.css';
import { iconOf } from './tray-icons';
import { itemKey, itemTitle, type TrayItem } from './tray-item';

/** Asks for date and lane of an item; the form opens beside the element. */
export type AskForPlace = (item: TrayItem, anchor: HTMLElement) => void;

interface TrayButtonProps {
  item: TrayItem;
  onAsk: AskForPlace;
  /** A second, quieter line. */
  note?: ReactNode;
}

/** An item that can be dragged onto the chart; Enter or a click asks for its date instead. */
export function TrayButton({ item, onAsk, note }: TrayButtonProps) {
  const store = useRoadmapStore();
  const { listeners, setNodeRef, isDragging, attributes } = useDraggable({ id: itemKey(item), data: item });
  const Icon = iconOf(item, store.document);
  const title = itemTitle(item, store.document);
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={classes['item']}
      data-tray-item=""
      data-dragging={isDragging || undefined}
      aria-haspopup="dialog"
      aria-describedby={attributes['aria-describedby']}
      title={title}
      onClick={(event) => onAsk(item, event.currentTarget)}
      {...listeners}
    >
      <Icon size="1rem" stroke={1.6} />
      <span className={classes['words']}>
        <span className={classes['title']}>{title}</span>
        {note !== undefined && <span className={classes['note']}>{note}</span>}
      </span>
    </button>
  );
}
