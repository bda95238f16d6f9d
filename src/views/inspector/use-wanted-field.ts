import { type RefObject, useEffect } from 'react';
import { useSession } from '@/store/session-store';

/** Frames after which a field that does not appear is given up: sections open and lists fill within a few. */
const PATIENCE = 40;

const CONTROLS = [
  'input:not([type="hidden"]):not([readonly])',
  'textarea:not([readonly])',
  '[role="combobox"]',
  '[role="radio"][tabindex="0"]',
  '[aria-haspopup]',
].join(',');

/** The control of a field, or what else in it can be focused, such as the button that adds to a list. */
function controlIn(place: HTMLElement): HTMLElement | null {
  const control = place.querySelector<HTMLElement>(CONTROLS);
  if (control) return control;
  const buttons = [...place.querySelectorAll<HTMLElement>('button:not([disabled])')];
  // The button with the explanation of the field stands before its control.
  return buttons.find((button) => !button.querySelector('.tabler-icon-info-circle')) ?? null;
}

function show(control: HTMLElement): void {
  control.scrollIntoView({ block: 'center' });
  // The ring shows where the browser knows the option, also after a click.
  const options = { preventScroll: true, focusVisible: true };
  control.focus(options);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isStill)
    control.animate(
      [{ boxShadow: '0 0 0 3px var(--mantine-primary-color-filled)' }, { boxShadow: '0 0 0 3px transparent' }],
      {
        duration: 1400,
        easing: 'ease-out',
      },
    );
}

/** Chooses all of a title, so that typing replaces it. Until something is typed, undo takes back what was done before it. */
function selectAll(control: HTMLElement): void {
  // Titles are text areas of one line.
  if (!(control instanceof HTMLTextAreaElement)) return;
  control.select();
  const { value } = control;
  const stop = new AbortController();
  const onKey = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
    if (control.value !== value) stop.abort();
    else if (isUndo) {
      event.preventDefault();
      useSession.getState().wantCommand('edit.undo');
    }
  };
  control.addEventListener('keydown', onKey, { signal: stop.signal });
  control.addEventListener('blur', () => stop.abort(), { signal: stop.signal });
}

/** Focuses the field that somebody asked for, once it stands in the form around it; of the title all is selected. */
export function useWantedField(form: RefObject<HTMLElement | null>, title: string): string | null {
  const wanted = useSession((session) => session.wantedField);
  useEffect(() => {
    if (!wanted) return;
    let left = PATIENCE;
    let frame = 0;
    const look = () => {
      const places = form.current?.closest('[role="group"]')?.querySelectorAll<HTMLElement>('[data-field]') ?? [];
      const place = [...places].find((candidate) => candidate.dataset['field'] === wanted.field);
      const control = place && controlIn(place);
      left -= 1;
      if (!control && left > 0) {
        frame = requestAnimationFrame(look);
        return;
      }
      if (control) show(control);
      if (control && wanted.field === title) selectAll(control);
      useSession.getState().wantField(null);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [wanted, form, title]);
  return wanted?.field ?? null;
}
