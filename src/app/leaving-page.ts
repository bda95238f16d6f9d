import type { Host } from '@/platform/contract';
import type { Workspace } from '@/store/workspace';
import { drafts } from '@/ui/drafts';

/** A page that is still there after so many milliseconds was not left. */
const STILL_HERE = 1000;

/**
 * Before the page is hidden, loaded anew or closed: enters what is being typed, and writes what is not saved yet where the next opening finds
 * it. Only where something is refused, or cannot be written, the browser asks. Answers how to stop.
 */
export function watchLeaving(workspace: Workspace, host: Host): () => void {
  let look: ReturnType<typeof setTimeout> | undefined;
  const keep = (): boolean => {
    const isKept = workspace.keepLeftBehind();
    clearTimeout(look);
    // What was kept and then saved is taken away again.
    if (workspace.isUnsaved()) look = setTimeout(keep, STILL_HERE);
    return isKept;
  };
  const secure = (): boolean => {
    const refused = drafts.enter();
    return keep() && refused.length === 0;
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') secure();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    const isSecure = secure();
    if (!isSecure) event.preventDefault();
    // Nothing can be lost now, so those who would ask because something is not saved yet need not.
    else if (!workspace.hasFailed()) event.stopImmediatePropagation();
  };
  window.addEventListener('beforeunload', onBeforeUnload, { capture: true });
  window.addEventListener('pagehide', secure);
  document.addEventListener('visibilitychange', onVisibility);
  const stopHearing = host.on('windows.closing', () => void secure());
  return () => {
    stopHearing();
    clearTimeout(look);
    window.removeEventListener('beforeunload', onBeforeUnload, { capture: true });
    window.removeEventListener('pagehide', secure);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
