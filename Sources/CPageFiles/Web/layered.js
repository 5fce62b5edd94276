// Where the nodes of a network lie: each in its layer, in an order in which few connections cross
// (barycentres, after Sugiyama, Tagawa & Toda 1981), and as near as there is room to those that it is
// connected with. A connection over several layers bends through a place of its own in each of them.

const rounds = 16;
const mostBends = 600;   // more would not be told apart
const longest = 22;      // nodes of a layer; more stand in several columns

/// Lays out nodes { number, layer } and links { from, to } of their numbers. `pitch` is how far apart
/// the middles of neighbours are, `bend` the room of a connection that passes; `gap` says how far layers
/// are, from how far all go across and how many there are.
/// Gives the `places` of nodes and the `bends` of links, as [along, across] from 0, and how far they go.
export function layered(nodes, links, { pitch, gap, bend }) {
  const numbers = [...new Set(nodes.map(node => node.layer))].sort((a, b) => a - b);
  const layers = numbers.map(() => []);
  const spots = new Map();
  const add = (layer, size, isNode = false) => {
    const spot = { layer, size, isNode, column: 0, before: [], after: [], at: 0 };
    layers[layer].push(spot);
    return spot;
  };
  for (const node of nodes) {
    spots.set(node.number, add(numbers.indexOf(node.layer), pitch, true));
  }
  const chains = chain(links, spots, add, bend);
  order(layers);
  const widths = layers.map(fold);
  place(layers);

  const all = layers.flat().map(spot => spot.at);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = gap(most - least, layers.length);
  const starts = widths.reduce((ends, width) => [...ends, ends.at(-1) + width * pitch + step], [0]);
  const lies = spot => [starts[spot.layer] + spot.column * pitch, spot.at - least];
  return {
    places: new Map([...spots].map(([number, spot]) => [number, lies(spot)])),
    bends: new Map(links.map(link => [link, (chains.get(link) ?? []).map(lies)])),
    along: starts.at(-1) - step,
    across: most - least,
  };
}

// Connects the spots; a link that passes layers gets a spot in each.
function chain(links, spots, add, size) {
  const steps = link => spots.get(link.to).layer - spots.get(link.from).layer;
  const bends = links.reduce((sum, link) => sum + Math.max(0, steps(link) - 1), 0);
  const chains = new Map();
  for (const link of links) {
    // One that is off may lead back, and draws nothing along.
    if (steps(link) < 1) continue;
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    const passed = [];
    if (bends <= mostBends) {
      for (let layer = from.layer + 1; layer < to.layer; layer++) passed.push(add(layer, size));
    }
    [from, ...passed, to].reduce((one, next) => {
      one.after.push(next);
      next.before.push(one);
      return next;
    });
    chains.set(link, passed);
  }
  return chains;
}

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

// Forth and back, each layer sorted by where its neighbours are; the best order that came is taken.
function order(layers) {
  const number = layer => layer.forEach((spot, index) => { spot.at = index; });
  layers.forEach(number);
  let best = { crossings: Infinity };
  for (let round = 0; round < rounds; round++) {
    const side = round % 2 ? 'after' : 'before';
    for (const layer of round % 2 ? [...layers].reverse() : layers) {
      const wish = spot => (spot[side].length ? mean(spot[side].map(one => one.at)) : spot.at);
      layer.map(spot => [wish(spot), spot]).sort(([a], [b]) => a - b)
        .forEach(([, spot], index) => { layer[index] = spot; });
      number(layer);
    }
    const crossings = layers.reduce((sum, layer) => sum + crossed(layer), 0);
    if (crossings < best.crossings) best = { crossings, layers: layers.map(layer => [...layer]) };
  }
  best.layers.forEach((layer, index) => layers[index].splice(0, layer.length, ...layer));
  layers.forEach(number);
}

// How many of the connections that enter a layer cross.
function crossed(layer) {
  const ends = layer.flatMap(spot => spot.before.map(one => [one.at, spot.at]))
    .sort(([a, b], [c, d]) => a - c || b - d).map(([, to]) => to);
  let count = 0;
  ends.forEach((to, index) => {
    for (let other = 0; other < index; other++) if (ends[other] > to) count++;
  });
  return count;
}

// A long layer goes to and fro over several columns; gives how many there are beside the first.
function fold(layer) {
  const real = layer.filter(spot => spot.isNode);
  const columns = Math.ceil(real.length / longest);
  if (columns < 2) return 0;
  real.forEach((spot, index) => {
    spot.column = index % columns;
    spot.size /= columns;
  });
  return columns - 1;
}

// Each spot moves to the mean of its neighbours, in turns by those before, those after and all.
function place(layers) {
  layers.forEach(layer => settle(layer, layer.map((_, index) => index * layer[0].size)));
  for (let round = 0; round < rounds; round++) {
    const way = round % 2 ? [...layers].reverse() : layers;
    for (const layer of way) {
      settle(layer, layer.map(spot => {
        const near = round >= rounds - 4 ? [...spot.before, ...spot.after]
          : round % 2 ? spot.after : spot.before;
        return near.length ? mean(near.map(one => one.at)) : spot.at;
      }));
    }
  }
}

// The places nearest to the wishes, by least squares, in which nobody is too near to the next: without
// the room between them that is a regression that never falls, by pooling those that would.
function settle(layer, wishes) {
  const offsets = [];
  layer.reduce((offset, spot, index) => {
    const next = index ? offset + (layer[index - 1].size + spot.size) / 2 : 0;
    offsets.push(next);
    return next;
  }, 0);
  const pools = [];
  layer.forEach((_, index) => {
    let pool = { sum: wishes[index] - offsets[index], count: 1 };
    while (pools.length && pools.at(-1).sum / pools.at(-1).count > pool.sum / pool.count) {
      const before = pools.pop();
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
    }
    pools.push(pool);
  });
  let index = 0;
  for (const { sum, count } of pools) {
    for (let last = index + count; index < last; index++) layer[index].at = sum / count + offsets[index];
  }
}
