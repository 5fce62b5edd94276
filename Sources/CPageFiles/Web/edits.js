// Changes of a picture's network that are not saved: by "kind place", as the shell has them, a value
// each. They stay with the picture, with all steps back and forth, until they are kept as a child.

import { stored, store } from './state.js';

const mostSteps = 100;
const kinds = ['weight', 'bias', 'activation', 'on', 'off'];   // in the shell's order
const all = stored('breed.edits');

// Another lineage may have the name one day.
const keyOf = (address, seed) => `${address} ${seed}`;

export class Edits {
  /// What was changed of the picture at an address, in a generation of a seed.
  constructor(address, seed) {
    this.address = address;
    this.key = keyOf(address, seed);
    Object.assign(this, { now: {}, past: [], future: [], ...all[this.key] });
  }

  get count() { return Object.keys(this.now).length; }

  /// Changes a place; undefined leaves it as it was. Kinds are weight, bias, activation and switch. What
  /// has the same `turn`, as each step of a drag does, is one step for undo.
  set(kind, place, value, turn = null) {
    const next = { ...this.now };
    if (value === undefined) delete next[`${kind} ${place}`];
    else next[`${kind} ${place}`] = value;
    if (turn === null || turn !== this.turn) this.past = [...this.past, this.now].slice(-mostSteps);
    this.turn = turn;
    this.become(next, this.past, []);
  }

  /// What is changed from now on is a step of its own.
  rest() { this.turn = null; }

  undo() {
    if (!this.past.length) return;
    this.rest();
    this.become(this.past.at(-1), this.past.slice(0, -1), [...this.future, this.now]);
  }

  redo() {
    if (!this.future.length) return;
    this.rest();
    this.become(this.future.at(-1), [...this.past, this.now], this.future.slice(0, -1));
  }

  /// All as it was; a step that can be undone.
  reset() {
    if (!this.count) return;
    this.rest();
    this.become({}, [...this.past, this.now], []);
  }

  /// Forgets everything: it is kept elsewhere.
  clear() { this.become({}, [], []); }

  become(now, past, future) {
    Object.assign(this, { now, past, future });
    if (this.count || past.length || future.length) all[this.key] = { now, past, future };
    else delete all[this.key];
    store('breed.edits', all);
  }

  // As [kind, what is typed after its flag].
  get words() {
    return Object.entries(this.now).map(([key, value]) => {
      const [kind, place] = key.split(' ');
      return kind === 'switch' ? [value, place] : [kind, `${place}=${value}`];
    }).sort(([one], [other]) => kinds.indexOf(one) - kinds.indexOf(other));
  }

  /// As the server takes them.
  get list() { return this.words.map(([kind, words]) => `${kind} ${words}`); }

  get text() { return this.list.join(','); }

  /// The shell's command that makes the same child, typed where `current` is the current lineage.
  command(current) {
    const flags = this.words.map(([kind, words]) => `--${kind} ${words}`);
    const [lineage] = this.address.split('/');
    const load = lineage === current ? '' : `breed load ${lineage} && `;
    return [`${load}breed edit ${this.address}`, ...flags].join(' ');
  }
}

/// How many changes of a picture wait to be kept.
export const waiting = (address, seed) => Object.keys(all[keyOf(address, seed)]?.now ?? {}).length;
