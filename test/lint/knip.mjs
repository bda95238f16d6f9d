import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';

// knip 5 needs TypeScript's compiler API, which TypeScript 7 no longer has: give it the last one that does.
let compiler;
try {
  compiler = pathToFileURL(createRequire(import.meta.url).resolve('typescript6')).href;
} catch {
  console.error('The package "typescript6" (npm:typescript@6.0.3) is missing: run npm ci.');
  process.exit(1);
}
const hook = `export const resolve = (name, context, next) =>
  name === 'typescript' ? { url: ${JSON.stringify(compiler)}, format: 'commonjs', shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
await import('../../node_modules/knip/dist/cli.js');
