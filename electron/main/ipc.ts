import type { z } from 'zod';
import {
  APP_ORIGIN,
  type ChannelArgs,
  type ChannelName,
  type ChannelValue,
  channels,
  type HostErrorCode,
  type HostResult,
  LARGEST_TRANSFER,
} from '@/platform/contract';
import type { CallEvent, ElectronParts } from './electron-parts';
import { hostCodeOf } from './host-fault';
import type { WindowRecord } from './window-record';

/** One function per channel of the contract; the first argument is the window that asks. */
export type Handlers = {
  [C in ChannelName]: (caller: WindowRecord, ...args: ChannelArgs<C>) => Promise<ChannelValue<C>> | ChannelValue<C>;
};

/** The window of ours that a call comes from; undefined for every other sender. */
export function callerOf(
  event: CallEvent,
  windowOf: (contentsId: number) => WindowRecord | undefined,
): WindowRecord | undefined {
  const { sender, senderFrame } = event;
  if (!senderFrame || sender.isDestroyed()) return undefined;
  // Frames below the main one never speak, and Node's URL cannot tell app:// origins apart: Electron's string can.
  if (senderFrame !== sender.mainFrame || senderFrame.origin !== APP_ORIGIN) return undefined;
  const record = windowOf(sender.id);
  return record && !record.window.isDestroyed() ? record : undefined;
}

function refusal(code: HostErrorCode): HostResult<never> {
  return { ok: false, code };
}

/** Answers every channel of the contract; the only place where ipcMain is touched. */
export function answerCalls(
  ipcMain: ElectronParts['ipcMain'],
  windowOf: (contentsId: number) => WindowRecord | undefined,
  handlers: Handlers,
): void {
  function handle<C extends ChannelName>(channel: C, act: Handlers[C]): void {
    const edge: { args: z.ZodType; result: z.ZodType } = channels[channel];
    ipcMain.handle(channel, async (event, ...raw): Promise<HostResult<ChannelValue<C>>> => {
      try {
        const caller = callerOf(event, windowOf);
        if (!caller) return refusal('refused-sender');
        if (raw.some((value) => value instanceof Uint8Array && value.byteLength > LARGEST_TRANSFER)) {
          return refusal('too-large');
        }
        const args = edge.args.safeParse(raw);
        if (!args.success) return refusal('bad-arguments');
        const result = edge.result.safeParse(await act(caller, ...(args.data as ChannelArgs<C>)));
        return result.success ? { ok: true, value: result.data as ChannelValue<C> } : refusal('failed');
      } catch (thrown) {
        return refusal(hostCodeOf(thrown));
      }
    });
  }
  for (const channel of Object.keys(handlers) as ChannelName[]) handle(channel, handlers[channel]);
}
