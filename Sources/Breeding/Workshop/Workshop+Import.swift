import Files
import Genomes
import Imports
import Pictures
import Populations

extension Workshop {
  /// Takes the pictures of a file into a lineage, which becomes the current one: a PNG that carries
  /// genomes, a genome as JSON, or what Picbreeder has. They begin a lineage or, where one is named that is
  /// there, are its next generation, below its current one. A series is as many generations. A lineage's
  /// folder is taken whole, with its history, where nothing has its name yet.
  ///
  /// - Parameters:
  ///   - path: the file, or a lineage's folder; "-" for standard input.
  ///   - reading: how Picbreeder's XML is read; where none is given, as the site drew its pictures.
  ///   - name: the lineage's; where none is given a new one that is called as the file or, of a sheet whose
  ///     file has a number for a name, as the lineage that it is of.
  ///   - seed: of a new lineage, drawn where none is given; or of the generation, the lineage's where none
  ///     is given.
  ///   - tell: is given what was left out of the file, a line each with its place, before anything is
  ///     written.
  /// - Returns: the last generation of the file, or the current one of the folder.
  /// - Throws: at the first place of the file that is not of its format or is over a limit;
  ///   `RequestError`; `PopulationError`, also where no name is given and that of the file is taken, and
  ///   for a folder that is no whole lineage's; what the file system refuses.
  @discardableResult
  public func importFile(
    _ path: String, as reading: PicbreederReading? = nil, into name: String? = nil,
    seed: UInt64? = nil, telling tell: ([String]) -> Void = { _ in }
  ) throws -> ShownGeneration {
    try importFiles([path], as: reading, into: name, seed: seed) { tell($0.flatMap(\.self)) }[0]
  }

  /// Begins a lineage with the pictures of a file that is in memory; see
  /// `importFile(_:as:into:seed:telling:)`.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - path: its name, which errors tell, and which the lineage is named after.
  /// - Throws: `PopulationError.lineageExists` where no name is given and that of the file is taken.
  @discardableResult
  public func importFile(
    _ bytes: [UInt8], called path: String, as reading: PicbreederReading? = nil,
    into name: String? = nil, seed: UInt64? = nil, telling tell: ([String]) -> Void = { _ in }
  ) throws -> ShownGeneration {
    let name = try name.map(beginning)
    try checkImport(seed: seed)
    var rest = bytes[...]
    let found = try ImportedFile(from: Self.source(path), as: reading) { most in
      defer { rest = rest.dropFirst(most) }
      return Array(rest.prefix(most))
    }
    let file = FoundFile(path: path, content: found)
    try provideImages(of: found.genomes, in: path)
    let own = name ?? ownName(of: file)
    if name == nil, folder.has(own) { throw PopulationError.lineageExists(own) }
    let seedling = try seedling([file], into: own, seed: seed)
    tell(seedling.warnings)
    return try plant(seedling)
  }

