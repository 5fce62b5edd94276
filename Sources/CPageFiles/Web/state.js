// What the page knows, and what the person has marked and set. Marks belong to a generation and
// stay when the person goes elsewhere and comes back, or loads the page again; so do the controls.

/// Whatever the server said last.
export const state = {
  choices: null,    // what may be chosen
  lineages: [],     // name, count, now
  current: null,    // the lineage that a shell would go on with
  faults: [],       // a sentence for each lineage that cannot be read
  guest: null,      // why the person may change nothing; null for whoever may
  history: null,    // the shown lineage, with all its generations
  sheet: null,      // the shown generation
  busy: false,      // a sheet is on its way
  visits: 0,        // sheets that the person asked for, on their way
  followed: null,   // the sheet, as a/3, from which the page goes along with a run
};

const listeners = {};

/// Calls `act` after each change of one kind: sheet, marks, settings, lineages, history, busy,
/// run, cursor.
export function on(kinds, act) {
  for (const kind of kinds.split(' ')) (listeners[kind] ??= []).push(act);
}

export function changed(kind) {
  for (const act of listeners[kind] ?? []) act();
}

// Private windows may forbid storage; then marks last as long as the page.
export function stored(key) {
  try { return JSON.parse(sessionStorage.getItem(key)) ?? {}; } catch { return {}; }
}
export function store(key, value) {
  try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* as long as the page */ }
}

const allMarks = stored('breed.marks');

// Another lineage may have the name one day.
const keyOf = sheet => `${sheet.lineage}/${sheet.number}/${sheet.seed}`;

/// The marks of a sheet: picks as [number, times] in the order of picking, locks and unlike as
/// numbers.
export function marks(sheet = state.sheet) {
  return (sheet && allMarks[keyOf(sheet)]) || { picks: [], locks: [], unlike: [] };
}

export function setMarks(change, sheet = state.sheet) {
  allMarks[keyOf(sheet)] = { ...marks(sheet), ...change };
  store('breed.marks', allMarks);
  changed('marks');
}

export const timesPicked = number => marks().picks.find(pick => pick[0] === number)?.[1] ?? 0;

/// Picks a picture so many times; 0 takes the pick back.
export function setPick(number, times) {
  const { picks } = marks();
  const rest = picks.filter(pick => pick[0] !== number);
  if (!times) setMarks({ picks: rest });
  else if (rest.length < picks.length) {
    setMarks({ picks: picks.map(pick => (pick[0] === number ? [number, times] : pick)) });
  } else setMarks({ picks: [...picks, [number, times]] });
}

/// Puts a number among `locks` or `unlike`, or takes it out; says whether it is there now.
export function toggleMark(kind, number) {
  const list = marks()[kind];
  const has = list.includes(number);
  const others = list.filter(one => one !== number);
  setMarks({ [kind]: has ? others : [...others, number].sort((a, b) => a - b) });
  return !has;
}

const untouched = {
  strength: null, keep: false, count: null, newcomers: 0, focus: null, novel: false, calm: false,
  taste: false, activations: [], inputs: [], symmetry: null, tiling: null, colour: null,
  palette: null, imageName: null,
};

/// The controls; null and empty lists stand for the program's own choice.
export const settings = { ...untouched, ...stored('breed.settings') };

export function set(change) {
  Object.assign(settings, change);
  store('breed.settings', settings);
  changed('settings');
}

export const reset = keys => set(Object.fromEntries(keys.map(key => [key, untouched[key]])));

/// Whether a control is not as it was at first.
export const isSet = key => JSON.stringify(settings[key]) !== JSON.stringify(untouched[key]);

/// How many pictures are bred from a sheet where no number is given.
export const usualCount = sheet => sheet.children;

export const strength = () => settings.strength ?? state.choices.strength.default;

/// The generations of the shown lineage by their numbers.
export const generationOf = number => state.history?.generations[number - 1]?.number === number
  ? state.history.generations[number - 1]
  : state.history?.generations.find(one => one.number === number);

/// Whether the shown sheet is the one that the lineage is at.
export const isAtNow = () => state.sheet?.number === state.history?.now;
