import { Visitor } from 'vite';
import { lineOf, type ParsedFile, type Problem, problemAt } from './parsed-file';

/** The only component that may open another window's page, with rel="noopener noreferrer". */
const linkComponent = 'src/ui/external-link.tsx';
/** The browser host opens Waymark's own second window and a person's link; nothing else may. */
const windowOpeners = [linkComponent, 'src/platform/browser-windows.ts'];

const longFunction = { warn: 60, fail: 100 };
const sinkNames = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'srcDoc',
  'dangerouslySetInnerHTML',
]);

type Node = { type: string; start: number; end: number };
type Named = Node & { name?: string; value?: unknown };

function nameOf(node: Node | null | undefined): string {
  const named = node as Named | null | undefined;
  if (!named) return '';
  return typeof named.name === 'string' ? named.name : typeof named.value === 'string' ? named.value : '';
}

/** Name of the called thing: `open` of `window.open(…)` comes with its object, `window`. */
function calleeOf(node: Node): { object: string; name: string } {
  const callee = node as Node & { object?: Node; property?: Node };
  if (callee.type === 'MemberExpression') return { object: nameOf(callee.object), name: nameOf(callee.property) };
  return { object: '', name: nameOf(callee) };
}

const globals = new Set(['', 'window', 'globalThis', 'self']);

function isText(node: Node | undefined): boolean {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof (node as Named).value === 'string');
}

function callSink(file: ParsedFile, callee: Node, args: readonly Node[]): string | undefined {
  const { object, name } = calleeOf(callee);
  if (globals.has(object) && (name === 'eval' || name === 'Function')) return name;
  if (globals.has(object) && (name === 'setTimeout' || name === 'setInterval') && isText(args[0]))
    return `${name} of text`;
  if (object === 'document' && (name === 'write' || name === 'writeln')) return `document.${name}`;
  if (name === 'parseFromString' && nameOf(args[1]) === 'text/html') return 'DOMParser for text/html';
  if (object !== '' && globals.has(object) && name === 'open' && !windowOpeners.includes(file.path))
    return 'window.open';
  return undefined;
}

/** The domain is told the time and the chance of ids: the compiler keeps page and Node out of it, this the clock and the dice. */
export function lintClock(file: ParsedFile): Problem[] {
  if (!file.path.startsWith('src/domain/')) return [];
  const problems: Problem[] = [];
  const refuse = (node: Node, what: string) =>
    problems.push(problemAt(file, node.start, `${what} in the domain: time and chance come in as arguments`));
  new Visitor({
    CallExpression: (node) => {
      const { object, name } = calleeOf(node.callee);
      if ((object === 'Date' && name === 'now') || (object === '' && name === 'Date')) refuse(node, 'the clock');
      if (object === 'Math' && name === 'random') refuse(node, 'chance');
      if (object === 'Now') refuse(node, 'the clock');
    },
    NewExpression: (node) => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) refuse(node, 'the clock');
    },
  }).visit(file.program);
  return problems;
}

/** S3 of the security promises: nothing turns text into markup or code, and nothing opens a window. */
export function lintSinks(file: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const refuse = (offset: number, what: string) =>
    problems.push(problemAt(file, offset, `${what} is forbidden: people's text is text, never markup or code`));
  const named = (node: Node) => sinkNames.has(nameOf(node)) && refuse(node.start, nameOf(node));
  const called = (node: Node & { callee: Node; arguments: readonly Node[] }) => {
    const sink = callSink(file, node.callee, node.arguments);
    if (sink) refuse(node.start, sink);
  };
  new Visitor({
    MemberExpression: (node) => void named(node.property),
    Property: (node) => void named(node.key),
    CallExpression: called,
    NewExpression: called,
    JSXAttribute: (node) => {
      named(node.name);
      const isBlank = nameOf(node.name) === 'target' && nameOf(node.value) === '_blank';
      if (isBlank && file.path !== linkComponent) refuse(node.start, 'target="_blank" outside the link component');
    },
  }).visit(file.program);
  return problems;
}

/** Only named exports, so that a thing has one name everywhere. */
export function lintDefaultExports(file: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const refuse = (offset: number) => problems.push(problemAt(file, offset, 'default export: export it by its name'));
  new Visitor({
    ExportDefaultDeclaration: (node) => void refuse(node.start),
    ExportSpecifier: (node) => {
      if (nameOf(node.exported) === 'default') refuse(node.start);
    },
  }).visit(file.program);
  return problems;
}

/** Functions past 60 lines are named, past 100 refused. */
export function lintFunctionLength(file: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const check = (node: Node) => {
    const first = lineOf(file.text, node.start);
    const lines = lineOf(file.text, node.end) - first + 1;
    if (lines <= longFunction.warn) return;
    const level = lines > longFunction.fail ? 'error' : 'warning';
    problems.push({ level, file: file.path, line: first, text: `function of ${lines} lines: split it (60 at most)` });
  };
  new Visitor({ FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check }).visit(
    file.program,
  );
  return problems;
}

/** Every exported function, class and value says in a sentence what it is; types may share their neighbour's. */
export function lintExportComments(file: ParsedFile): Problem[] {
  const undocumented = file.program.body.filter((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return false;
    if (node.declaration.type.startsWith('TS')) return false;
    return !/\*\/\s*$/.test(file.text.slice(0, node.start));
  });
  const [first] = undocumented;
  if (!first) return [];
  const text = `${undocumented.length} exports without a sentence of doc, from here`;
  return [{ ...problemAt(file, first.start, text), level: 'warning' }];
}
