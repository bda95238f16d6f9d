import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { channels } from '@/platform/contract';
import { freshPages } from '../support/platform-page/fresh-pages';
import type { Kit } from '../support/platform-page/main';

declare const kit: Kit;

const fresh = freshPages();

describe('the host itself', () => {
  it('is one per page, and the desktop’s where there is one', async () => {
    expect(await fresh.page.evaluate(() => kit.sameHost())).toBe(true);
    await fresh.context.addInitScript(() => {
      Object.assign(window, {
        waymark: { call: async () => ({ ok: true, value: 'desktop' }), on: () => () => undefined },
      });
    });
    const desktop = await fresh.open();
    expect(await desktop.evaluate(() => kit.host.call('app.info'))).toEqual({ ok: true, value: 'desktop' });
  });

  it('says what it is, in the shape of the contract', async () => {
    const info = await fresh.page.evaluate(() => kit.host.call('app.info'));
    expect(info).toMatchObject({ ok: true, value: { kind: 'browser', version: '1.2.3-test', endedBadly: false } });
    expect(info.ok && channels['app.info'].result.safeParse(info.value).success).toBe(true);
    const platform = { linux: 'linux', darwin: 'macos', win32: 'windows' }[process.platform as 'linux'] ?? 'other';
    expect(info).toMatchObject({ value: { platform } });
  });

  it('asks once that its storage be kept, and does not wait for ever for the answer', async () => {
    await fresh.context.addInitScript(() => {
      let asked = 0;
      const persist = () => {
        asked += 1;
        Object.assign(window, { asked });
        return new Promise<boolean>(() => undefined);
      };
      Object.assign(StorageManager.prototype, { persist, persisted: async () => false });
    });
    const slow = await fresh.open();
    const seen = await slow.evaluate(async () => {
      const infos = await Promise.all([kit.host.call('app.info'), kit.host.call('app.info')]);
      return { infos, asked: (window as unknown as { asked: number }).asked };
    });
    expect(seen.infos).toMatchObject(Array(2).fill({ ok: true, value: { storage: 'may-be-cleared' } }));
    expect(seen.asked).toBe(1);
    await fresh.context.addInitScript(() => Object.assign(StorageManager.prototype, { persist: async () => true }));
    const granted = await fresh.open();
    expect(await granted.evaluate(() => kit.host.call('app.info'))).toMatchObject({ value: { storage: 'kept' } });
  });

  it('does not take a second window or a reload for a bad end', async () => {
    const endedBadly = (from: Page) =>
      from.evaluate(async () => {
        const info = await kit.host.call('app.info');
        return info.ok && info.value.endedBadly;
      });
    expect(await endedBadly(fresh.page)).toBe(false);
    const second = await fresh.open();
    expect(await endedBadly(second)).toBe(false);
    await second.reload();
    expect(await endedBadly(second)).toBe(false);
    await second.close();
    expect(await endedBadly(await fresh.open())).toBe(false);
    const marks = await fresh.page.evaluate(() => Object.keys(localStorage).length);
    expect(marks, 'notes of pages that ended are cleared away').toBe(0);
  });

  it('tells a page that crashed from those that still run', async () => {
    const second = await fresh.open();
    await second.evaluate(() => kit.host.call('app.info'));
    const crashed = new Promise((done) => second.once('crash', done));
    const session = await fresh.context.newCDPSession(second);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const third = await fresh.open();
    expect(await third.evaluate(() => kit.host.call('app.info'))).toMatchObject({ value: { endedBadly: true } });
    const fourth = await fresh.open();
    expect(await fourth.evaluate(() => kit.host.call('app.info'))).toMatchObject({ value: { endedBadly: false } });
  });
});

