import Files
import Genomes
import Imports
import Populations

/// A file that was read.
struct FoundFile {
  let path: String
  let content: ImportedFile

  /// The lineage that all its pictures are of, where it is breed's.
  var lineage: LineageName? {
    guard content.form == .breed else { return nil }
    let names = content.members.map { $0.origin.flatMap(Address.init)?.lineage }.unique
    return names.count == 1 ? names[0] : nil
  }

  /// Its name without its folder.
  var name: String { path == "-" ? "stdin" : FileSystem.name(of: path) }

  /// How it was read, as a generation tells it.
  var reading: Generation.Import.Reading? { .init(rawValue: content.form.rawValue) }
}

/// What is read from files and not yet in a lineage.
struct Seedling {
  let name: LineageName
  /// The lineage, where it is there.
  let lineage: Lineage?
  let seed: UInt64
  let generations: [Generation]
  let warnings: [String]
}

extension Workshop {
  /// What files bring into a lineage: of one file its generations, of several one generation.
  func seedling(
    _ files: [FoundFile], into name: LineageName, seed: UInt64?
  ) throws -> Seedling {
    let lineage = folder.has(name) ? try folder.open(name, forWriting: true) : nil
    let seed = try seed ?? lineage?.history.seed ?? drawn(nil)
    let before = lineage?.history.count ?? 0
    var generations: [Generation] = []
    for (members, method) in try files.count == 1 ? Self.parts(of: files[0]) : [Self.whole(files)] {
      let number = before + generations.count + 1
      let offspring = members.map {
        let parents = $0.parents.map {
          Address(IndividualID(generation: before + $0.generation, number: $0.number))
        }
        return Offspring($0.genome, parents: parents, operation: "imported")
      }
      generations.append(
        Generation(
          number: number, parent: generations.isEmpty ? lineage?.history.now : number - 1,
          seed: seed, method: .imported(method), offspring))
      _ = try layout(of: generations[generations.count - 1])
    }
    return Seedling(
      name: name, lineage: lineage, seed: seed, generations: generations,
      warnings: files.flatMap(\.content.warnings))
  }

  private typealias Part = (members: [ImportedFile.Member], method: Generation.Import)

  /// The generations of a file.
  private static func parts(of file: FoundFile) -> [Part] {
    file.content.generations.map { part in
      (
        part.members,
        Generation.Import(
          file: file.name, fingerprint: "\(file.content.fingerprint)",
          origins: part.members.map(\.origin), reading: file.reading, number: part.number)
      )
    }
  }

  /// The pictures of all files as one generation.
  private static func whole(_ files: [FoundFile]) throws -> Part {
    var members: [ImportedFile.Member] = []
    var others: [Generation.Import.Other] = []
    for (index, file) in files.enumerated() {
      guard file.content.generations.count == 1 else {
        throw RequestError.seriesAmongFiles(file.path, file.content.generations.count)
      }
      if index > 0 {
        others.append(
          .init(
            file: file.name, fingerprint: "\(file.content.fingerprint)", reading: file.reading,
            first: members.count + 1))
      }
      members += file.content.members
    }
    let most = ImportLimits().genomes
    guard members.count <= most else {
      throw ImportError.limit(
        at: ImportPlace("\(files.count) files"), expected: "at most \(most) genomes together",
        found: "\(members.count)")
    }
    let first = files[0]
    return (
      members,
      Generation.Import(
        file: first.name, fingerprint: "\(first.content.fingerprint)",
        origins: members.map(\.origin), reading: first.reading, others: others)
    )
  }

  /// Begins a lineage with what was read, or appends it to the one that is there.
  ///
  /// - Returns: its last generation.
  func plant(_ seedling: Seedling) throws -> ShownGeneration {
    let name = seedling.name
    var shown: ShownGeneration?
    if seedling.lineage == nil, seedling.generations.count > 1 {
      let lineage = try folder.found(
        name, seed: seedling.seed, generations: seedling.generations)
      for generation in seedling.generations { shown = try drawn(generation, of: lineage) }
    } else {
      for generation in seedling.generations {
        shown = try saved(generation, in: name) {
          guard let lineage = seedling.lineage else {
            return try folder.found(name, seed: seedling.seed, first: generation)
          }
          try lineage.append(generation)
          try folder.makeCurrent(name)
          return lineage
        }
      }
    }
    guard let shown else { preconditionFailure("a file holds a generation at least") }
    return shown
  }
}
