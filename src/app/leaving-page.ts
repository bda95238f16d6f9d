import { drafts } from '@/ui/drafts';

/** Enters what is being typed before the page is hidden, loaded anew or closed, and asks where it is refused; answers how to stop. */
export function watchLeaving(): () => void {
  const enter = () => void drafts.enter();
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') enter();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (drafts.enter().length > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  window.addEventListener('pagehide', enter);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('beforeunload', onBeforeUnload);
    window.removeEventListener('pagehide', enter);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
