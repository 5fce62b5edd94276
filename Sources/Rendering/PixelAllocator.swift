/// Gives a register to the value of each pixel step. A register is free again after the last step
/// that reads its value, so that few are needed and a tile stays in the processor's first-level
/// cache.
enum PixelAllocator {
  static func allocate(
    _ pixels: PixelSteps, outputs: [Int]
  ) -> (stage: Stage, outputs: [Int]) {
    let steps = pixels.steps
    var lastUse = [Int](repeating: -1, count: steps.count)
    for (index, step) in steps.enumerated() {
      for term in pixels.terms[step.terms] { lastUse[term.register] = index }
    }
    for output in outputs { lastUse[output] = steps.count }

    var stage = Stage(given: 0)
    stage.reserve(steps: steps.count, terms: pixels.terms.count)
    var registers = [Int](repeating: 0, count: steps.count)
    var free: [Int] = []
    var ending: [Int] = []
    for (index, step) in steps.enumerated() {
      ending.removeAll(keepingCapacity: true)
      for term in pixels.terms[step.terms] where lastUse[term.register] == index {
        if !ending.contains(term.register) { ending.append(term.register) }
      }
      ending.sort(by: >)
      for source in ending { free.append(registers[source]) }
      registers[index] = free.popLast() ?? stage.registerCount
      stage.append(
        kind: step.kind, out: registers[index], start: step.start, row: step.row,
        column: step.column, terms: pixels.terms[step.terms], from: registers)
    }
    return (stage, outputs.map { registers[$0] })
  }
}
