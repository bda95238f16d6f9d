// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { CloseButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './editors.module.css';
import type { GridChoice } from './grid-column';
import { matchesFilter } from './text-filter';

/** Stands for choosing nothing. */
export const NOTHING = '+none';
const MOST = 200;

/** The choices that match what was typed, best first: codes and beginnings before the rest. */
function offeredChoices(choices: readonly GridChoice[], filter: string, canBeEmpty: boolean): GridChoice[] {
  const wanted = filter.trim().toLocaleLowerCase();
  if (!wanted) return canBeEmpty ? [{ value: NOTHING, label: 'None' }, ...choices] : [...choices];
  const rank = (choice: GridChoice) => {
    if (choice.short?.toLocaleLowerCase() === wanted) return 0;
    if (choice.label.toLocaleLowerCase().startsWith(wanted)) return 1;
    return choice.short?.toLocaleLowerCase().startsWith(wanted) ? 2 : 3;
  };
  return choices
    .filter((choice) => matchesFilter(`${choice.short ?? ''} ${choice.label} ${choice.hint ?? ''}`, wanted))
    .map((choice, place) => ({ choice, place, rank: rank(choice) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ choice }) => choice);
}

/** What a list shows for what was typed: the choices that match, or, where none does, all there are. */
export function shownChoices(
  choices: readonly GridChoice[],
  filter: string,
  canBeEmpty: boolean,
): { offered: GridChoice[]; hasMatch: boolean } {
  const matching = offeredChoices(choices, filter, canBeEmpty);
  const hasMatch = matching.length > 0 || filter.trim() === '';
  return { offered: hasMatch ? matching : offeredChoices(choices, '', canBeEmpty), hasMatch };
}

interface ChoiceListProps {
  id: string;
  label: string;
  choices: readonly GridChoice[];
  offered: readonly GridChoice[];
  chosen: readonly string[];
  pointed: string | null;
  many: boolean;
  /** Whether anything is called what was typed; else all choices are offered. */
  hasMatch: boolean;
  /** Why what was typed was refused. */
  problem: string | null;
  onChoose: (value: string) => void;
}

/** The list under an editor: what is chosen as chips where many can be, then what is offered. */
export function ChoiceList(props: ChoiceListProps) {
  const { id, label, choices, offered, chosen, pointed, many, hasMatch, problem, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointed !== null) list.current?.querySelector('[data-pointed]')?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const chips = many ? chosen.flatMap((value) => choices.find((choice) => choice.value === value) ?? []) : [];
  return (
    <div className={classes.panel}>
      {problem !== null ? (
        // Said by the cell to those who do not see it.
        <div className={classes.refusal} aria-hidden>
          {problem}
        </div>
      ) : null}
      {hasMatch && offered.length > 0 ? null : (
        <div className={classes.none}>{hasMatch ? 'Nothing to choose from yet' : 'Nothing of that name'}</div>
      )}
      {chips.length ? (
        <div className={classes.chips}>
          {chips.map((choice) => (
            <span key={choice.value} className={classes.chip}>
              {choice.short || choice.label}
              <CloseButton
                size="1.125rem"
                tabIndex={-1}
                aria-label={`Take out ${choice.label || choice.short}`}
                onClick={() => onChoose(choice.value)}
              />
            </span>
          ))}
        </div>
      ) : null}
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={many}
        className={classes.list}
        tabIndex={-1}
      >
        {offered.slice(0, MOST).map((choice) => (
          <Option
            key={choice.value}
            id={`${id}-${choice.value}`}
            choice={choice}
            isChosen={chosen.includes(choice.value)}
            isPointed={pointed === choice.value}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </div>
      {many ? <div className={classes.foot}>Enter chooses, Enter again saves</div> : null}
    </div>
  );
}

interface OptionProps {
  id: string;
  choice: GridChoice;
  isChosen: boolean;
  isPointed: boolean;
  onChoose: () => void;
}

function Option({ id, choice, isChosen, isPointed, onChoose }: OptionProps) {
  const { short, label, colour, hint } = choice;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-pointed={isPointed ? '' : undefined}
      className={classes.option}
      onClick={onChoose}
      onKeyDown={undefined}
    >
      <span className={classes.tick}>{isChosen ? <IconCheck size="0.875rem" aria-hidden /> : null}</span>
      {colour ? <span className={classes.dot} style={{ background: colour }} /> : null}
      {short ? <span className={classes.short}>{short}</span> : null}
      <span className={classes.optionLabel}>{label || (short ? '' : 'Unnamed')}</span>
      {hint ? <span className={classes.hint}>{hint}</span> : null}
    </div>
  );
}
