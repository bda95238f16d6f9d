import { useRef } from 'react';
import { useWithinPane } from '@/ui/use-within-pane';
import classes from './problem-bubble.module.css';

interface ProblemBubbleProps {
  id: string;
  words: string;
  /** Whether a list at the cell shows the same words. */
  isListed?: boolean;
}

/** Why what was typed into a cell was refused, beside the cell and within the table. */
export function ProblemBubble({ id, words, isListed }: ProblemBubbleProps) {
  const bubble = useRef<HTMLSpanElement>(null);
  useWithinPane(bubble, words);
  return (
    <span ref={bubble} id={id} className={classes.bubble} data-listed={isListed ? '' : undefined}>
      {words}
    </span>
  );
}
