// The sheet: a generation's pictures in whole rows that fill the window. A listbox in which several
// may be selected; one picture, the cursor, has the focus.

import { make, icon, some } from './dom.js';
import { pictureURL } from './api.js';
import {
  state, changed, marks, on, setPick, timesPicked, toggleMark, setMarks,
} from './state.js';
import { say, quiet, isAsking } from './message.js';
import { layout, isMap, nextOnMap } from './layout.js';
import { carry, fileQuery } from './carry.js';
import { runOf } from './runs.js';

const place = document.getElementById('place');
const sheet = document.getElementById('sheet');
sheet.setAttribute('role', 'listbox');
sheet.setAttribute('aria-multiselectable', 'true');

const awaited = 120;   // of a thousand only those at the top are waited for
let cells = [];
let cursor = 1;
let anchor = 1;
let columns = 1;
let openLarge = () => {};
let star = () => {};

export const onLarge = act => { openLarge = act; };
export const onStar = act => { star = act; };

// The names of a map's measures, the first to the right, the second upwards.
const across = make('span', { class: 'axis across' });
const upwards = make('span', { class: 'axis upwards' });
const edge = 28;   // pixels that a name takes

/// The axes of a map, where its run tells them.
function axesOf(generation) {
  const run = isMap(generation) && runOf(generation.lineage);
  return run && run.axes.length === 2 && run.points.has(generation.number) ? run.axes : null;
}

function label(generation) {
  const axes = axesOf(generation);
  place.classList.toggle('mapped', axes !== null);
  if (!axes) { across.remove(); upwards.remove(); return; }
  across.textContent = `${axes[0].measure} →`;
  upwards.textContent = `${axes[1].measure} →`;
  if (sheet.isConnected && !across.isConnected) place.append(upwards, across);
}

function measure(generation) {
  const room = axesOf(generation) ? edge : 0;
  const style = getComputedStyle(place);
  return layout(generation,
    place.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - room,
    place.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom) - room);
}

const density = () => window.devicePixelRatio || 1;

// As many pixels as the screen has there.
const pixelsOf = side => Math.max(16, Math.min(1024, Math.round(side * density())));

const painted = (picture, pixels, samples) =>
  pictureURL(picture.address, 'png', { width: pixels, height: pixels, samples });

const source = (picture, side, samples = 1) => painted(picture, pixelsOf(side), samples);

/// The pixels a side that a sheet of so many pictures will have; 0 where they come one by one.
export function pixelsFor(count) {
  if (!count || count > awaited) return 0;
  const pictures = Array.from({ length: count }, (_, column) => ({ column, row: 0 }));
  return pixelsOf(measure({ pictures, columns: count }).side);
}

// Coarse screens show steps, so pixels become means of four there, once the sheet is seen, where that
// is not too much to paint.
const isSoftened = generation => density() < 1.5 && generation.pictures.length <= 36;

async function loaded(url) {
  const image = make('img', { src: url, alt: '', draggable: 'false', 'data-source': url });
  // A picture that fails leaves an empty cell, which can be picked as any other.
  try { await image.decode(); } catch { image.classList.add('missing'); }
  return image;
}

// A picture that came along with its sheet.
async function unpacked(picture) {
  const image = await loaded(picture.image);
  image.dataset.source = painted(picture, image.naturalWidth, 1);
  return image;
}

/// Loads a generation's pictures; the function that it gives puts them on the page, all at once.
export async function arrange(generation) {
  const { pictures } = generation;
  const made = measure(generation);
  const images = await Promise.all(pictures.map((picture, index) => {
    if (picture.image) return unpacked(picture);
    const url = source(picture, made.side);
    return index < awaited ? loaded(url)
      : make('img', { src: url, alt: '', loading: 'lazy', draggable: 'false' });
  }));
  return () => {
    const hadFocus = sheet.contains(document.activeElement);
    cells = pictures.map((picture, index) => cell(picture, images[index]));
    if (isMap(generation)) {
      cells.forEach((element, index) => {
        const { row, column } = pictures[index];
        element.style.gridArea = `${row + 1} / ${column + 1}`;
      });
    }
    cursor = Math.min(cursor, cells.length);
    anchor = cursor;
    sheet.replaceChildren(...cells);
    // Where there was a welcome, there is a sheet now.
    if (!sheet.isConnected) place.replaceChildren(sheet);
    sheet.setAttribute('aria-label',
      `Generation ${generation.number} of ${generation.lineage}, ${some(pictures.length, 'picture')}`);
    place.scrollTop = 0;
    label(generation);
    fit(made);
    if (hadFocus) cells[cursor - 1]?.focus({ preventScroll: true });
    later(() => sharpen(generation, made), 60);
  };
}

