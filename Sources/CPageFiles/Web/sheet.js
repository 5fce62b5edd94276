// The sheet: a generation's pictures in whole rows that fill the window. A listbox in which several
// may be selected; one picture, the cursor, has the focus.

import { make, icon, some, arrowWay, isFromRight } from './dom.js';
import { pictureURL } from './api.js';
import {
  state, changed, marks, on, setPick, timesPicked, toggleMark, setMarks,
} from './state.js';
import { say, quiet, isAsking } from './message.js';
import { layout, isMap, nextOnMap } from './layout.js';
import { Selection } from './selection.js';
import { load, pixelsTogether, sharpenLater } from './sharpness.js';
import { carry, fileQuery } from './carry.js';
import { runOf } from './runs.js';
import { isRefused } from './guest.js';

const place = document.getElementById('place');
const sheet = document.getElementById('sheet');
sheet.setAttribute('role', 'listbox');
sheet.setAttribute('aria-multiselectable', 'true');

let cells = [];
const selection = new Selection();   // by the pictures' numbers
let columns = 1;
let openLarge = () => {};
let star = () => {};

export const onLarge = act => { openLarge = act; };
export const onStar = act => { star = act; };

// The names of a map's measures, the first to the right, the second upwards.
const across = make('span', { class: 'axis across' });
const upwards = make('span', { class: 'axis upwards', dir: 'ltr' });
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
  across.textContent = `${axes[0].measure} ${isFromRight() ? '←' : '→'}`;
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

/// The pixels a side that a sheet of so many pictures will have; 0 where they come one by one.
export function pixelsFor(count) {
  if (!count) return 0;
  const pictures = Array.from({ length: count }, (_, column) => ({ column, row: 0 }));
  return pixelsTogether(count, measure({ pictures, columns: count }).side);
}

/// Loads a generation's pictures; the function that it gives puts them on the page, all at once.
export async function arrange(generation) {
  const { pictures } = generation;
  const made = measure(generation);
  const images = await load(pictures, made.side);
  return () => {
    const hadFocus = sheet.contains(document.activeElement);
    cells = pictures.map((picture, index) => cell(picture, images[index]));
    if (isMap(generation)) {
      cells.forEach((element, index) => {
        const { row, column } = pictures[index];
        element.style.gridArea = `${row + 1} / ${column + 1}`;
      });
    }
    selection.renew(pictures.map(picture => picture.number));
    selection.anchor = selection.cursor;
    sheet.replaceChildren(...cells);
    // Where there was a welcome, there is a sheet now.
    if (!sheet.isConnected) place.replaceChildren(sheet);
    sheet.setAttribute('aria-label',
      `Generation ${generation.number} of ${generation.lineage}, ${some(pictures.length, 'picture')}`);
    place.scrollTop = 0;
    label(generation);
    fit(made);
    if (hadFocus) cells[selection.cursor - 1]?.focus({ preventScroll: true });
    sharpenLater(cells, pictures, made.side, 60);
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
    make('span', { class: 'tool', 'data-do': 'star', 'data-changes': true, title: 'Star, or take the star back (S)' }, icon('star')),
    make('span', { class: 'tool', 'data-do': 'lock', 'data-changes': true, title: 'Lock in its place (L)' }, icon('lock')),
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

// Cells move at once, and get their pixels when nothing has moved for so many milliseconds.
function refit(wait) {
  const made = measure(state.sheet);
  fit(made);
  sharpenLater(cells, state.sheet.pictures, made.side, wait);
}

new ResizeObserver(() => { if (state.sheet) refit(200); }).observe(place);

on('run', () => {
  if (!state.sheet || place.classList.contains('mapped') === (axesOf(state.sheet) !== null)) return;
  label(state.sheet);
  refit(60);
});

// What was put off while an act was on its way.
on('busy', () => { if (!state.busy && state.sheet) refit(60); });

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
    element.tabIndex = number === selection.cursor ? 0 : -1;
  });
}
on('sheet marks', mark);
on('busy', () => {
  sheet.setAttribute('aria-busy', String(state.busy));
  document.body.classList.toggle('busy', state.busy);
});

/// The picture with the cursor; null where there is no sheet.
export const pointed = () => state.sheet?.pictures[selection.cursor - 1] ?? null;

/// Moves the cursor to a number.
export function point(number, focus = true) {
  if (!cells[number - 1]) return;
  if (cells[selection.cursor - 1]) cells[selection.cursor - 1].tabIndex = -1;
  selection.cursor = number;
  cells[number - 1].tabIndex = 0;
  changed('cursor');
  if (focus) cells[number - 1].focus();
}

