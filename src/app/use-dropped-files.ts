import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useWorkspace } from '@/store/workspace-context';
import { useHost } from './host-context';

/** A spreadsheet dropped on the window, and the how manieth that was. */
export interface DroppedSheet {
  file: File;
  round: number;
}

const isSheet = (file: File) => /\.(xlsx|xlsm|xls|csv|tsv)$/i.test(file.name);

/** Opens roadmap files dropped on the window or opened from the desktop; spreadsheets go to whoever takes them. */
export function useDroppedFiles(takeSheet?: (file: File) => void): void {
  const workspace = useWorkspace();
  const host = useHost();
  const taker = useRef(takeSheet);
  useEffect(() => {
    taker.current = takeSheet;
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (!isSheet(file)) void openDropped(file);
      else if (taker.current) taker.current(file);
      else
        notifications.show({
          title: 'Open a roadmap first',
          message: 'A spreadsheet is imported into a roadmap: open one, then drop the file again.',
        });
    };
    const openDropped = async (file: File) => {
      const { openBytes } = await import('./open-file');
      try {
        await openBytes(workspace, new Uint8Array(await file.arrayBuffer()), file.name);
      } catch {
        notifications.show({
          color: 'red',
          title: 'The file was not opened',
          message: `“${file.name}” could not be read.`,
        });
      }
    };
    const openArrived = async () => {
      const pending = await host.call('files.pending');
      if (!pending.ok || pending.value.length === 0) return;
      const { openHostFile } = await import('./open-file');
      for (const file of pending.value) await openHostFile({ workspace, host }, file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    const stop = host.on('files.arrived', () => void openArrived());
    void openArrived();
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
      stop();
    };
  }, [workspace, host]);
}
