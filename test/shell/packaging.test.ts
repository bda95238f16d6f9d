import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FILE_EXTENSION } from '@/platform/contract';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const withoutComments = (source: string) => source.replace(/^\s*(#|\/\/).*$/gm, '');

/** The "key: value" lines under a top-level key of a YAML file. */
function section(yaml: string, key: string): Record<string, string> {
  const lines = new RegExp(`^${key}:\\n((?:[ -].*\\n)+)`, 'm').exec(yaml)?.[1] ?? '';
  return Object.fromEntries([...lines.matchAll(/^[ -]+(\w+): *(.*)$/gm)].map((match) => [match[1], match[2]]));
}

describe('the installers', () => {
  const config = text('electron-builder.yml');

  it('set every fuse', () => {
    expect(section(config, 'electronFuses')).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      loadBrowserProcessSpecificV8Snapshot: 'false',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });

  it('open roadmap files and never start without the sandbox', () => {
    expect(section(config, 'fileAssociations')).toMatchObject({
      ext: FILE_EXTENSION,
      mimeType: 'application/vnd.waymark.roadmap+zip',
    });
    for (const file of ['electron-builder.yml', 'electron/start.mjs', 'package.json']) {
      expect(withoutComments(text(file)), file).not.toContain('--no-sandbox');
    }
    expect(existsSync(join(root, section(config, 'icon').icon ?? 'resources/icons/waymark.png'))).toBe(true);
  });

  it('keep people’s work on uninstall', () => {
    expect(section(config, 'nsis').deleteAppDataOnUninstall).toBe('false');
  });
});

describe('the source of the shell', () => {
  const sources = readdirSync(join(root, 'electron/main')).map(
    (name) => [name, text(`electron/main/${name}`)] as const,
  );
  const holding = (pattern: RegExp) =>
    sources.filter(([, source]) => pattern.test(withoutComments(source))).map(([name]) => name);

  it('touches Electron in one place only', () => {
    expect(holding(/^import (?!type)[^;]*from 'electron'/m)).toEqual(['entry.ts']);
    expect(holding(/new electron\.BrowserWindow\(/)).toEqual(['windows.ts']);
    expect(holding(/ipcMain\.(handle|on|once)\b/)).toEqual(['ipc.ts']);
    expect(holding(/\.openExternal\(/)).toEqual(['links.ts']);
    expect(holding(/openPath|child_process|worker_threads|\beval\b|new Function/)).toEqual([]);
  });

  it('builds a preload that holds nothing but names', () => {
    const preload = text('out/preload/preload.cjs');
    expect(preload.length).toBeLessThan(4000);
    expect([...preload.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
  });

  it('speaks of no path at the edge', () => {
    const names = [...text('src/platform/contract.ts').matchAll(/\b(\w+): z\./g)].map((match) => match[1]);
    expect(names).toContain('name');
    expect(names.filter((name) => /path|folder|dir/i.test(name ?? ''))).toEqual([]);
  });
});
