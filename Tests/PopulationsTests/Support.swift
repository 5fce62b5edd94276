import Evolution
import Foundation
import Genomes
import JSON
import Populations
import Testing

/// A log as version 1 wrote it: without checks, and without what is said of files.
func version1(_ log: String) -> String {
  log.replacing(
    #/(, "parents": \[[^\]]*\])?, "seed": \d+, "sha256": "\w{64}", "count": \d+/#, with: ""
  )
  .replacing(#/("event": "bred".*?), "method": .*?}(?=, "(?:summary|check)")/#) { $0.1 }
  .replacing(#/, "check": "\w{64}"/#, with: "")
  .replacing("breed.lineage/3", with: "breed.lineage/1")
}

/// What an error says of a log that cannot be read, behind its reason.
let hint = "; \"breed verify forest --repair\" rebuilds the log"

/// The name of every lineage here.
let name = LineageName("forest") ?? { preconditionFailure("a name") }()

/// A generation of two small individuals; what they are follows from its number.
func makeGeneration(
  _ number: Int, parent: Int?, method: Generation.Method = .new(.init(recipe: "neat")),
  seed: UInt64 = 7
) -> Generation {
  var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
  draft.connections = [
    Connection(from: .input(.x), to: .output(.ink), weight: Float(number) / 3)
  ]
  let genome = draft.valid()
  return Generation(
    number: number, parent: parent, seed: seed, method: method,
    individuals: (1...2).map { place in
      Individual(
        id: IndividualID(generation: number, number: place),
        parents: parent.map { [Address(IndividualID(generation: $0, number: place))] } ?? [],
        operation: parent == nil ? "drawn" : "mutated",
        mutations: parent == nil ? [] : ["add-node", "change-bias"], tries: place,
        score: place == 1 ? nil : 0.1 * Double(number), genome: genome)
    })
}

/// A lineage founded in a folder of populations with its first generation.
func found(in folder: String) throws -> Lineage {
  try PopulationFolder(path: folder).found(name, seed: 7, first: makeGeneration(1, parent: nil))
}

extension Lineage {
  /// Appends the next generation, bred from the current one.
  func breed() throws {
    try append(makeGeneration(history.count + 1, parent: history.now))
  }
}
