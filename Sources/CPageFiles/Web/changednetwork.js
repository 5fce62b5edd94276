// A picture's network with what is changed of it: the values that are shown, and how they are turned.

import { typed } from './figures.js';

const pause = 1000;   // milliseconds between keys that are not one step
const steps = 60;     // of a key, or pixels of a drag, that double a weight
const fine = 0.1;     // how much of it with Shift

export const placeOf = link => `${link.from}-${link.to}`;
export const isLink = key => key?.includes('-') ?? false;

/// What a node is called: its number with its function, or the input's or output's name.
export const nameOf = node => (node.kind === 'hidden' ? `${node.number} ${node.activation}` : node.id);

export class ChangedNetwork {
  /// `saved` is the network as the server has it, `edits` are its changes.
  constructor(saved, edits) {
    Object.assign(this, { saved, edits });
    this.index = new Map(saved.connections.map((link, at) => [placeOf(link), at]));
    this.hear(saved);
  }

  /// Takes what the picture hears, and over what nodes' values run, as the server told of it last.
  hear(heard) {
    const { nodes, connections } = this.saved;
    this.base = {
      nodes: nodes.map((node, index) => {
        const { heard: isHeard, low, high } = heard.nodes[index];
        return { ...node, heard: isHeard, low, high };
      }),
      connections: connections.map((link, index) => ({ ...link, heard: heard.connections[index].heard })),
    };
    this.mix();
  }

  /// Follows the changes: `values` are the nodes and connections with them.
  mix() {
    const { edits, index } = this;
    const [nodes, connections] = [[...this.base.nodes], [...this.base.connections]];
    const give = (list, at, change) => { list[at] = { ...list[at], ...change, isChanged: true }; };
    for (const [key, value] of Object.entries(edits.now)) {
      const [kind, place] = key.split(' ');
      if (kind === 'weight') give(connections, index.get(place), { weight: value });
      else if (kind === 'switch') give(connections, index.get(place), { enabled: value === 'on' });
      else give(nodes, place - 1, { [kind]: value });
    }
    this.values = { nodes, connections, at: place => connections[index.get(place)] };
  }

  /// The connection at a place, as it is saved.
  savedLink(place) { return this.saved.connections[this.index.get(place)]; }

  savedValue(kind, place) {
    if (kind === 'bias' || kind === 'activation') return this.saved.nodes[place - 1][kind];
    const link = this.savedLink(place);
    return kind === 'weight' ? link.weight : link.enabled ? 'on' : 'off';
  }

  /// Gives a place a value; what is as it was saved counts as no change.
  set(kind, place, value, turn) {
    const saved = this.savedValue(kind, place);
    const short = typeof value === 'number' && value !== saved ? typed(value) : value;
    this.edits.set(kind, place, short === saved ? undefined : short, turn);
    this.mix();
  }

  /// Switches a connection off, or on again.
  toggle(place) {
    this.set('switch', place, this.values.at(place).enabled ? 'off' : 'on');
  }

  /// Turns a weight by pixels, or by steps of a key.
  turn(place, by, isFine, turn) {
    const { weight } = this.values.at(place);
    const reach = Math.max(1, Math.abs(this.savedValue('weight', place)));
    const digits = Math.max(0, 3 - Math.floor(Math.log10(reach)));
    const next = weight + by * reach / steps * (isFine ? fine : 1);
    this.set('weight', place, Number(next.toFixed(digits)), turn);
  }

  /// Turns a weight by a key; those that follow each other at once are one step for undo.
  nudge(place, by, isFine) {
    const now = performance.now();
    const { last } = this;
    const isSame = last?.place === place && now - last.at < pause;
    this.last = { place, at: now, count: isSame ? last.count : (last?.count ?? 0) + 1 };
    this.turn(place, 3 * by, isFine, `keys ${this.last.count}`);
  }
}
