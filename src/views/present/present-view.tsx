import { useViewportSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type AudienceChoice, useAudienceChoice } from '@/records/audience-choice';
import { ForAudience } from '@/records/for-audience';
import { useHostActions } from '@/store/host-actions';
import { ProjectedContext, useLibrary, useProjected, useSchedule } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { BarEditor } from './bar-editor';
import { type PresentAct, PresentBar } from './present-bar';
import classes from './present-view.module.css';
import { useSlideMatter } from './slide-matter';
import { SlideStage } from './slide-stage';
import { type StepBy, slidesOf } from './slides';
import { usePresentKeys } from './use-present-keys';

const monthName = (day: string) =>
  new Intl.DateTimeFormat(navigator.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** Which slide is shown and how, and what every key and button does to it. */
function usePresentation(choice: AudienceChoice, onClose: () => void) {
  const { key, document } = useProjected();
  const schedule = useSchedule();
  const homeId = useLibrary().find((row) => row.key === key)?.organisationId ?? null;
  const [stepBy, setStepBy] = useState<StepBy>('lane');
  const showsInternal = !choice.leavesOut;
  const [place, setPlace] = useState(0);
  const [isBlank, setIsBlank] = useState(false);
  const [hasSpot, setHasSpot] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const slides = useMemo(
    () => slidesOf(document, schedule, { stepBy, homeId, monthName }),
    [document, schedule, stepBy, homeId],
  );
  const at = Math.min(place, slides.length - 1);
  const leave = () => {
    if (editing) setEditing(null);
    else if (isBlank) setIsBlank(false);
    else onClose();
  };
  const acts: Readonly<Record<PresentAct, () => void>> = {
    next: () => setPlace(Math.min(at + 1, slides.length - 1)),
    previous: () => setPlace(Math.max(at - 1, 0)),
    first: () => setPlace(0),
    last: () => setPlace(slides.length - 1),
    spot: () => setHasSpot(!hasSpot),
    blank: () => setIsBlank(!isBlank),
    internal: () => choice.setLeavesOut(showsInternal),
    leave,
  };
  const act = (what: PresentAct) => acts[what]();
  const changeStep = (next: StepBy) => {
    setStepBy(next);
    setPlace(Math.min(at, 1));
  };
  return {
    slides,
    at,
    homeId,
    stepBy,
    showsInternal,
    isBlank,
    hasSpot,
    editing,
    act,
    setPlace,
    setEditing,
    changeStep,
  };
}

/** The roadmap on the whole screen, for whom it may be seen by. */
export function PresentView({ onClose }: { onClose: () => void }) {
  const choice = useAudienceChoice();
  return (
    <ForAudience audience={choice.audience}>
      <Presentation choice={choice} onClose={onClose} />
    </ForAudience>
  );
}

/** Slide after slide, without anything internal unless it is chosen. */
function Presentation({ choice, onClose }: { choice: AudienceChoice; onClose: () => void }) {
  const { slides, at, homeId, act, editing, setEditing, hasSpot, ...shown } = usePresentation(choice, onClose);
  const overlay = useRef<HTMLDivElement>(null);
  const { width, height } = useViewportSize();
  const matter = useSlideMatter(homeId);
  const slide = slides[at];
  usePresentKeys(act, editing !== null);
  useStage(overlay, onClose);
  const isMoving = useMoving();
  // After the editor, keys go to the stage again.
  useEffect(() => {
    if (!editing) overlay.current?.focus();
  }, [editing]);

  return createPortal(
    <div
      ref={overlay}
      className={classes['overlay']}
      role="dialog"
      aria-modal="true"
      aria-label="Presentation"
      tabIndex={-1}
      data-spot={hasSpot || undefined}
    >
      {slide && height > 0 && (
        <SlideStage
          slide={slide}
          matter={matter}
          width={width}
          height={height}
          onBar={(id) => drafts.leave(() => setEditing(id))}
        />
      )}
      <p className="visually-hidden" role="status">
        {slide ? `${slide.heading}, ${at + 1} of ${slides.length}` : ''}
      </p>
      <PresentBar
        slides={slides}
        at={at}
        isShown={isMoving}
        stepBy={shown.stepBy}
        showsInternal={shown.showsInternal}
        onAct={act}
        onPlace={shown.setPlace}
        onStepBy={shown.changeStep}
      />
      {editing && (
        <ProjectedContext value={null}>
          <BarEditor key={editing} id={editing} onClose={() => setEditing(null)} />
        </ProjectedContext>
      )}
      {hasSpot && <Spot />}
      {shown.isBlank && <div className={classes['blank']} data-testid="blank" />}
    </div>,
    document.body,
  );
}

/** Fills the screen and quiets the page behind, until it is left; leaving full screen by the system's own key leaves too. */
function useStage(overlay: React.RefObject<HTMLDivElement | null>, onClose: () => void): void {
  const { fullScreen } = useHostActions();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const root = document.getElementById('root');
    const before = document.activeElement;
    if (root) root.inert = true;
    overlay.current?.focus();
    void fullScreen(true);
    let wasFull = false;
    const onChange = () => {
      if (document.fullscreenElement) wasFull = true;
      else if (wasFull) close.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (root) root.inert = false;
      void fullScreen(false);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [fullScreen, overlay]);
}

/** Milliseconds that the buttons stay after the pointer rests. */
const REST = 2500;

/** Whether the pointer moved a moment ago. */
function useMoving(): boolean {
  const [isMoving, setIsMoving] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      setIsMoving(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsMoving(false), REST);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onMove);
    };
  }, []);
  return isMoving;
}

/** A large spot of light under the pointer. */
function Spot() {
  const spot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      if (spot.current) spot.current.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div ref={spot} className={classes['spot']} data-testid="spot" />;
}
