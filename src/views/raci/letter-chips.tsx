import { letterSign, letterWord, type RaciLetter, type RaciVariant, splitLetters } from '@/domain/raci';
import classes from './letter-chips.module.css';

/** One letter as a quiet coloured chip. */
export function LetterChip({
  letter,
  variant,
  isHidden = false,
}: {
  letter: RaciLetter;
  variant: RaciVariant;
  isHidden?: boolean;
}) {
  return (
    <span
      className={classes.chip}
      data-letter={letter}
      data-hidden={isHidden ? '' : undefined}
      title={isHidden ? `${letterWord(letter, 'RASCI')}: kept, but not part of ${variant}` : undefined}
    >
      {letterSign(letter, variant)}
    </span>
  );
}

/** The letters of a cell; those that the variant hides are greyed. */
export function LetterChips({ letters, variant }: { letters: string; variant: RaciVariant }) {
  const { shown, hidden } = splitLetters(letters, variant);
  if (shown.length + hidden.length === 0) return null;
  return (
    <span className={classes.chips} data-chip="" data-many={shown.length + hidden.length > 2 ? '' : undefined}>
      {shown.map((letter) => (
        <LetterChip key={letter} letter={letter} variant={variant} />
      ))}
      {hidden.map((letter) => (
        <LetterChip key={letter} letter={letter} variant={variant} isHidden />
      ))}
    </span>
  );
}

/** Letters in words: "accountable and responsible". */
export function spokenLetters(letters: string, variant: RaciVariant): string {
  const { shown, hidden } = splitLetters(letters, variant);
  const words = shown.map((letter) => letterWord(letter, variant).toLowerCase());
  if (hidden.length) words.push(`${hidden.join(', ')} kept but not part of ${variant}`);
  return words.join(' and ') || 'empty';
}

/** A cell for those who do not see it: its letters as written, then in words. */
export function spokenCell(letters: string, variant: RaciVariant): string {
  const { shown, hidden } = splitLetters(letters, variant);
  const written = [...shown.map((letter) => letterSign(letter, variant)), ...hidden].join('');
  return written ? `${written}, ${spokenLetters(letters, variant)}` : 'empty';
}
