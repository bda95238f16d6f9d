import { useDraggable } from '@dnd-kit/core';
import { IconAlertTriangle, IconChecklist, IconUser } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import classes from './board.module.css';
import type { CardFacts } from './card-facts';

interface BoardCardProps {
  facts: CardFacts;
  isSelected: boolean;
  isReachable: boolean;
  onPick: (id: string, event: MouseEvent) => void;
  onOpen: (id: string) => void;
  onFocus: (id: string) => void;
}

/** One activity as a card that can be carried to another column. */
export function BoardCard({ facts, isSelected, isReachable, onPick, onOpen, onFocus }: BoardCardProps) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: facts.id });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the board reads the keys of all cards
    <div
      ref={setNodeRef}
      {...listeners}
      role="option"
      className={classes.card}
      style={{ borderLeftColor: facts.colour }}
      tabIndex={isReachable ? 0 : -1}
      aria-selected={isSelected}
      aria-describedby={attributes['aria-describedby']}
      data-card={facts.id}
      data-selected={isSelected || undefined}
      data-dragging={isDragging || undefined}
      onClick={(event) => onPick(facts.id, event)}
      onDoubleClick={() => onOpen(facts.id)}
      onFocus={() => onFocus(facts.id)}
    >
      <CardFace facts={facts} />
    </div>
  );
}

/** What is seen of a card, at rest and on its way. */
export function CardFace({ facts }: { facts: CardFacts }) {
  return (
    <>
      <div className={classes.cardTitle} dir="auto">
        {facts.title}
      </div>
      <div className={classes.line}>
        <span>{facts.dates}</span>
        {facts.beside && <span>{facts.beside}</span>}
        {facts.isOverdue && (
          <span className={classes.overdue}>
            <IconAlertTriangle aria-hidden /> Overdue
          </span>
        )}
      </div>
      {(facts.owner || facts.checklist || facts.partners.length > 0) && (
        <div className={classes.line} data-one="">
          {facts.partners.length > 0 && (
            <span className={classes.dots} title={facts.partners.map(({ name }) => name).join(', ')}>
              <span className="visually-hidden">{facts.partners.map(({ name }) => name).join(', ')}</span>
              {facts.partners.slice(0, 5).map(({ id, colour }) => (
                <i key={id} style={{ background: colour }} />
              ))}
            </span>
          )}
          {facts.owner && (
            <span className={classes.owner}>
              <IconUser aria-hidden /> <span className="visually-hidden">accountable:</span> <span>{facts.owner}</span>
            </span>
          )}
          {facts.checklist && (
            <span className={classes.checklist}>
              <IconChecklist aria-hidden /> <span className="visually-hidden">checklist</span> {facts.checklist.done}/
              {facts.checklist.all}
            </span>
          )}
        </div>
      )}
    </>
  );
}
