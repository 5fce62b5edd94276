import Evolution
import Files
import Genomes
import Imports
import Populations

extension Workshop {
  /// Begins a lineage with the pictures of a file, and makes it the current one: a PNG that carries
  /// genomes, a genome as JSON, or what Picbreeder has. A series becomes a lineage of its generations.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - reading: how Picbreeder's XML is read; where none is given, as the site drew its pictures.
  ///   - name: the lineage's; that of the file where none is given.
  ///   - seed: of the lineage; drawn where none is given.
  ///   - tell: is given what was left out of the file, a line each with its place, before the lineage
  ///     is begun.
  /// - Returns: the first generation, of a series the last.
  /// - Throws: at the first place of the file that is not of its format or is over a limit;
  ///   `RequestError`; `PopulationError.lineageExists`; what the file system refuses.
  @discardableResult
  public func importFile(
    _ path: String, as reading: PicbreederReading? = nil, into name: String? = nil,
    seed: UInt64? = nil, telling tell: ([String]) -> Void = { _ in }
  ) throws -> ShownGeneration {
    let seedling = try seedling(path, as: reading, into: name, seed: seed) {
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
    let seedling = try seedling(path, as: reading, into: name, seed: seed) {
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
      let isRepeated = taken.contains(name)
      if isRepeated { name = free(after: name, taken) }
      taken.insert(name)
      seedlings.append(
        try seedling(path, as: reading, into: name.description, seed: seed) {
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

/// A lineage that is read from a file, and not yet begun.
private struct Seedling {
  let name: LineageName
  let seed: UInt64
  let generations: [Generation]
  let warnings: [String]
}

extension Workshop {
  /// Reads the lineage of a file.
  private func seedling(
    _ path: String, as reading: PicbreederReading?, into name: String?, seed: UInt64?,
    _ open: () throws -> (Int) throws -> [UInt8]
  ) throws -> Seedling {
    try checkSize()
    let seed = try drawn(seed)
    let file = FileSystem.name(of: path)
    let name =
      try name.map { try LineageName(checked: $0) } ?? LineageName(near: Self.stem(of: path))
    if folder.has(name) { throw PopulationError.lineageExists(name) }
    let found = try ImportedFile(from: path, as: reading, read: open())
    var generations: [Generation] = []
    for part in found.generations {
      let number = generations.count + 1
      let offspring = part.members.map {
        Offspring($0.genome, parents: $0.parents.map { Address($0) }, operation: "imported")
      }
      generations.append(
        Generation(
          number: number, parent: number == 1 ? nil : number - 1, seed: seed,
          method: .imported(
            .init(
              file: file, fingerprint: "\(found.fingerprint)", origins: part.members.map(\.origin),
              reading: .init(rawValue: found.form.rawValue), number: part.number)),
          offspring))
      _ = try layout(of: generations[number - 1])
    }
    return Seedling(name: name, seed: seed, generations: generations, warnings: found.warnings)
  }

  /// Begins a lineage that was read.
  ///
  /// - Returns: its last generation.
  private func plant(_ seedling: Seedling) throws -> ShownGeneration {
    let (name, seed) = (seedling.name, seedling.seed)
    let first = seedling.generations[0]
    var lineage: Lineage?
    var shown = try saved(first, in: name) {
      let founded = try folder.found(name, seed: seed, first: first)
      lineage = founded
      return founded
    }
    for generation in seedling.generations.dropFirst() {
      guard let lineage else { preconditionFailure("it was founded") }
      shown = try saved(generation, in: name) {
        try lineage.append(generation)
        return lineage
      }
    }
    return shown
  }
}
