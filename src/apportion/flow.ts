/**
 * A network in which whole units flow, each arc with room for some: Dinic's algorithm. Counts are small, of roundings and not
 * of money, so that they are plain integers. The same arcs in the same order give the same flow.
 * Source: Dinic, Algorithm for solution of a problem of maximum flow in networks with power estimation (1970).
 */
export class Network {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly arcs: number[][];

  constructor(nodes: number) {
    this.arcs = Array.from({ length: nodes }, () => []);
  }

  /** An arc with room for so many units, by its number. */
  arc(from: number, to: number, room: number): number {
    const id = this.to.length;
    this.to.push(to, from);
    this.room.push(room, 0);
    this.arcs[from]?.push(id);
    this.arcs[to]?.push(id + 1);
    return id;
  }

  /** How much flows through an arc. */
  flowIn(arc: number): number {
    return this.room[arc + 1] as number;
  }

  /** Sends as much as can flow from one node to another, and tells how much that is. */
  fill(source: number, sink: number): number {
    for (let sent = 0; ; ) {
      const levels = this.levelsFrom(source);
      if ((levels[sink] as number) < 0) return sent;
      const next = new Int32Array(this.arcs.length);
      for (;;) {
        const more = this.send(source, sink, Number.POSITIVE_INFINITY, levels, next);
        if (more === 0) break;
        sent += more;
      }
    }
  }

  /** How many arcs with room lead to each node; −1 where none do. */
  private levelsFrom(source: number): Int32Array {
    const levels = new Int32Array(this.arcs.length).fill(-1);
    levels[source] = 0;
    const reached = [source];
    for (const at of reached) {
      for (const arc of this.arcs[at] as number[]) {
        const to = this.to[arc] as number;
        if (this.room[arc] === 0 || levels[to] !== -1) continue;
        levels[to] = (levels[at] as number) + 1;
        reached.push(to);
      }
    }
    return levels;
  }

  private send(at: number, sink: number, most: number, levels: Int32Array, next: Int32Array): number {
    if (at === sink) return most;
    const own = this.arcs[at] as number[];
    for (; (next[at] as number) < own.length; next[at] = (next[at] as number) + 1) {
      const arc = own[next[at] as number] as number;
      const to = this.to[arc] as number;
      const room = this.room[arc] as number;
      if (room === 0 || levels[to] !== (levels[at] as number) + 1) continue;
      const sent = this.send(to, sink, Math.min(most, room), levels, next);
      if (sent === 0) continue;
      this.room[arc] = room - sent;
      this.room[arc ^ 1] = (this.room[arc ^ 1] as number) + sent;
      return sent;
    }
    return 0;
  }
}
