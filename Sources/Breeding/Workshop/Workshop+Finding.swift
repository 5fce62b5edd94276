import Files
import Genomes
import Imports
import Populations

extension Workshop {
  /// A file's name without its folder and its ending.
  static func stem(of path: String) -> String {
    if path == "-" { return "stdin" }
    let (name, ending) = (FileSystem.name(of: path), FileSystem.ending(of: path))
    return String(Substring(name.utf8.dropLast(ending.utf8.count)))
  }

  /// What errors call a file that is read.
  public static func source(_ path: String) -> String { path == "-" ? "standard input" : path }

  /// The picture that a text names, as `PictureName` reads it.
  ///
  /// - Throws: `RequestError.picture` where it names none; as `find(_:)` of a name.
  public func find(_ text: String) throws -> FoundPicture { try find(PictureName(text)) }

  /// The picture of that name.
  ///
  /// - Throws: where there is none; `RequestError.severalPictures` where a file shows several and no
  ///   number was given.
  public func find(_ name: PictureName) throws -> FoundPicture { try find([name])[0] }

  /// The pictures of these names, in their order. What several of them are in, a lineage, a generation
  /// or a file, is read once.
  ///
  /// - Throws: as `find(_:)` of the first name that it throws for.
  public func find(_ names: [PictureName]) throws -> [FoundPicture] {
    var found = [FoundPicture?](repeating: nil, count: names.count)
    var failure: (place: Int, error: any Error)?
    var lineages: [LineageName?: Lineage] = [:]
    for (source, places) in PictureSource.sources(of: names) {
      var place = places[0]
      guard place < failure?.place ?? .max else { break }
      do {
        let picture = try pictures(in: source, &lineages)
        for next in places {
          place = next
          found[place] = try picture(names[place].number)
        }
      } catch  where place < failure?.place ?? .max {
        failure = (place, error)
      } catch {}
    }
    if let failure { throw failure.error }
    return found.compactMap(\.self)
  }

  /// Opens a source.
  ///
  /// - Parameter lineages: those that were opened before, by the names that they were opened by.
  /// - Returns: what gives its picture of a number, or throws where there is none.
  private func pictures(
    in source: PictureSource, _ lineages: inout [LineageName?: Lineage]
  ) throws -> (Int?) throws -> FoundPicture {
    switch source {
    case .generation(let number, let name):
      let lineage = try lineages[name] ?? folder.open(followed(name))
      lineages[name] = lineage
      let generation = try self.generation(number, of: lineage)
      return { number in
        let number = number ?? 1
        try generation.require(number)
        let individual = generation.individuals[number - 1]
        return FoundPicture(
          individual, in: lineage.name, seed: lineage.history.seed,
          label: Address(individual.id, in: name).description)
      }
    case .stars:
      let stars = try folder.stars()
      return { try FoundPicture(stars.star($0 ?? 1)) }
    case .file(let path):
      let file = try FileReader(path)
      let genomes = try PictureGenomes(pngFrom: Self.source(path)) { try file.next($0) }
      try provideImages(of: genomes.members.lazy.map(\.genome), in: path)
      return { try Self.picture($0, of: genomes, in: path) }
    }
  }

  /// What the lineage of a picture is called now; where it was renamed, that is told.
  func followed(_ name: LineageName?) -> LineageName? {
    guard let name else { return nil }
    let now = folder.newName(of: name)
    if now != name { tell("\(name) is now called \(now)") }
    return now
  }

  private static func picture(
    _ number: Int?, of genomes: PictureGenomes, in path: String
  ) throws(RequestError) -> FoundPicture {
    let count = genomes.members.count
    guard let number = number ?? (count == 1 ? 1 : nil) else {
      throw .severalPictures(path: path, count: count)
    }
    guard 1...count ~= number else {
      throw .noPictureInFile(number, path: path, count: count)
    }
    let argument = count == 1 ? path : "\(path)/\(number)"
    let stem = stem(of: path)
    return FoundPicture(
      specimen: genomes.members[number - 1], argument: argument, label: argument, number: number,
      stem: count == 1 ? stem : "\(stem)-\(number)", seed: 0, view: genomes.view,
      file: path)
  }

  /// The individual of a lineage.
  ///
  /// - Parameter current: the current lineage, where it is open.
  func find(
    _ name: LineageName?, _ generation: Int?, _ number: Int, current: Lineage?
  ) throws -> (lineage: Lineage, individual: Individual) {
    let name = followed(name)
    let isCurrent = name == nil || name == current?.name
    let lineage = try isCurrent ? current ?? folder.open() : folder.open(name)
    let generation = try self.generation(generation, of: lineage)
    try generation.require(number)
    return (lineage, generation.individuals[number - 1])
  }
}

/// What pictures are looked up in.
private enum PictureSource: Hashable {
  /// A generation of a lineage; the current ones where none is named.
  case generation(Int?, of: LineageName?)
  /// The stars.
  case stars
  /// A file.
  case file(String)

  init(_ name: PictureName) {
    switch name {
    case .bred(let lineage, let generation, _): self = .generation(generation, of: lineage)
    case .star: self = .stars
    case .file(let path, _): self = .file(path)
    }
  }

  /// The sources of these names, in the order of their first ones, each with the places of its names.
  static func sources(of names: [PictureName]) -> [(source: PictureSource, places: [Int])] {
    var (sources, numbers): ([(source: PictureSource, places: [Int])], [PictureSource: Int]) = (
      [], [:]
    )
    for (place, name) in names.enumerated() {
      let source = PictureSource(name)
      let number = numbers[source] ?? sources.count
      if number == sources.count {
        numbers[source] = number
        sources.append((source, []))
      }
      sources[number].places.append(place)
    }
    return sources
  }
}

extension PictureName {
  /// The picture's number on its sheet or in its file, where one is named.
  fileprivate var number: Int? {
    switch self {
    case .bred(_, _, let number): number
    case .star(let number): number
    case .file(_, let number): number
    }
  }
}
