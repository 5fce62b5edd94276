/// Gives a register to the value of each pixel step. A register is free again after the last step
/// that reads its value, so that few are needed and a tile stays in the processor's first-level
/// cache. It allocates for one genome after another in the same memory.
struct PixelAllocator {
  /// For each step, the last one that reads its value.
  private var lastUse: [Int] = []
  /// For each step, the register of its value.
  private var registers: [Int] = []
  private var free: [Int] = []
  private var ending: [Int] = []

  /// Fills a stage with the steps, and lists the registers of the outputs.
  mutating func allocate(
    _ pixels: PixelSteps, outputs: [Int], into stage: inout Stage, _ channels: inout [Int]
  ) {
    let count = pixels.steps.count
    lastUse.removeAll(keepingCapacity: true)
    lastUse.append(contentsOf: repeatElement(-1, count: count))
    for (index, step) in pixels.steps.enumerated() {
      for place in step.terms { lastUse[pixels.terms[place].register] = index }
    }
    for output in outputs { lastUse[output] = count }

    stage.reset(given: 0)
    registers.removeAll(keepingCapacity: true)
    free.removeAll(keepingCapacity: true)
    for (index, step) in pixels.steps.enumerated() {
      ending.removeAll(keepingCapacity: true)
      for place in step.terms {
        let source = pixels.terms[place].register
        if lastUse[source] == index, !ending.contains(source) { ending.append(source) }
      }
      ending.sort(by: >)
      for source in ending { free.append(registers[source]) }
      registers.append(free.popLast() ?? stage.registerCount)
      for place in step.terms {
        let term = pixels.terms[place]
        stage.append(register: registers[term.register], weight: term.weight)
      }
      stage.append(
        kind: step.kind, out: registers[index], start: step.start, row: step.row,
        column: step.column, terms: step.terms.count)
    }
    channels.removeAll(keepingCapacity: true)
    for output in outputs { channels.append(registers[output]) }
  }
}
