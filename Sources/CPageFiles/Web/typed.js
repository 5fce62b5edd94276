// Numbers typed on the sheet mean what they mean in a shell: 3 7 or 3,7, the range 3-5, and 3*2, which
// gives 3 two turns. They count as they are typed, and so there is nothing for the server to read.

import { state } from './state.js';
import * as sheet from './sheet.js';
import { say, quiet } from './message.js';

const most = 99;   // turns
const wait = { digit: 650, joint: 1500 };   // milliseconds for what may follow

let digits = '';      // of a number that may go on
let joint = '';       // - or *, between the numbers before it and what is typed
let before = [];      // the numbers that a joint would take: those just typed
let alone = null;     // what the key of a joint does where no digit follows
let waiting = 0;

function later(act, patience) {
  clearTimeout(waiting);
  waiting = setTimeout(act, patience);
}

/// Takes a digit. Where another could follow, it waits for it a little.
export function digit(key) {
  alone = null;
  if (joint === '*') { turns(key); return; }
  const count = state.sheet?.pictures.length ?? 0;
  digits = Number(digits + key) > count ? key : digits + key;
  const number = Number(digits);
  if (!number || number > count) digits = '';
  else if (number * 10 > count) finish();
  else {
    say(joint ? `${before[0]}-${digits}…` : `${digits}…`);
    later(finish, wait.digit);
  }
}

// Turns count at once, and once more as a whole where a second digit follows.
function turns(key) {
  const times = Number(digits + key);
  if (!times || times > most) return;
  digits = String(times);
  sheet.giveTurns(before, times);
  later(finish, wait.digit);
}

/// Takes a key that may join two numbers, where it stands behind one; says whether it does. With no digit
/// behind it, `act` is done: what it does elsewhere.
export function join(key, act) {
  if (state.guest || !'-*'.includes(key)) return false;
  if (digits) finish();
  if (!before.length || key === '-' && before.length > 1) return false;
  joint = key;
  alone = act;
  say(`${before.length > 1 ? `${before[0]}-${before.at(-1)}` : before[0]}${joint}…`);
  later(finish, wait.joint);
  return true;
}

/// Lets what is typed so far count.
export function finish() {
  clearTimeout(waiting);
  const [number, taken, by, act] = [Number(digits), before, joint, alone];
  [digits, joint, before, alone] = ['', '', [], null];
  if (act) { quiet(); act(); }
  if (!number || by === '*') return;
  quiet();
  sheet.point(number);
  if (state.guest) return;
  const from = by === '-' ? taken[0] : number;
  const way = from > number ? -1 : 1;
  before = Array.from({ length: Math.abs(number - from) + 1 }, (_, step) => from + way * step);
  if (by) sheet.pickAll(before);
  else sheet.toggle(number);
}

/// Ends what is typed: no joint can follow.
export function end() {
  finish();
  before = [];
}

/// Gives up what waits; says whether anything did.
export function giveUp() {
  const was = digits !== '' || alone !== null;
  clearTimeout(waiting);
  [digits, joint, before, alone] = ['', '', [], null];
  if (was) quiet();
  return was;
}