describe('windows and links', () => {
  it('opens the same page at a route, without a hold on its opener', async () => {
    const opened = fresh.context.waitForEvent('page');
    expect(await fresh.page.evaluate(() => kit.host.call('windows.open', '/r/abc/activities'))).toEqual({
      ok: true,
      value: null,
    });
    const child = await opened;
    await child.waitForLoadState();
    expect(child.url()).toBe(`${fresh.address}#/r/abc/activities`);
    expect(await child.evaluate(() => window.opener)).toBeNull();
    for (const route of ['//evil.example', 'https://evil.example', '/r?x', 'r/abc']) {
      const refused = await fresh.page.evaluate((bad) => kit.host.call('windows.open', bad), route);
      expect(refused, route).toEqual({ ok: false, code: 'bad-arguments' });
    }
    expect(fresh.context.pages().map((one) => new URL(one.url()).origin)).not.toContain('https://evil.example');
  });

  it('sets the title, prints, and takes a menu without minding', async () => {
    const seen = await fresh.page.evaluate(async () => {
      let printed = 0;
      window.print = () => {
        printed += 1;
      };
      const answers = [
        await kit.host.call('windows.title', 'Alpha & Beta'),
        await kit.host.call('windows.print'),
        await kit.host.call('menu.set', [{ label: 'Edit', items: ['separator'] }]),
      ];
      return { answers, printed, title: document.title };
    });
    expect(seen).toEqual({ answers: Array(3).fill({ ok: true, value: null }), printed: 1, title: 'Alpha & Beta' });
  });

  it('asks before closing while something is unsaved, and no longer afterwards', async () => {
    await fresh.page.mouse.click(50, 50);
    const asked: string[] = [];
    fresh.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await fresh.page.evaluate(() => kit.host.call('windows.unsaved', true));
    await fresh.page.reload();
    expect(asked).toEqual(['beforeunload']);
    await fresh.page.mouse.click(50, 50);
    await fresh.page.evaluate(async () => {
      await kit.host.call('windows.unsaved', true);
      await kit.host.call('windows.unsaved', true);
      await kit.host.call('windows.unsaved', false);
    });
    await fresh.page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  it('fills the screen and gives it back', async () => {
    const seen = await fresh.page.evaluate(async () => {
      const on = await kit.host.call('windows.fullScreen', true);
      const filled = document.fullscreenElement !== null;
      const off = await kit.host.call('windows.fullScreen', false);
      const given = document.fullscreenElement === null;
      return { on, filled, off, given, again: await kit.host.call('windows.fullScreen', false) };
    });
    const fine = { ok: true, value: null };
    expect(seen).toEqual({ on: fine, filled: true, off: fine, given: true, again: fine });
  });

  it('lets only https and mail addresses out', async () => {
    const seen = await fresh.page.evaluate(async () => {
      const opened: unknown[][] = [];
      window.open = (...args: unknown[]) => {
        opened.push(args);
        return null;
      };
      const good = ['https://example.org/a?b#c', 'mailto:someone@example.org'];
      const bad = [
        'http://example.org/',
        'javascript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        'app://waymark/',
        'https://user@example.org/',
        'https://user:pass@example.org/',
        'https://example.org/\nx',
        'java\tscript:alert(1)',
        '/relative',
        '',
      ];
      const answers = async (list: string[]) =>
        Promise.all(list.map((address) => kit.host.call('links.open', address)));
      const long = await kit.host.call('links.open', `https://example.org/${'a'.repeat(2048)}`);
      return { good: await answers(good), bad: await answers(bad), long, opened };
    });
    expect(seen.good).toEqual(Array(2).fill({ ok: true, value: true }));
    expect(seen.bad).toEqual(Array(11).fill({ ok: true, value: false }));
    expect(seen.long).toEqual({ ok: false, code: 'bad-arguments' });
    expect(seen.opened).toEqual([
      ['https://example.org/a?b#c', '_blank', 'noopener,noreferrer'],
      ['mailto:someone@example.org', '_blank', 'noopener,noreferrer'],
    ]);
  });
});