function cell(picture, image) {
  return make('div', {
    role: 'option', class: 'cell', tabindex: '-1', 'data-number': picture.number,
  },
  image,
  make('span', { class: 'tag', 'aria-hidden': 'true' }, make('b', {}, picture.number),
    make('span', { class: 'times' }), icon('lock'), icon('unlike'), icon('star')),
  make('span', { class: 'tools', 'aria-hidden': 'true' },
    make('span', { class: 'tool', 'data-do': 'star', title: 'Star, or take the star back (S)' }, icon('star')),
    make('span', { class: 'tool', 'data-do': 'lock', title: 'Lock in its place (L)' }, icon('lock')),
    make('span', { class: 'tool', 'data-do': 'large', title: 'See large (F)' }, icon('large'))));
}

function fit(made) {
  columns = made.across;
  for (const [name, value] of [['--side', made.side], ['--gap', made.gap]]) {
    sheet.style.setProperty(name, `${value}px`);
  }
  sheet.style.gridTemplateColumns = `repeat(${columns}, ${made.side}px)`;
  sheet.classList.toggle('tiny', made.side < 90);
  sheet.classList.toggle('least', made.side < 40);
}

// When the window has another size, cells move at once and get their pixels when it rests.
let resting = 0;

function later(act, wait) {
  clearTimeout(resting);
  resting = setTimeout(act, wait);
}

new ResizeObserver(() => {
  if (!state.sheet) return;
  const made = measure(state.sheet);
  fit(made);
  later(() => sharpen(state.sheet, made), 200);
}).observe(place);

on('run', () => {
  if (!state.sheet || place.classList.contains('mapped') === (axesOf(state.sheet) !== null)) return;
  label(state.sheet);
  fit(measure(state.sheet));
});

// What was put off while an act was on its way.
on('busy', () => {
  if (!state.busy && state.sheet) later(() => sharpen(state.sheet, measure(state.sheet)), 60);
});

// Gives the cells the pixels that they should have, two at a time, until they are others or should
// have others.
let sharpening = 0;

async function sharpen(shown, { side }) {
  const mine = ++sharpening;
  const samples = isSoftened(shown) ? 2 : 1;
  const waiting = cells.slice(0, awaited).entries();
  const work = async () => {
    for (const [index, element] of waiting) {
      const url = source(shown.pictures[index], side, samples);
      const old = element.querySelector('img');
      if (old.dataset.source === url) continue;
      const image = await loaded(url);
      if (mine !== sharpening || !element.isConnected || state.busy) return;
      if (!image.classList.contains('missing')) old.replaceWith(image);
    }
  };
  await Promise.all([work(), work()]);
}

/// What a mark looks like and is called.
function mark() {
  if (!state.sheet) return;
  const { picks, locks, unlike } = marks();
  const times = new Map(picks);
  cells.forEach((element, index) => {
    const picture = state.sheet.pictures[index];
    const { number } = picture;
    const picked = times.get(number) ?? 0;
    element.setAttribute('aria-selected', String(picked > 0));
    element.classList.toggle('locked', locks.includes(number));
    element.classList.toggle('unlike', unlike.includes(number));
    element.classList.toggle('parent', picture.children > 0);
    element.classList.toggle('starred', Boolean(picture.star));
    element.querySelector('.times').textContent = picked > 1 ? `×${picked}` : '';
    element.setAttribute('aria-label', [`Picture ${number}`,
      picked > 1 && `picked ${picked} times`, locks.includes(number) && 'locked',
      unlike.includes(number) && 'children shall look unlike it',
      picture.star && 'starred',
      picture.children > 0 && `has ${some(picture.children, 'child', 'children')}`,
    ].filter(Boolean).join(', '));
    element.tabIndex = number === cursor ? 0 : -1;
  });
}
on('sheet marks', mark);
on('busy', () => {
  sheet.setAttribute('aria-busy', String(state.busy));
  document.body.classList.toggle('busy', state.busy);
});

/// The picture with the cursor; null where there is no sheet.
export const pointed = () => state.sheet?.pictures[cursor - 1] ?? null;

/// Moves the cursor to a number.
export function point(number, focus = true) {
  if (!cells[number - 1]) return;
  if (cells[cursor - 1]) cells[cursor - 1].tabIndex = -1;
  cursor = number;
  cells[number - 1].tabIndex = 0;
  changed('cursor');
  if (focus) cells[number - 1].focus();
}

const count = () => cells.length;

/// Picks it, or takes the pick back.
export function toggle(number) {
  if (!number || number > count()) return;
  anchor = number;
  setPick(number, timesPicked(number) ? 0 : 1);
  tell(number);
}

