import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import allowed from './runtime-dependencies.json';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

interface LockedPackage {
  version?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  read('package.json'),
);
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(read('package-lock.json'));
const runtime = Object.entries(lock.packages).filter(
  ([path, entry]) => path !== '' && !entry.dev && !entry.devOptional,
);

describe('runtime dependencies', () => {
  test('are exactly the checked-in list', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(allowed.map((entry) => entry.name).sort());
  });

  test('have the licence that the list says, and a reason', () => {
    for (const { name, licence, reason } of allowed) {
      expect([name, lock.packages[`node_modules/${name}`]?.license]).toEqual([name, licence]);
      expect(reason.length, name).toBeGreaterThan(10);
    }
  });

  test('bring nothing with an install script', () => {
    expect(runtime.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  test('bring nothing whose licence would bind the app', () => {
    const permissive =
      /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|OFL-1\.1|CC0-1\.0|PSF-2\.0|CC-BY-[34]\.0|\s|AND|OR|\(|\))+\)?$/;
    const others = runtime.filter(([, entry]) => !permissive.test(entry.license ?? 'none given'));
    expect(others.map(([path, entry]) => `${path}: ${entry.license ?? 'none given'}`)).toEqual([]);
  });
});

describe('the lock file', () => {
  test('names exact versions', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^(npm:typescript@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('names no host, so that it installs from any registry', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(existsSync(new URL('.npmrc', root)) ? read('.npmrc') : '').not.toMatch(/registry|:\/\//);
  });
});
