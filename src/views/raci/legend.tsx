import { letterWord, type RaciVariant, raciLetters, shownLetters } from '@/domain/raci';
import { LetterChip } from './letter-chips';
import classes from './raci-view.module.css';

/** What the letters mean; also those that are kept although the variant does not show them. */
export function Legend({ variant, hiddenInUse }: { variant: RaciVariant; hiddenInUse: boolean }) {
  const shown = shownLetters(variant);
  return (
    <ul className={classes.legend} aria-label={`Letters of ${variant}`}>
      {shown.map((letter) => (
        <li key={letter}>
          <LetterChip letter={letter} variant={variant} />
          {letterWord(letter, variant)}
        </li>
      ))}
      {hiddenInUse &&
        raciLetters
          .filter((letter) => !shown.includes(letter))
          .map((letter) => (
            <li key={letter} className={classes.legendHidden}>
              <LetterChip letter={letter} variant={variant} isHidden />
              {letterWord(letter, 'RASCI')} (kept)
            </li>
          ))}
    </ul>
  );
}
