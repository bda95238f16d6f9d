import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '@/platform/contract';
import { freshPages } from '../support/platform-page/fresh-pages';
import type { Kit } from '../support/platform-page/main';

declare const kit: Kit;

const fresh = freshPages();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platform-files-'));
  await writeFile(join(folder, 'Plan.waymark'), 'eleven byte');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('files', () => {
  it('gives a token for the chosen file and its bytes for the token', async () => {
    const dialog = fresh.page.waitForEvent('filechooser');
    const choice = fresh.page.evaluate(() => kit.host.call('files.choose'));
    await (await dialog).setFiles(join(folder, 'Plan.waymark'));
    const chosen = await choice;
    expect(chosen).toEqual({ ok: true, value: { id: expect.any(String), name: 'Plan.waymark', size: 11 } });
    expect(chosen.ok && channels['files.choose'].result.safeParse(chosen.value).success).toBe(true);
    const text = await fresh.page.evaluate(
      async (id) => {
        const read = await kit.host.call('files.read', id);
        return read.ok ? new TextDecoder().decode(read.value) : read.code;
      },
      chosen.ok && chosen.value !== null ? chosen.value.id : '',
    );
    expect(text).toBe('eleven byte');
    expect(await fresh.page.evaluate(() => document.querySelectorAll('input').length)).toBe(0);
  });

  it('answers null when nothing is chosen, also to an asker whose dialog was asked for again', async () => {
    const dialog = fresh.page.waitForEvent('filechooser');
    const choice = fresh.page.evaluate(() => kit.host.call('files.choose'));
    await dialog;
    await fresh.page.evaluate(() => document.querySelector('input')?.dispatchEvent(new Event('cancel')));
    expect(await choice).toEqual({ ok: true, value: null });
    const twice = fresh.page.evaluate(async () => {
      const first = kit.host.call('files.choose');
      const second = kit.host.call('files.choose');
      document.querySelector('input')?.dispatchEvent(new Event('cancel'));
      return Promise.all([first, second]);
    });
    expect(await twice).toEqual(Array(2).fill({ ok: true, value: null }));
  });

  it('does not know tokens it did not give', async () => {
    expect(await fresh.page.evaluate(() => kit.host.call('files.read', 'made-up'))).toEqual({
      ok: false,
      code: 'not-found',
    });
  });

  it('saves bytes as a download under the asked name', async () => {
    const started = fresh.page.waitForEvent('download');
    const saved = await fresh.page.evaluate(() =>
      kit.host.call('files.saveAs', 'Plan für zwei (ours).waymark', Uint8Array.of(0, 255, 13, 10, 0)),
    );
    expect(saved).toEqual({ ok: true, value: { name: 'Plan für zwei (ours).waymark' } });
    const download = await started;
    expect(download.suggestedFilename()).toBe('Plan für zwei (ours).waymark');
    expect([...(await readFile(await download.path()))]).toEqual([0, 255, 13, 10, 0]);
    expect(await fresh.page.evaluate(() => kit.host.call('files.saveAs', '../up', Uint8Array.of(1)))).toEqual({
      ok: false,
      code: 'bad-arguments',
    });
  });

  it('hands over files that the system opened with the app, once', async () => {
    await fresh.context.addInitScript(() => {
      const file = new File(['from outside'], 'Sent.waymark');
      const setConsumer = (consumer: (launch: unknown) => void) =>
        Object.assign(window, { launch: () => consumer({ files: [{ getFile: async () => file }] }) });
      Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
    });
    const installed = await fresh.open();
    const seen = await installed.evaluate(async () => {
      const none = await kit.host.call('files.pending');
      const arrived = new Promise((done) => kit.host.on('files.arrived', done));
      let unheard = true;
      const stop = kit.host.on('files.arrived', () => {
        unheard = false;
      });
      stop();
      (window as unknown as { launch: () => void }).launch();
      await arrived;
      return { none, unheard, some: await kit.host.call('files.pending'), after: await kit.host.call('files.pending') };
    });
    expect(seen.none).toEqual({ ok: true, value: [] });
    expect(seen.unheard).toBe(true);
    expect(seen.some).toMatchObject({ ok: true, value: [{ name: 'Sent.waymark', size: 12 }] });
    expect(seen.after).toEqual({ ok: true, value: [] });
  });
});