const count = () => cells.length;

/// Picks it, or takes the pick back.
export function toggle(number) {
  if (!number || number > count() || isRefused()) return;
  selection.anchor = number;
  setPick(number, timesPicked(number) ? 0 : 1);
  tell(number);
}

/// Weighs a pick: one turn more, or one less.
export function weigh(number, by) {
  if (number > count()) return;
  giveTurns([number], Math.max(0, Math.min(99, timesPicked(number) + by)));
}

/// Picks these so many times.
export function giveTurns(numbers, times) {
  if (!numbers.every(Boolean) || isRefused()) return;
  for (const number of numbers) setPick(number, times);
  selection.anchor = numbers.at(-1);
  tell(selection.anchor);
}

function tell(number) {
  const times = timesPicked(number);
  const others = marks().picks.length - (times ? 1 : 0);
  if (times > 1) say(`${number} has ${times} turns to each of a single pick.`, '', offers(number));
  else if (times && isFinger) say(`${number} is picked.`, '', offers(number));
  else if (isFinger || isAsking() || times === 1 && others === 0) quiet();
}

// A finger has neither the keys nor the second button for these.
function offers(number) {
  if (!isFinger) return [];
  const isUnlike = marks().unlike.includes(number);
  return [['One turn more', () => weigh(number, 1)], isUnlike ? ['May look like it', () => unlike(number)]
    : ['Unlike instead', () => { setPick(number, 0); unlike(number); }]];
}

/// Picks these, too.
export function pickAll(numbers) {
  if (isRefused()) return;
  const fresh = numbers.filter(number => !timesPicked(number)).map(number => [number, 1]);
  setMarks({ picks: [...marks().picks, ...fresh] });
}

export function lock(number) {
  if (isRefused()) return;
  const isLocked = toggleMark('locks', number);
  say(isLocked ? `${number} is locked: it stays in its place on the next sheet.`
    : `${number} is free again.`);
}

export function unlike(number) {
  if (isRefused()) return;
  const isUnlike = toggleMark('unlike', number);
  say(isUnlike ? `Children shall look unlike ${number}.` : `Children may look like ${number} again.`);
}

export function clearPicks() {
  setMarks({ picks: [], unlike: [] });
}

/// Moves the cursor by an arrow key; with `extend` it picks on the way.
export function arrow(key, extend) {
  if (!count()) return;
  const from = selection.cursor;
  if (!sheet.contains(document.activeElement)) { point(from); if (!extend) return; }
  const way = isMap(state.sheet) && arrowWay(key, sheet);
  const to = way ? nextOnMap(state.sheet.pictures, pointed(), ...way) : selection.next(key, sheet, columns);
  if (!to) return;
  point(to);
  if (!extend) return;
  selection.anchor = from;
  const range = selection.range(to);
  // The numbers of a map go column by column: what lies between two of them is not between the pictures.
  pickAll(isMap(state.sheet) ? [from, to] : range);
}

// Whoever moves the focus, a screen reader for one, moves the cursor.
sheet.addEventListener('focusin', event => {
  const number = numberAt(event);
  if (number && number !== selection.cursor) point(number, false);
});

// The pointer: a click picks, with Shift a range, with Ctrl or ⌘ once more; a double click or a long
// press shows large.
const numberAt = event => Number(event.target.closest('.cell')?.dataset.number ?? 0);
let press = 0;
let pressed = false;
let isFinger = false;   // what pressed last

sheet.addEventListener('click', event => {
  const number = numberAt(event);
  if (!number) return;
  if (pressed) { pressed = false; return; }
  point(number);
  const tool = event.target.closest('.tool')?.dataset.do;
  if (tool === 'lock') lock(number);
  // A guest has nothing to pick.
  else if (tool === 'large' || state.guest) openLarge(number);
  else if (tool === 'star') star(number);
  else if (event.shiftKey) pickAll(selection.range(number));
  else if (event.ctrlKey || event.metaKey) weigh(number, 1);
  else toggle(number);
});
sheet.addEventListener('dblclick', event => {
  const number = numberAt(event);
  if (number && !event.target.closest('.tool') && !state.guest) openLarge(number);
});
sheet.addEventListener('pointerdown', event => {
  const number = numberAt(event);
  pressed = false;
  isFinger = event.pointerType === 'touch';
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
