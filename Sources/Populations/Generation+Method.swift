import Evolution
import Genomes
import JSON

extension Generation {
  /// How a generation was bred, with its settings. Each way has a file of its own, with its JSON
  /// and its words, and here a case and a line in each of two lists.
  ///
  /// Indirect: a history has room for one in every generation, and few have one.
  public indirect enum Method: Hashable, Sendable {
    /// Drawn by a recipe.
    case new(New)
    /// Bred elsewhere and imported.
    case imported(Import)
    /// Starred pictures.
    case stars(OfStars)
    /// Pictures that are there already.
    case pictures(OfPictures)
    /// Bred from the numbers that a person picked.
    case pick(Pick)
    /// Bred by a search for what a fitness wants.
    case auto(SearchMethod)
    /// Bred from winners of tournaments, as version 0.1 did; only read, and kept as it is.
    case tournament(Tournament)
    /// Bred from any two.
    case cross(Cross)
    /// Bred from one at many strengths.
    case vary(Vary)
    /// The way from one to another.
    case morph(Morph)
    /// Changed by hand.
    case edit(Edit)
  }
}

extension Generation.Method {
  /// What reads each way, in the order in which an error lists their names.
  private static let readers = [
    Reader(Self.new), Reader(Self.imported), Reader(Self.stars), Reader(Self.pictures),
    Reader(Self.pick), Reader(Self.cross), Reader(Self.vary), Reader(Self.morph), Reader(Self.edit),
    Reader(Self.tournament), Reader(Self.auto),
  ]

  /// The way in which it was bred.
  private var way: any GenerationWay {
    switch self {
    case .new(let way): way
    case .imported(let way): way
    case .stars(let way): way
    case .pictures(let way): way
    case .pick(let way): way
    case .cross(let way): way
    case .vary(let way): way
    case .morph(let way): way
    case .edit(let way): way
    case .tournament(let way): way
    case .auto(let way): way
    }
  }

  /// Reads one way; nil for what another way of the same name wrote.
  private struct Reader: Sendable {
    let name: String
    let read: @Sendable (JSONElement) throws(JSONError) -> Generation.Method?

    init<Way: GenerationWay>(_ method: @escaping @Sendable (Way) -> Generation.Method) {
      name = Way.name
      read = { element throws(JSONError) in
        try Way.isWritten(in: element) ? method(Way(json: element)) : nil
      }
    }
  }
}

extension Generation.Method {
  /// The method as files have it.
  public var json: JSONValue { way.json }

  /// Reads what `json` writes.
  init(json element: JSONElement) throws(JSONError) {
    let by = try element.member("by")
    let name = try by.string()
    for reader in Self.readers where reader.name == name {
      guard let method = try reader.read(element) else { continue }
      self = method
      return
    }
    let names = Self.readers.map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    throw by.error(expected: "one of " + names.map { "\"\($0)\"" }.joined(separator: ", "))
  }

  /// How a generation came about: `bred from 3, 7 of generation 2, strength 0.5`.
  ///
  /// - Parameter parent: the generation before, as ` of generation 2`.
  package func words(of parent: String) -> String { way.words(of: parent) }

  /// How a generation came about, in a word or two: `from 3, 7`.
  public var shortWords: String { way.shortWords }

  /// Whether a fitness chose, so that individuals have scores.
  var isByFitness: Bool { type(of: way).isByFitness }

  /// The genomes that a generation was bred from, where its method names them.
  ///
  /// - Parameter generation: the generation that it was bred from.
  func namedParents(in generation: Int?) -> [Address] { way.namedParents(in: generation) }
}
