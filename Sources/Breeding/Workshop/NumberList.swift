import Genomes

/// Numbers as a person types them: `3,7`, `3 7`, `3-5`, and where a number may have its turn more often
/// `3*2,7`.
public struct NumberList: Hashable, Sendable {
  /// What the numbers are for.
  public enum Use: Hashable, Sendable {
    /// Pictures of one sheet, each of which counts once.
    case sheet
    /// Pictures of one sheet, each of which counts as often as its weight says.
    case weighted
    /// Stars, each of which counts once.
    case stars
  }

  /// The numbers in the order typed: each once, or as often as it counts.
  public let numbers: [Int]
  /// Those that stand there in several places, where each was meant once.
  public let repeated: [Int]
  private let use: Use

  /// The most numbers that a list may have.
  static let most = 100_000
  /// The most that a weight can be.
  private static let weights = 1...100

  /// Reads numbers and ranges, with commas, blanks or both between them. A range may run backwards.
  ///
  /// - Throws: `RequestError.numbers`.
  public init(_ text: String, for use: Use = .sheet) throws(RequestError) {
    guard let parts = Self.parts(text) else { throw .numbers(use) }
    var numbers: [Int] = []
    var places: [Int: Int] = [:]
    for part in parts {
      guard let (range, weight) = Self.range(part, for: use),
        numbers.count + range.count * weight <= Self.most
      else { throw .numbers(use) }
      for number in range {
        numbers += [Int](repeating: number, count: weight)
        places[number, default: 0] += 1
      }
    }
    let different = numbers.unique
    self.numbers = use == .weighted ? numbers : different
    self.repeated = different.filter { places[$0] != 1 }
    self.use = use
  }

  /// What a person should know of numbers that stand there more than once; nil where none does.
  public var repetition: String? {
    guard let first = repeated.first else { return nil }
    return Self.repetition(
      of: repeated.map(String.init),
      use == .weighted ? "counts as often, as \(first)*2 does" : "counts once")
  }

  /// - Parameter words: what is so of each of them.
  static func repetition(of names: [String], _ words: String) -> String? {
    if names.isEmpty { return nil }
    let told = 5
    let list = names.prefix(told).joined(separator: ", ") + (names.count > told ? ", …" : "")
    return names.count == 1
      ? "\(list) was typed more than once: it \(words)"
      : "\(list) were typed more than once: each \(words)"
  }

  /// What commas, blanks or both stand between; nil where a comma has nothing before or after it.
  static func parts(_ text: some StringProtocol) -> [Substring]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Substring($0).split(whereSeparator: \.isWhitespace) }
    return parts.contains(where: \.isEmpty) ? nil : parts.flatMap(\.self)
  }

  /// The numbers of a number, or of a range, in their order; nil for any other text, and for a range of
  /// more than a list may have.
  static func range(_ text: some StringProtocol) -> [Int]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { IndividualID.number($0) }
    guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1],
      abs(first - last) < most
    else { return nil }
    return first <= last ? Array(first...last) : (last...first).reversed()
  }

  private static func range(_ part: Substring, for use: Use) -> (numbers: [Int], weight: Int)? {
    let factors = part.split(separator: "*", omittingEmptySubsequences: false)
    guard let numbers = range(factors[0]) else { return nil }
    if factors.count == 1 { return (numbers, 1) }
    guard use == .weighted, factors.count == 2, let weight = Int(factors[1]), weights ~= weight
    else { return nil }
    return (numbers, weight)
  }
}
