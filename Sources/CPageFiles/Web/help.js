// All keys, and what each does.

import { make, openDialog } from './dom.js';

const help = [
  ['On the sheet', [
    ['1 … 9', 'pick it, or take the pick back; 12 picks 12; as in a shell: 3 7 or 3,7, 3-5, and 3*2 for two turns'],
    ['Shift + digit, +', 'pick once more: it has more turns; − takes one back; also Ctrl and a click'],
    ['Arrows', 'move; with Shift, pick on the way'],
    ['Space', 'pick where you are'],
    ['Enter', 'breed'],
    ['L', 'lock in its place on the next sheet'],
    ['X', 'children shall look unlike it'],
    ['F', 'see it large; also a double click, or press and hold'],
    ['V', 'vary it, from timid to wild'],
    ['S', 'star it: keep it among your stars; again, take the star back'],
    ['Escape', 'clear the picks'],
  ]],
  ['Around it', [
    ['U, R', 'undo, redo'],
    ['[ ]', 'less or more strength'],
    ['C', 'colours and shapes'],
    ['M', 'map of the whole tree'],
    ['B', 'breed by itself: let a fitness choose'],
    ['A', 'all lineages'],
    ['Shift + S', 'all stars'],
    ['N', 'new lineage'],
    ['G', 'go on from the sheet that is shown'],
    ['W', 'slide show of the picks, or of all; Space pauses'],
    ['?', 'this'],
  ]],
  ['Large', [
    ['Arrows', 'the next picture, the one before'],
    ['+ −', 'zoom; also the wheel, or two fingers'],
    ['Shift + arrows', 'move; also dragging'],
    [', .', 'turn; also Shift and the wheel'],
    ['0', 'the whole picture'],
    ['F', 'full screen'],
    ['P, L, X, V', 'pick, lock, unlike, vary'],
    ['*', 'star it, or take the star back'],
    ['S', 'save'],
    ['T', 'three by three of it'],
    ['M', 'its family, across lineages'],
    ['A', 'animate it, and save that'],
    ['K', 'play a picture that sees the time, or pause it'],
    ['W', 'slide show'],
    ['I', 'inside: its network, to be touched'],
  ]],
  ['Inside', [
    ['Arrows', 'along the connections; on one, up and down change its weight, finer with Shift'],
    [', .', 'the next connection into the same node'],
    ['Enter', 'to the values of what is chosen'],
    ['O', 'a connection off, or on again'],
    ['U, R', 'undo, redo; also Ctrl + Z'],
    ['C', 'the picture as it was, while it is held'],
    ['+ −, 0', 'zoom the network; the whole of it'],
    ['Ctrl + Enter', 'keep as child'],
    ['I, Escape', 'back to the picture'],
  ]],
  ['Stars', [
    ['Arrows', 'move; with Shift, select on the way'],
    ['Space', 'select; also a click; Ctrl + A all'],
    ['Enter, F', 'see it large; also a double click'],
    ['E', 'title, tags and note'],
    ['S', 'take the star back'],
    ['B', 'breed from those selected, or from all'],
    ['/', 'search'],
    ['W', 'slide show'],
  ]],
];

/// Shows all keys.
export function openHelp() {
  openDialog('Keys', 'help', make('div', {
    class: 'content keys', tabindex: '0', role: 'region', 'aria-labelledby': 'help-title',
  }, help.map(([title, rows]) =>
    make('section', {}, make('h3', {}, title), make('dl', {}, rows.map(([key, what]) =>
      make('div', {}, make('dt', { dir: 'ltr' }, key), make('dd', {}, what))))))));
}
