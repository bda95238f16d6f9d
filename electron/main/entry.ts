import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { startShell } from './start-shell';

// The only value import of 'electron': everything else takes it as an argument, so that tests can stand in for it.
startShell(
  {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu,
    MessageChannelMain,
    net,
    powerMonitor,
    protocol,
    screen,
    session,
    shell,
  },
  {
    argv: process.argv,
    folder: process.cwd(),
    platform: process.platform,
    chromeVersion: process.versions.chrome ?? '0',
    rendererFolder: join(import.meta.dirname, '../renderer'),
    preloadFile: join(import.meta.dirname, '../preload/preload.cjs'),
    devServer: process.env.ELECTRON_RENDERER_URL,
  },
);
