import classes from './form.module.css';

/** The small heading of a field that holds others; none where its section already says it. */
export function SubHeading({ words, isBare }: { words: string; isBare?: boolean | undefined }) {
  return isBare ? null : <h4 className={classes['groupTitle']}>{words}</h4>;
}
