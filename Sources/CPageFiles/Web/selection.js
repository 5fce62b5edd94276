// What the sheet and the window of stars have in common: a cursor that goes through pictures in their
// order, and an anchor from which ranges of them are taken.

import { arrowWay } from './dom.js';

export class Selection {
  constructor() {
    this.keys = [];     // what stands for each picture, in their order
    this.cursor = 0;    // the key of the one that has the focus; 0 where there is none
    this.anchor = 0;    // that of the one that was picked last; 0 where it has gone
  }

  /// Takes other pictures. Where the one with the cursor has gone, the one in its place has it.
  renew(keys) {
    const place = Math.max(0, this.keys.indexOf(this.cursor));
    this.keys = keys;
    if (!keys.includes(this.cursor)) this.cursor = keys[Math.min(place, keys.length - 1)] ?? 0;
    if (!keys.includes(this.anchor)) this.anchor = 0;
  }

  /// All from the anchor, where there is one, to another picture, which is the next one's anchor.
  range(to) {
    const [first, last] = [this.anchor || to, to].map(key => this.keys.indexOf(key)).sort((a, b) => a - b);
    this.anchor = to;
    return this.keys.slice(first, last + 1);
  }

  /// Where a key leads from the cursor in a list of so many columns; undefined where it leads nowhere.
  next(key, list, columns) {
    if (key === 'Home') return this.keys[0];
    if (key === 'End') return this.keys.at(-1);
    const [across, down] = arrowWay(key, list);
    return this.keys[this.keys.indexOf(this.cursor) + across + down * columns];
  }
}

/// The keys that lead from one picture to another.
export const leading = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
