/// Seeds as a person types them: `1-50`, `1,4,9`.
public struct SeedList: Hashable, Sendable {
  /// The seeds in the order typed.
  public let seeds: [UInt64]

  /// The most seeds of a list.
  public static let most = 10_000

  /// Reads seeds and ranges with commas between them.
  ///
  /// - Throws: `ExperimentError.seeds`, `seedTwice`.
  public init(_ text: some StringProtocol) throws(ExperimentError) {
    var seeds: [UInt64] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Self.seed($0) }
      guard 1...2 ~= ends.count, let first = ends[0], let last = ends[ends.count - 1],
        first <= last, last - first < UInt64(Self.most - seeds.count)
      else { throw .seeds }
      seeds += first...last
    }
    var known: Set<UInt64> = []
    for seed in seeds where !known.insert(seed).inserted { throw .seedTwice(seed) }
    self.seeds = seeds
  }

  /// A seed in plain digits, without zeros before it; nil for anything else.
  private static func seed(_ text: some StringProtocol) -> UInt64? {
    guard let seed = UInt64(text), "\(seed)" == text, RequestError.seeds ~= seed else {
      return nil
    }
    return seed
  }
}
