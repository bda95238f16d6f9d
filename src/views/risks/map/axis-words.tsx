import classes from './map-frame.module.css';

interface AxisWordsProps {
  words: readonly string[];
  name: string;
  /** Stands at the left of the map, highest step on top. */
  isUpright?: boolean;
}

/** The words of the scale along one side of the map. */
export function AxisWords({ words, name, isUpright }: AxisWordsProps) {
  const steps = words.map((word, index) => ({ word, step: index + 1 }));
  return (
    <div className={isUpright ? classes.upright : classes.level}>
      <span className={classes.axis}>{name}</span>
      <ol>
        {(isUpright ? steps.reverse() : steps).map(({ word, step }) => (
          <li key={step} title={word}>
            <b>{step}</b> <span className={classes.word}>{word}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
