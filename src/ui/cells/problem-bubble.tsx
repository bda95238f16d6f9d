import { useRef } from 'react';
import { useWithinPane } from '@/ui/use-within-pane';
import classes from './problem-bubble.module.css';

interface ProblemBubbleProps {
  words: string;
  /** For the cell around it to point at. */
  id?: string;
  /** Whether a list at the cell shows the same words. */
  isListed?: boolean;
  /** The foot of its cell, where it stands in none; and the height of what lies over the foot of the table. */
  place?: { left: number; top: number; cellHeight: number; foot: number };
}

/** Why something was refused, beside its cell and within the table. */
export function ProblemBubble({ words, id, isListed, place }: ProblemBubbleProps) {
  const bubble = useRef<HTMLSpanElement>(null);
  useWithinPane(bubble, words, place?.foot, place?.cellHeight);
  return (
    <span
      ref={bubble}
      id={id}
      role={place && 'alert'}
      className={classes.bubble}
      data-listed={isListed ? '' : undefined}
      style={place && { left: place.left, top: place.top }}
    >
      {words}
    </span>
  );
}
