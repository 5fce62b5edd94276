import Evolution
import Files
import Genomes
import Imports
import Populations

extension Workshop {
  /// Takes the pictures of a file into a lineage, which becomes the current one: a PNG that carries
  /// genomes, a genome as JSON, or what Picbreeder has. They begin a lineage or, where one is named that is
  /// there, are its next generation, below its current one. A series is as many generations.
  ///
  /// - Parameters:
  ///   - path: the file; "-" for standard input.
  ///   - reading: how Picbreeder's XML is read; where none is given, as the site drew its pictures.
  ///   - name: the lineage's; a new one that is called as the file where none is given.
  ///   - seed: of a new lineage, drawn where none is given; or of the generation, the lineage's where none
  ///     is given.
  ///   - tell: is given what was left out of the file, a line each with its place, before anything is
  ///     written.
  /// - Returns: the last generation of the file.
  /// - Throws: at the first place of the file that is not of its format or is over a limit;
  ///   `RequestError`; `PopulationError.lineageExists` where no name is given; what the file system
  ///   refuses.
  @discardableResult
  public func importFile(
    _ path: String, as reading: PicbreederReading? = nil, into name: String? = nil,
    seed: UInt64? = nil, telling tell: ([String]) -> Void = { _ in }
  ) throws -> ShownGeneration {
    let seedling = try seedling(path, as: reading, into: named(name, path), seed: seed) {
      let reader = try FileReader(path)
      return { try reader.next($0) }
    }
    tell(seedling.warnings)
    return try plant(seedling)
  }

  /// Begins a lineage with the pictures of a file that is in memory; see
  /// `importFile(_:as:into:seed:telling:)`.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - path: its name, which errors tell, and which the lineage is named after.
  @discardableResult
  public func importFile(
    _ bytes: [UInt8], called path: String, as reading: PicbreederReading? = nil,
    into name: String? = nil, seed: UInt64? = nil, telling tell: ([String]) -> Void = { _ in }
  ) throws -> ShownGeneration {
    let seedling = try seedling(path, as: reading, into: named(name, path), seed: seed) {
      var rest = bytes[...]
      return { most in
        defer { rest = rest.dropFirst(most) }
        return Array(rest.prefix(most))
      }
    }
    tell(seedling.warnings)
    return try plant(seedling)
  }

  /// Begins a lineage with the pictures of each of several files, as `importFile` does of one; the last
  /// becomes the current one. All are read before any lineage is begun. Of files of one name the second
  /// becomes the lineage `NAME-2`, and so on.
  ///
  /// - Returns: a generation for each file.
  @discardableResult
  public func importFiles(
    _ paths: [String], as reading: PicbreederReading? = nil, seed: UInt64? = nil,
    telling tell: ([String]) -> Void = { _ in }
  ) throws -> [ShownGeneration] {
    var taken: Set<LineageName> = []
    var seedlings: [Seedling] = []
    for path in paths {
      var name = LineageName(near: Self.stem(of: path))
      if taken.contains(name) { name = free(after: name, taken) }
      taken.insert(name)
      try checkFree(name)
      seedlings.append(
        try seedling(path, as: reading, into: name, seed: seed) {
          let reader = try FileReader(path)
          return { try reader.next($0) }
        })
    }
    tell(seedlings.flatMap(\.warnings))
    return try seedlings.map(plant)
  }

  /// The first of `NAME-2`, `NAME-3`, … that is free and not among those given.
  private func free(after name: LineageName, _ taken: Set<LineageName>) -> LineageName {
    var number = 2
    while true {
      let ending = "-\(number)"
      let next = LineageName(near: name.description.prefix(64 - ending.utf8.count) + ending)
      if !taken.contains(next), !folder.has(next) { return next }
      number += 1
    }
  }
}

/// What is read from a file and not yet in a lineage.
private struct Seedling {
  let name: LineageName
  /// The lineage, where it is there.
  let lineage: Lineage?
  let seed: UInt64
  let generations: [Generation]
  let warnings: [String]
}

extension Workshop {
  /// The lineage that a file goes into: the one named, or a new one that is called as the file.
  private func named(_ name: String?, _ path: String) throws -> LineageName {
    if let name { return try beginning(name) }
    let own = LineageName(near: Self.stem(of: path))
    try checkFree(own)
    return own
  }

  private func checkFree(_ name: LineageName) throws {
    if folder.has(name) { throw PopulationError.lineageExists(name) }
  }

  /// Reads what a file brings into a lineage.
  private func seedling(
    _ path: String, as reading: PicbreederReading?, into name: LineageName, seed: UInt64?,
    _ open: () throws -> (Int) throws -> [UInt8]
  ) throws -> Seedling {
    try checkSize()
    if let seed { try RequestError.check(seed: seed) }
    let found = try ImportedFile(from: Self.source(path), as: reading, read: open())
    let lineage = folder.has(name) ? try folder.open(name, forWriting: true) : nil
    let seed = try seed ?? lineage?.history.seed ?? drawn(nil)
    let before = lineage?.history.count ?? 0
    var generations: [Generation] = []
    for part in found.generations {
      let number = before + generations.count + 1
      let offspring = part.members.map {
        let parents = $0.parents.map {
          Address(IndividualID(generation: before + $0.generation, number: $0.number))
        }
        return Offspring($0.genome, parents: parents, operation: "imported")
      }
      generations.append(
        Generation(
          number: number, parent: generations.isEmpty ? lineage?.history.now : number - 1,
          seed: seed,
          method: .imported(
            .init(
              file: path == "-" ? "stdin" : FileSystem.name(of: path),
              fingerprint: "\(found.fingerprint)", origins: part.members.map(\.origin),
              reading: .init(rawValue: found.form.rawValue), number: part.number)),
          offspring))
      _ = try layout(of: generations[generations.count - 1])
    }
    return Seedling(
      name: name, lineage: lineage, seed: seed, generations: generations, warnings: found.warnings)
  }

  /// Begins a lineage with what was read, or appends it to the one that is there.
  ///
  /// - Returns: its last generation.
  private func plant(_ seedling: Seedling) throws -> ShownGeneration {
    let name = seedling.name
    var lineage = seedling.lineage
    var shown: ShownGeneration?
    for generation in seedling.generations {
      shown = try saved(generation, in: name) {
        if let lineage {
          try lineage.append(generation)
          try folder.makeCurrent(name)
          return lineage
        }
        let founded = try folder.found(name, seed: seedling.seed, first: generation)
        lineage = founded
        return founded
      }
    }
    guard let shown else { preconditionFailure("a file holds a generation at least") }
    return shown
  }
}
