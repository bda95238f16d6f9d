import {
  IconChevronLeft,
  IconChevronRight,
  IconEye,
  IconEyeOff,
  IconPointer,
  IconSquareFilled,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './present-view.module.css';
import { type Slide, type StepBy, stepWords } from './slides';

/** What a key or a button of a presentation does. */
export type PresentAct = 'next' | 'previous' | 'first' | 'last' | 'spot' | 'blank' | 'internal' | 'leave';

/** More slides than this are counted rather than dotted. */
const MOST_DOTS = 24;

interface PresentBarProps {
  slides: readonly Slide[];
  at: number;
  isShown: boolean;
  stepBy: StepBy;
  showsInternal: boolean;
  onAct: (what: PresentAct) => void;
  onPlace: (at: number) => void;
  onStepBy: (stepBy: StepBy) => void;
}

/** Dots of the slides at the foot, and the buttons that come when the pointer moves. */
export function PresentBar({ slides, at, isShown, stepBy, showsInternal, onAct, onPlace, onStepBy }: PresentBarProps) {
  return (
    <div className={classes['bar']} data-shown={isShown || undefined}>
      <div className={classes['buttons']}>
        <Press label="Leave (Esc)" onClick={() => onAct('leave')} icon={<IconX size="1em" />} />
        <label className={classes['choice']}>
          <span aria-hidden="true">By</span>
          <select
            aria-label="Step by"
            value={stepBy}
            onChange={(event) => onStepBy(event.currentTarget.value as StepBy)}
          >
            {Object.entries(stepWords).map(([key, label]) => (
              <option key={key} value={key}>
                {label.toLowerCase()}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Dots slides={slides} at={at} onPlace={onPlace} />
      <div className={classes['buttons']}>
        <Press
          label={showsInternal ? 'Hide internal items (I)' : 'Show internal items (I)'}
          isOn={showsInternal}
          onClick={() => onAct('internal')}
          icon={showsInternal ? <IconEye size="1em" /> : <IconEyeOff size="1em" />}
        />
        <Press label="Pointer (P)" onClick={() => onAct('spot')} icon={<IconPointer size="1em" />} />
        <Press label="Blank screen (B)" onClick={() => onAct('blank')} icon={<IconSquareFilled size="1em" />} />
        <Press
          label="Previous (left arrow)"
          isDisabled={at === 0}
          onClick={() => onAct('previous')}
          icon={<IconChevronLeft size="1em" />}
        />
        <Press
          label="Next (right arrow)"
          isDisabled={at === slides.length - 1}
          onClick={() => onAct('next')}
          icon={<IconChevronRight size="1em" />}
        />
      </div>
    </div>
  );
}

function Dots({ slides, at, onPlace }: Pick<PresentBarProps, 'slides' | 'at' | 'onPlace'>) {
  return (
    <nav className={classes['dots']} aria-label="Slides">
      {slides.length <= MOST_DOTS ? (
        slides.map((slide, index) => (
          <button
            key={slide.key}
            type="button"
            aria-label={slide.heading}
            title={slide.heading}
            aria-current={index === at ? 'step' : undefined}
            onClick={() => onPlace(index)}
          />
        ))
      ) : (
        <span>
          {at + 1} / {slides.length}
        </span>
      )}
    </nav>
  );
}

function Press({
  label,
  icon,
  onClick,
  isDisabled = false,
  isOn,
}: {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  isDisabled?: boolean;
  isOn?: boolean;
}) {
  return (
    <button
      type="button"
      className={classes['press']}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
