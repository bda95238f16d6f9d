import { notifications } from '@mantine/notifications';
import type { Host } from '@/platform/contract';
import type { HostActions } from '@/store/host-actions';
import { hostErrorWords, storageWords } from './error-words';
import { safeFileName } from './file-name';

/** What views may ask of the host, with words for what fails. */
export function hostActionsOf(host: Host): HostActions {
  return {
    saveFile: async (title, ending, bytes) => {
      const saved = await host.call('files.saveAs', `${safeFileName(title)}.${ending}`, bytes);
      if (!saved.ok) {
        notifications.show({ color: 'red', title: 'Nothing was saved', message: hostErrorWords(saved.code) });
        return 'failed';
      }
      if (!saved.value) return 'cancelled';
      notifications.show({ message: `Saved “${saved.value.name}”` });
      return 'saved';
    },
    print: async () => {
      const printed = await host.call('windows.print');
      if (!printed.ok)
        notifications.show({ color: 'red', title: 'Nothing was printed', message: hostErrorWords(printed.code) });
    },
    // A window that cannot fill the screen still shows what it should.
    fullScreen: async (on) => {
      await host.call('windows.fullScreen', on);
    },
    sayRefused: (title, failure) => {
      notifications.show({ color: 'red', title, message: storageWords(failure), autoClose: 12_000 });
    },
  };
}
