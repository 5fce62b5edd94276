// What the person has marked and set, once as the server's request and once as the shell's command.

import { state, marks, settings, isSet, strength, isAtNow } from './state.js';

const lists = ['activations', 'inputs'];
const limits = ['focus', ...lists, 'symmetry', 'tiling', 'colour', 'palette'];
const wishes = ['novel', 'calm', 'taste'];

/// A word that a shell takes as it is, where need be in quotation marks.
export const quoted = word =>
  (/^[\w,./:=+@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/// A flag with a text, which may look like a flag itself.
export const flagged = (flag, text) =>
  (text.startsWith('-') ? quoted(`--${flag}=${text}`) : `--${flag} ${quoted(text)}`);

/// The body of POST /api/lineages/NAME/next.
export function request() {
  const { picks, locks, unlike } = marks();
  const body = {
    from: state.sheet.number,
    seen: state.history.count,
    pick: picks.flatMap(([number, times]) => Array(times).fill(number)),
    strength: strength(),
  };
  if (settings.keep) body.keep = true;
  if (locks.length) body.lock = locks;
  if (settings.count) body.count = settings.count;
  if (settings.newcomers) body.newcomers = settings.newcomers;
  const limited = limits.filter(isSet);
  if (limited.length) body.limits = Object.fromEntries(limited.map(key => [key, settings[key]]));
  const wished = Object.fromEntries(wishes.filter(key => settings[key]).map(key => [key, true]));
  if (unlike.length) wished.unlike = unlike;
  if (Object.keys(wished).length) body.wishes = wished;
  return body;
}

/// The same for the shell.
export function command() {
  const { picks, locks, unlike } = marks();
  const names = picks.map(([number, times]) => (times > 1 ? `${number}*${times}` : number)).join(',');
  const words = ['breed next', names.includes('*') ? `"${names}"` : names || '…'];
  if (!isAtNow()) words.push('--from', state.sheet.number);
  if (isSet('strength')) words.push('--strength', strength());
  if (settings.keep) words.push('--keep');
  if (locks.length) words.push('--lock', locks.join());
  if (settings.count) words.push('--count', settings.count);
  if (settings.newcomers) words.push('--newcomers', settings.newcomers);
  for (const wish of wishes) if (settings[wish]) words.push(`--${wish}`);
  if (unlike.length) words.push('--unlike', unlike.join());
  for (const limit of limits) if (isSet(limit)) words.push(`--${limit}`, String(settings[limit]));
  const load = state.sheet.lineage === state.current ? '' : `breed load ${state.sheet.lineage} && `;
  return load + words.join(' ');
}
