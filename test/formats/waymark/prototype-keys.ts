const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
  Promise.prototype,
];

/** What the built-in prototypes hold: must be the same before and after a foreign file was read. */
export const prototypeKeys = (): string[] =>
  prototypes.flatMap((prototype, index) => Reflect.ownKeys(prototype).map((key) => `${index} ${String(key)}`));