  /// Takes the pictures of several files, as `importFile` does of one. All are read before any lineage is
  /// begun or bred in.
  ///
  /// - Parameter name: a lineage, whose next generation, or first one, has the pictures of all files, in
  ///   their order; where none is given, each file begins a lineage of its own, the last becomes the
  ///   current one, and of files of one name the second becomes the lineage `NAME-2`, and so on.
  /// - Parameter images: files of images that networks see and that no lineage here has.
  /// - Parameter tell: is told what was left out, of each generation that is returned.
  /// - Returns: the generation of all files, or one for each.
  /// - Throws: as `importFile`; `RequestError` where a file that cannot be is to be one of several.
  @discardableResult
  public func importFiles(
    _ paths: [String], as reading: PicbreederReading? = nil, into name: String? = nil,
    images: [String] = [], seed: UInt64? = nil, telling tell: ([[String]]) -> Void = { _ in }
  ) throws -> [ShownGeneration] {
    let name = try name.map(beginning)
    try checkImport(seed: seed)
    let given = try images.map { (path: $0, fingerprint: try readImage($0)) }
    let found = try paths.map { path in
      if path != "-", let lineage = try folder.lineage(elsewhere: path) {
        if seed != nil { throw RequestError.lineageAsItIs(path, .seed) }
        if reading != nil { throw RequestError.lineageAsItIs(path, .reading) }
        if name != nil, paths.count > 1 { throw RequestError.lineageAmongFiles(path) }
        return Import.lineage(lineage)
      }
      let reader = try FileReader(path)
      return .file(
        FoundFile(
          path: path,
          content: try ImportedFile(from: Self.source(path), as: reading) { try reader.next($0) }))
    }
    for file in found.compactMap(\.file) {
      try provideImages(of: file.content.genomes, in: file.path)
    }
    let seen = found.compactMap(\.file).flatMap(\.content.genomes).imageFingerprints
    if let image = given.first(where: { !seen.contains($0.fingerprint) }) {
      throw RequestError.imageUnseen(image.path)
    }
    if let name, found.count > 1 {
      let seedling = try seedling(found.compactMap(\.file), into: name, seed: seed)
      tell([seedling.warnings])
      return [try plant(seedling)]
    }
    let names = try name.map { [$0] } ?? ownNames(of: found)
    let plants = try zip(found, names).map { item, own in
      switch item {
      case .file(let file): return Plant.seedling(try seedling([file], into: own, seed: seed))
      case .lineage(let lineage):
        // Otherwise a name that is taken was refused above.
        if name != nil, folder.has(own) {
          throw PopulationError.importedNameTaken(own, lineage.path, count: 1, isLineage: true)
        }
        return Plant.lineage(lineage, own)
      }
    }
    tell(plants.map(\.warnings))
    return try plants.map { plant in
      switch plant {
      case .seedling(let seedling): return try self.plant(seedling)
      case .lineage(let lineage, let name):
        try folder.take(lineage, as: name)
        return try load(name.description)
      }
    }
  }
}

/// What a path leads to.
private enum Import {
  case file(FoundFile)
  case lineage(LineageElsewhere)

  var file: FoundFile? { if case .file(let file) = self { file } else { nil } }
}

/// What will be planted under a name.
private enum Plant {
  case seedling(Seedling)
  case lineage(LineageElsewhere, LineageName)

  var warnings: [String] { if case .seedling(let one) = self { one.warnings } else { [] } }
}

extension Workshop {
  private func checkImport(seed: UInt64?) throws {
    try checkSize()
    if let seed { try RequestError.check(seed: seed) }
  }

  /// The name of the lineage that a file begins.
  ///
  /// - Parameter taken: the names of those that others begin.
  private func ownName(of file: FoundFile, besides taken: Set<LineageName> = []) -> LineageName {
    let stem = Self.stem(of: file.path)
    // A sheet lies in its lineage's folder as 0002.png, which says nothing once it is elsewhere.
    if !stem.contains(where: \.isLetter), let other = file.lineage {
      let lineage = name(near: other.description)
      let isFree = !folder.has(lineage) && !taken.contains(lineage)
      return isFree ? lineage : free(after: lineage, taken)
    }
    return name(near: stem)
  }

  /// The name nearest to a text that a new lineage may have: without endings that would make it a file's.
  private func name(near text: String) -> LineageName {
    let name = LineageName(near: text)
    return FileKind(ofFile: name.description) == nil
      ? name : self.name(near: Self.stem(of: name.description))
  }

  /// The names of the lineages that files begin, which all differ.
  ///
  /// - Throws: `PopulationError.importedNameTaken`.
  private func ownNames(of found: [Import]) throws -> [LineageName] {
    var taken: Set<LineageName> = []
    return try found.map { item in
      let (path, own) =
        switch item {
        case .file(let file): (file.path, ownName(of: file, besides: taken))
        case .lineage(let lineage): (lineage.path, name(near: lineage.name.description))
        }
      let name = taken.contains(own) ? free(after: own, taken) : own
      if folder.has(name) {
        throw PopulationError.importedNameTaken(
          name, path, count: found.count, isLineage: item.file == nil)
      }
      taken.insert(name)
      return name
    }
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
