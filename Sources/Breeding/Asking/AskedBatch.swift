import Evolution
import Genomes
import Hashing
import JSON
import Populations

/// The pictures that a search wants scores of next: those of the generation that it starts from, or the
/// offspring that it has bred from the current one.
///
/// It depends on the lineage alone: asked again before it is told, a search wants the same.
public struct AskedBatch: Sendable {
  /// The lineage's name.
  public let lineage: LineageName
  /// The number of the generation that they are of, or will be of once their scores are told.
  public let generation: Int
  /// The run that breeds them.
  public let run: Run
  /// Those that nobody told a score of yet, each genome once; may be none.
  public let offspring: [Offspring]
  /// What tells these pictures of this generation from any others: the SHA-256 of its number and of
  /// their genomes' keys, in their order.
  public let digest: Digest
  /// By which the scores of each are kept.
  let keys: [GenomeKey]
  /// What is to be told of each, beside a score.
  private let judge: RecordedJudge

  /// - Parameters:
  ///   - all: all that are to be evaluated, in the order of the search.
  ///   - told: what was told before.
  init(
    _ all: [Offspring], of generation: Int, by run: Run, in lineage: LineageName,
    _ told: ToldJudge
  ) throws {
    self.lineage = lineage
    self.generation = generation
    self.run = run
    let keys = try all.map { try GenomeKey(of: $0.genome) }
    let known = told.answers(of: keys)
    judge = told.judge
    var seen: Set<GenomeKey> = []
    let places = all.indices.filter { known[$0] == nil && seen.insert(keys[$0]).inserted }
    offspring = places.map { all[$0] }
    self.keys = places.map { keys[$0] }
    digest = Digest(of: "\(generation) \(self.keys.map(\.description).joined())".utf8)
  }

  /// The names of the classes of which each is to be told one; none where no map is of them.
  public var labels: [String] { judge.labels }
  /// How many numbers are to be told of each; 0 where novelty does not compare them.
  public var featureCount: Int { judge.featureCount }

  /// The genome of each with its address: the generation, and its place among those that are asked for,
  /// from 1. On the sheet it may have another number, since those that are fit come first there.
  public var specimens: [Specimen] {
    offspring.enumerated().map { index, child in
      let id = IndividualID(generation: generation, number: index + 1)
      return Specimen(Address(id, in: lineage), child.genome)
    }
  }
}

extension AskedBatch {
  /// The format of `json`.
  static let format = "breed.asked/1"

  /// What a script is told: `breed.asked/1`.
  ///
  /// - Parameters:
  ///   - pictures: the paths of their PNGs, one for each; nil where there are none.
  ///   - images: their PNGs as `data:` addresses, one for each; nil where there are none.
  public func json(pictures: [String]? = nil, images: [String]? = nil) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("format", .string(Self.format)), ("lineage", .string(lineage.description)),
      ("generation", .integer(generation)), ("asked", .string("\(digest)")),
      ("seed", .integer(Int(run.seed))), ("method", run.method.json),
    ]
    if !labels.isEmpty {
      members.append(("labels", .line(.array(labels.map(JSONValue.string)))))
    }
    if featureCount > 0 { members.append(("features", .integer(featureCount))) }
    let offspring = offspring.enumerated().map { index, child in
      var members = child.members(number: index + 1)
      if let pictures { members.append(("picture", .string(pictures[index]))) }
      if let images { members.append(("image", .string(images[index]))) }
      return JSONValue.object(members)
    }
    return .object(members + [("offspring", .array(offspring))])
  }
}

extension Offspring {
  /// A picture of the generation that a search starts from, as it was made.
  init(_ individual: Individual) {
    self.init(
      individual.genome, parents: individual.parents, operation: individual.operation,
      mutations: individual.mutations, tries: individual.tries)
  }

  fileprivate func members(number: Int) -> [(String, JSONValue)] {
    [
      ("number", .integer(number)),
      ("parents", .line(.array(parents.map { .string($0.description) }))),
      ("operation", .string(operation)),
      ("mutations", .line(.array(mutations.map(JSONValue.string)))),
      ("genome", genome.json),
    ]
  }
}