/// Weighs a pick: one turn more, or one less.
export function weigh(number, by) {
  if (!number || number > count()) return;
  anchor = number;
  setPick(number, Math.max(0, Math.min(99, timesPicked(number) + by)));
  tell(number);
}

function tell(number) {
  const times = timesPicked(number);
  const others = marks().picks.length - (times ? 1 : 0);
  if (times > 1) say(`${number} has ${times} turns to each of a single pick.`);
  else if (isAsking() || times === 1 && others === 0) quiet();
}

/// Picks all from the anchor, where the last pick was, to a number.
function pickRange(to) {
  const [first, last] = [Math.min(anchor, to), Math.max(anchor, to)];
  const { picks } = marks();
  const fresh = [];
  for (let number = first; number <= last; number++) if (!timesPicked(number)) fresh.push([number, 1]);
  setMarks({ picks: [...picks, ...fresh] });
}

export function lock(number) {
  const isLocked = toggleMark('locks', number);
  say(isLocked ? `${number} is locked: it stays in its place on the next sheet.`
    : `${number} is free again.`);
}

export function unlike(number) {
  const isUnlike = toggleMark('unlike', number);
  say(isUnlike ? `Children shall look unlike ${number}.` : `Children may look like ${number} again.`);
}

export function clearPicks() {
  setMarks({ picks: [], unlike: [] });
}

/// Moves the cursor by an arrow key; with `extend` it picks on the way.
export function arrow(key, extend) {
  if (!count()) return;
  if (!sheet.contains(document.activeElement)) { point(cursor); if (!extend) return; }
  const forward = getComputedStyle(sheet).direction === 'rtl' ? -1 : 1;
  const [across, down] = {
    ArrowLeft: [-forward, 0], ArrowRight: [forward, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
  }[key] ?? [0, 0];
  const to = key === 'Home' ? 1 : key === 'End' ? count()
    : isMap(state.sheet) ? nextOnMap(state.sheet.pictures, pointed(), across, down)
      : cursor + across + down * columns;
  if (!(to >= 1 && to <= count())) return;
  if (extend && !timesPicked(cursor)) { anchor = cursor; setPick(cursor, 1); }
  point(to);
  if (extend) pickRange(to);
}

// Whoever moves the focus, a screen reader for one, moves the cursor.
sheet.addEventListener('focusin', event => {
  const number = numberAt(event);
  if (number && number !== cursor) point(number, false);
});

// The pointer: a click picks, with Shift a range, with Ctrl or ⌘ once more; a double click or a long
// press shows large.
const numberAt = event => Number(event.target.closest('.cell')?.dataset.number ?? 0);
let press = 0;
let pressed = false;

sheet.addEventListener('click', event => {
  const number = numberAt(event);
  if (!number) return;
  if (pressed) { pressed = false; return; }
  point(number);
  const tool = event.target.closest('.tool')?.dataset.do;
  if (tool === 'lock') lock(number);
  else if (tool === 'large') openLarge(number);
  else if (tool === 'star') star(number);
  else if (event.shiftKey) pickRange(number);
  else if (event.ctrlKey || event.metaKey) weigh(number, 1);
  else toggle(number);
});
sheet.addEventListener('dblclick', event => {
  const number = numberAt(event);
  if (number && !event.target.closest('.tool')) openLarge(number);
});
sheet.addEventListener('pointerdown', event => {
  const number = numberAt(event);
  pressed = false;
  clearTimeout(press);
  // A finger that drags scrolls, and one that rests shows it large.
  if (number) cells[number - 1].draggable = event.pointerType === 'mouse';
  if (!number || event.button || event.target.closest('.tool')) return;
  const [x, y] = [event.clientX, event.clientY];
  press = setTimeout(() => { pressed = true; openLarge(number); }, 480);
  const moved = later => {
    if (Math.hypot(later.clientX - x, later.clientY - y) > 8) clearTimeout(press);
  };
  const held = new AbortController();
  const { signal } = held;
  sheet.addEventListener('pointermove', moved, { signal });
  const end = () => { clearTimeout(press); held.abort(); };
  for (const name of ['pointerup', 'pointercancel']) window.addEventListener(name, end, { signal });
});
sheet.addEventListener('dragstart', event => {
  const number = numberAt(event);
  if (!number) return;
  clearTimeout(press);
  const { address } = state.sheet.pictures[number - 1];
  carry(event, address, pictureURL(address, 'png', fileQuery), cells[number - 1].querySelector('img'));
});
sheet.addEventListener('contextmenu', event => {
  if (event.pointerType === 'touch') event.preventDefault();
});
