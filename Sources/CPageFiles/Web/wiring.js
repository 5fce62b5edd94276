// Where a network's nodes lie in its drawing, and how its connections run between them: from left to right,
// or from above to below where there is more room so.

import { layered } from './layered.js';

/// The side of a node's picture.
export const side = 60;
/// The room below it, for its name.
export const caption = 16;
const airiest = 1.6;   // how much farther than need be neighbours are where there is room

export class Wiring {
  /// Lays out nodes, and the connections between them that are drawn, in a room of a width and a height.
  constructor(nodes, drawn, width, height) {
    this.nodes = nodes;
    this.isUpright = height > width;
    // Layers so far apart that the drawing has the shape of its room, within what is pleasant.
    const shape = this.isUpright ? height / width : width / height;
    const [least, most] = this.isUpright ? [side + 44, 190] : [side + 52, 330];
    this.layout = layered(nodes, drawn, {
      pitch: this.isUpright ? side + 28 : side + caption + 18, bend: 13,
      gap: (across, layers) => Math.min(most, Math.max(least,
        ((across + 2 * side) * shape - 2 * side) / Math.max(1, layers - 1))),
    });
    this.spread(shape);
    this.ports(drawn);
  }

  // Neighbours farther from each other where the drawing is flatter than its room.
  spread(shape) {
    const { along, across, places, bends } = this.layout;
    const times = Math.min(airiest, Math.max(1, ((along + 2 * side) / shape - 2 * side) / Math.max(1, across)));
    for (const spot of [...places.values(), ...[...bends.values()].flat()]) spot[1] *= times;
    this.layout.across *= times;
  }

  // Where connections leave and enter a node, so that one can tell them apart: in the order in which
  // they come from or go to.
  ports(drawn) {
    this.leaves = new Map();
    this.enters = new Map();
    const { places, bends } = this.layout;
    const spread = (mine, towards, ports) => {
      for (const { number } of this.nodes) {
        const own = drawn.filter(link => link[mine] === number)
          .sort((a, b) => towards(a)[1] - towards(b)[1]);
        const step = Math.min(10, (side - 18) / Math.max(1, own.length - 1));
        own.forEach((link, index) => ports.set(link, (index - (own.length - 1) / 2) * step));
      }
    };
    spread('from', link => bends.get(link)[0] ?? places.get(link.to), this.leaves);
    spread('to', link => bends.get(link).at(-1) ?? places.get(link.from), this.enters);
  }

  // From along and across to x and y.
  turned([along, across]) { return this.isUpright ? [across, along] : [along, across]; }

  /// How wide and high it is, from the middles of the outermost nodes.
  get size() { return this.turned([this.layout.along, this.layout.across]); }

  /// The middle of a node.
  spot(number) { return this.turned(this.layout.places.get(number)); }

  /// The way of a connection, drawn or not, as SVG has it.
  path(link) {
    const [from, to] = [this.layout.places.get(link.from), this.layout.places.get(link.to)];
    const half = side / 2 + 1;
    const start = [from[0] + half + (this.isUpright ? caption : 0), from[1] + (this.leaves.get(link) ?? 0)];
    const end = [to[0] - half - 2, to[1] + (this.enters.get(link) ?? 0)];
    const points = [start, ...(this.layout.bends.get(link) ?? []), end];
    const say = point => this.turned(point).map(value => value.toFixed(1)).join(' ');
    let text = `M${say(start)}`;
    points.reduce(([x0, y0], [x1, y1]) => {
      // One that goes back turns around close to its ends.
      const bend = x1 > x0 ? Math.max(24, (x1 - x0) / 2) : 48;
      text += `C${say([x0 + bend, y0])} ${say([x1 - bend, y1])} ${say([x1, y1])}`;
      return [x1, y1];
    });
    return text;
  }

  /// The nodes of a node's layer by their keys, in the order in which they are drawn.
  beside(number) {
    const { layer } = this.nodes[number - 1];
    const { places } = this.layout;
    return this.nodes.filter(node => node.layer === layer)
      .sort((a, b) => places.get(a.number)[1] - places.get(b.number)[1]).map(node => String(node.number));
  }
}
