// Work that follows a hand: one at a time, and then what is wanted by then; what came between is
// passed over.

/// A function that does the work, or does it once more as soon as it is done.
export function newest(work) {
  let isGoing = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isGoing) return;
    isGoing = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isGoing = false;
  };
}
