import type { ElectronParts } from './electron-parts';
import { isAppDocument } from './protocol';

/** Keeps every page where it is: no foreign address, no frames, no second page by window.open, no webview. */
export function lockNavigation(app: ElectronParts['app']): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppDocument(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isAppDocument(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isAppDocument(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
