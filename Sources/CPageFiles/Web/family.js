// The family of a picture as a tree: of whom it came, up to the first, and who came of it, also in
// other lineages.

import * as api from './api.js';
import { make, openDialog, some } from './dom.js';
import { Plane } from './plane.js';

const across = 112;
const down = 124;
const side = 72;

/// Where each member is drawn: its row by how far away it is, beside whom it is related to.
export function arrange(members) {
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
  const spots = arrange(members);
  const byAddress = new Map(members.map(member => [member.address, member]));
  const elements = new Map();
  const [self] = members;
  const plane = new Plane(`Family of ${self.address}`, () => load());
  const dialog = openDialog(`The family of ${self.address}`, 'chart', make('div', { class: 'content' }, plane.svg,
    make('p', { class: 'quiet' }, summary(family), 'Parents above, children below. Drag to move, wheel to zoom; '
      + 'arrow keys go to parents and children, Enter shows one large.')));

  // Only what is seen is loaded.
  function load() {
    if (plane.place.zoom < 0.3) return;
    for (const [member, element] of elements) {
      if (element.querySelector('image') || !plane.isNear(spots.get(member.address))) continue;
      element.insertBefore(make('image', {
        href: api.pictureURL(member.address, 'png', { width: 128, height: 128 }),
        x: -side / 2 + 2, y: -side / 2 + 2, width: side - 4, height: side - 4,
      }), element.querySelector('text'));
    }
  }

  const ways = members.flatMap(member => member.parents.filter(parent => byAddress.has(parent)).map(parent => {
    const [x, y] = spots.get(member.address);
    const [fromX, fromY] = spots.get(parent);
    const bend = (y - fromY) / 2;
    return make('path', {
      class: byAddress.get(parent).address.split('/')[0] === member.address.split('/')[0] ? 'way' : 'way foreign',
      d: `M${fromX} ${fromY}C${fromX} ${fromY + bend} ${x} ${y - bend} ${x} ${y}`,
    });
  }));

  function body(member) {
    const [x, y] = spots.get(member.address);
    const isSelf = member === self;
    const words = `Picture ${member.address}, ${isSelf ? 'this one' : member.operation || 'drawn'}`;
    const element = make('g', {
      class: isSelf ? 'node shown' : 'node', transform: `translate(${x} ${y})`, role: 'button',
      tabindex: isSelf ? 0 : -1, 'aria-label': words, 'aria-current': isSelf ? 'true' : null,
      click: () => { if (!plane.isDragged) pick(member); },
      keydown: event => walk(event, member),
    },
    make('title', {}, member.missing ? `${words}. ${missing[member.missing]}.` : words),
    member.missing && make('text', { y: -side / 2 - 8, class: 'dots' }, '· · ·'),
    make('rect', { x: -side / 2, y: -side / 2, width: side, height: side, rx: 6 }),
    make('text', { y: side / 2 + 16 }, member.address));
    elements.set(member, element);
    return element;
  }

  function pick(member) {
    dialog.close();
    choose(member.address);
  }

  function focus(member) {
    if (member) plane.focus(elements.values(), elements.get(member), spots.get(member.address));
  }

  function walk(event, member) {
    const beside = members.filter(one => one.distance === member.distance)
      .sort((a, b) => spots.get(a.address)[0] - spots.get(b.address)[0]);
    const place = beside.indexOf(member);
    const next = {
      ArrowLeft: () => beside[place - 1], ArrowRight: () => beside[place + 1],
      ArrowUp: () => member.parents.map(parent => byAddress.get(parent)).find(Boolean),
      ArrowDown: () => members.find(one => one.parents.includes(member.address)),
    }[event.key];
    if (next) focus(next());
    else if (event.key === 'Enter' || event.key === ' ') pick(member);
    else return;
    // What lies below must not hear the key that closes this.
    event.preventDefault();
    event.stopPropagation();
  }

  plane.group.replaceChildren(...ways, ...members.map(body));
  const [xs, ys] = [0, 1].map(axis => [...spots.values()].map(spot => spot[axis]));
  plane.fit([Math.min(...xs) - side, Math.min(...ys) - side], [Math.max(...xs) + side, Math.max(...ys) + side],
    spots.get(self.address));
  focus(self);
}
