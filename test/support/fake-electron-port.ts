import { EventEmitter } from 'node:events';

/** Stands in for one end of a MessageChannelMain: values are copied, and wait until the other end has started. */
export class FakePort {
  readonly #events = new EventEmitter();
  readonly #waiting: unknown[] = [];
  #started = false;
  other: FakePort | undefined;

  on(event: 'message', listener: (event: { data: unknown }) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.#events.emit('message', { data });
  }

  postMessage(data: unknown): void {
    this.other?.receive(structuredClone(data));
  }

  receive(data: unknown): void {
    if (this.#started) setImmediate(() => this.#events.emit('message', { data }));
    else this.#waiting.push(data);
  }
}

/** Stands in for MessageChannelMain. */
export class FakeChannel {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
