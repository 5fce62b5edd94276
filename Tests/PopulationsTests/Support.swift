import Foundation
import Genomes
import JSON
import Populations
import Testing

/// Calls `body` with the path of a new folder, which is gone afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("breed-tests-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// The names in a folder, hidden ones too, sorted.
func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// The text of a file.
func text(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

/// Makes a file of that text, whatever was there.
func write(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}

/// A log as version 1 wrote it: without checks, and without what is said of files.
func version1(_ log: String) -> String {
  log.replacing(#/(, "parents": \[[^\]]*\])?, "seed": \d+, "sha256": "\w{64}"/#, with: "")
    .replacing(#/, "check": "\w{64}"/#, with: "")
    .replacing("breed.lineage/2", with: "breed.lineage/1")
}

/// What an error says of a log that cannot be read, behind its reason.
let hint = "; \"breed verify forest --repair\" rebuilds the log"

/// What the error says that `body` throws.
func message(of body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch {
    return "\(error)"
  }
}

/// The name of every lineage here.
let name = LineageName("forest") ?? { preconditionFailure("a name") }()

/// A generation of two small individuals; what they are follows from its number.
func makeGeneration(
  _ number: Int, parent: Int?, method: Generation.Method = .new(recipe: "neat"), seed: UInt64 = 7
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
