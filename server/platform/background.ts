/** Work of one running program that outlives the request that began it, and is waited for when the program stops. */
export interface Background {
  readonly isStopping: boolean;
  /** Begins the work, unless work of that name is under way or the program stops. */
  begin(name: string, work: () => Promise<void>): void;
  /** Resolves when the work of that name, if any, has ended. */
  settled(name: string): Promise<void>;
  /** Nothing begins any more, what is in hand is finished: long work looks at `isStopping` between its parts. */
  stop(): Promise<void>;
}

export function newBackground(): Background {
  const underWay = new Map<string, Promise<void>>();
  let isStopping = false;
  return {
    get isStopping() {
      return isStopping;
    },
    begin(name, work) {
      if (isStopping || underWay.has(name)) return;
      underWay.set(
        name,
        work().finally(() => underWay.delete(name)),
      );
    },
    async settled(name) {
      await underWay.get(name);
    },
    async stop() {
      isStopping = true;
      await Promise.all(underWay.values());
    },
  };
}
