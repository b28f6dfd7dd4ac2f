// Calls with the first item at once, and with all that follow together, at most once in `pause` milliseconds.
export class Gathered<Item> {
  private waiting: Item[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly call: (items: Item[]) => void;
  private readonly pause: number;

  constructor(call: (items: Item[]) => void, pause: number) {
    this.call = call;
    this.pause = pause;
  }

  add(item: Item) {
    this.waiting.push(item);
    if (this.timer === undefined) this.flush();
  }

  stop() {
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private flush() {
    const items = this.waiting;
    this.waiting = [];
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.waiting.length > 0) this.flush();
    }, this.pause);
    this.call(items);
  }
}
