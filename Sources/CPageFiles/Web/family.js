// The family of a picture as a tree: of whom it came, up to the first, and who came of it, also in
// other lineages.

import * as api from './api.js';
import { make, openDialog, some } from './dom.js';
import { Plane } from './plane.js';

const across = 112;
const down = 124;
const side = 72;

/// Where each member is drawn: its row by how far away it is, beside whom it is related to.
function arrange(members) {
  const spots = new Map([[members[0].address, 0]]);
  const rows = new Map();
  for (const member of members) rows.set(member.distance, [...rows.get(member.distance) ?? [], member]);
  const mean = places => places.reduce((sum, place) => sum + place, 0) / (places.length || 1);
  const relatives = member => [
    ...member.parents, ...members.filter(one => one.parents.includes(member.address)).map(one => one.address),
  ].filter(address => spots.has(address)).map(address => spots.get(address));
  const outwards = [...rows.keys()].filter(Boolean).sort((a, b) => Math.abs(a) - Math.abs(b));
  for (const distance of outwards) {
    const row = rows.get(distance).map(member => ({ member, wish: mean(relatives(member)) }))
      .sort((a, b) => a.wish - b.wish);
    let last = -Infinity;
    for (const one of row) last = one.place = Math.max(one.wish, last + 1);
    const shift = mean(row.map(one => one.wish - one.place));
    for (const { member, place } of row) spots.set(member.address, place + shift);
  }
  return new Map(members.map(member =>
    [member.address, [spots.get(member.address) * across, member.distance * down]]));
}

const missing = {
  tooMany: 'There are more ancestors than are drawn here',
  unknown: 'Its parents are not saved, or their lineage is gone',
};

/// What the family is, in a sentence.
function summary({ members, hasMore }) {
  const parts = [
    [distance => distance < 0, 'ancestor', 'ancestors'], [distance => distance === 1, 'child', 'children'],
    [distance => distance === 2, 'grandchild', 'grandchildren'],
  ].map(([test, ...words]) => [members.filter(member => test(member.distance)).length, words])
    .filter(([count]) => count).map(([count, words]) => some(count, ...words));
  const more = [
    members.some(member => member.missing === 'tooMany') && 'older ones', hasMore && 'more descendants',
  ].filter(Boolean);
  return `${parts.join(', ') || 'No relatives yet'}${more.length ? `; ${more.join(' and ')} are not drawn` : ''}. `;
}

/// Shows a picture's family; `choose` is given the address of whoever is clicked.
export function openFamily(family, choose) {
  const { members } = family;
  const [self] = members;
  const plane = new Plane(`Family of ${self.address}`, load);
  const dialog = openDialog(`The family of ${self.address}`, 'chart', make('div', { class: 'content' }, plane.svg,
    make('p', { class: 'quiet' }, summary(family), 'Parents above, children below. Drag to move, wheel to zoom; '
      + 'arrow keys go to parents and children, Enter shows one large.')));
  const spots = arrange(members);
  const nodes = members.map(member => {
    const node = {
      member, point: spots.get(member.address), element: body(member), next: key => next(key, node),
      act: () => { dialog.close(); choose(member.address); },
    };
    return node;
  });
  const byAddress = new Map(nodes.map(node => [node.member.address, node]));
  const parentsOf = ({ member }) => member.parents.map(address => byAddress.get(address)).filter(Boolean);
  const lineageOf = ({ member }) => member.address.split('/')[0];

  function load(seen) {
    for (const { member, element } of seen) {
      if (element.querySelector('image')) continue;
      element.insertBefore(make('image', {
        href: api.pictureURL(member.address, 'png', { width: 128, height: 128 }),
        x: -side / 2 + 2, y: -side / 2 + 2, width: side - 4, height: side - 4,
      }), element.querySelector('text'));
    }
  }

  function way(parent, child) {
    const [x, y] = child.point;
    const [fromX, fromY] = parent.point;
    const bend = (y - fromY) / 2;
    return make('path', {
      class: lineageOf(parent) === lineageOf(child) ? 'way' : 'way foreign',
      d: `M${fromX} ${fromY}C${fromX} ${fromY + bend} ${x} ${y - bend} ${x} ${y}`,
    });
  }

  function body(member) {
    const isSelf = member === self;
    const words = `Picture ${member.address}, ${isSelf ? 'this one' : member.operation || 'drawn'}`;
    return make('g', {
      class: isSelf ? 'node shown' : 'node', 'aria-label': words, 'aria-current': isSelf ? 'true' : null,
    },
    make('title', {}, member.missing ? `${words}. ${missing[member.missing]}.` : words),
    member.missing && make('text', { y: -side / 2 - 8, class: 'dots' }, '· · ·'),
    make('rect', { x: -side / 2, y: -side / 2, width: side, height: side, rx: 6 }),
    make('text', { y: side / 2 + 16 }, member.address));
  }

  function next(key, node) {
    const beside = nodes.filter(one => one.member.distance === node.member.distance)
      .sort((a, b) => a.point[0] - b.point[0]);
    const place = beside.indexOf(node);
    return {
      ArrowLeft: () => beside[place - 1], ArrowRight: () => beside[place + 1],
      ArrowUp: () => parentsOf(node)[0],
      ArrowDown: () => nodes.find(one => one.member.parents.includes(node.member.address)),
    }[key]();
  }

  plane.draw(nodes.flatMap(node => parentsOf(node).map(parent => way(parent, node))), nodes);
  plane.fit([side, side, side, side], nodes[0]);
  plane.focus(nodes[0]);
}
