import Breeding
import Files
import Foundation
import Genomes
import Populations
import Rendering

/// The parts of one `breed next`, each timed in every round.
struct Parts {
  private(set) var times: [(name: String, milliseconds: [Double])] = []

  /// Breeds once from generation 1 of lineage `a`, as the command does.
  mutating func run(in folder: String) throws {
    let breeder = Breeder(renderer: Renderer())
    let lineage = try PopulationFolder(path: folder).open(LineageName("a"), forWriting: true)
    let number = lineage.history.count + 1
    let parent = try time("read the generation before (JSON)") {
      try breeder.generation(1, of: lineage)
    }
    let children = try time("breed and judge 16 children (32 px)") {
      try breeder.next(
        from: parent, number: number, pick: .init(picks: [3, 7], strength: 0.5, keep: false),
        count: 16, seed: 7)
    }
    let text = try time("write JSON") { try children.json().serialized() }
    try time("save it: the file alone, synchronized") {
      try AtomicFile.write("\(folder)/probe.json", bytes: text)
    }
    try time("save it: JSON, file, log line") { try lineage.append(children) }
    let pictures = try time("paint 16 pictures (128 px)") {
      try breeder.pictures(of: children, size: 128)
    }
    let sheet = try time("draw the sheet") {
      try Arrangement(children).sheet(size: 128).draw(pictures)
    }
    try time("compress and write its PNG") {
      try AtomicFile.write("\(folder)/probe.png") { descriptor in
        try sheet.writePNG(to: descriptor)
      }
    }
  }

  private mutating func time<Result>(
    _ name: String, _ body: () throws -> Result
  ) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    let milliseconds = (clock.now - start) / .milliseconds(1)
    if let place = times.firstIndex(where: { $0.name == name }) {
      times[place].milliseconds.append(milliseconds)
    } else {
      times.append((name, [milliseconds]))
    }
    return result
  }
}
