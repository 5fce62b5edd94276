import Evolution
import Genomes
import Hashing
import JSON

/// Writes sentences for pictures: of words of a few old books of philosophy, put together by a small
/// network that has read them.
///
/// The genome decides: a picture always says the same, on every machine. No sentence has six words in a
/// row that stand so in a sentence of the books, and so none is one of theirs.
public struct CaptionWriter: Sendable {
  /// How many sentences it writes at most for a picture.
  public static let counts = 1...1_000

  private let network = CaptionNetwork()

  /// A writer, which unpacks the network's words.
  public init() {}

  /// The first sentences of a picture, each another one; more of them begin with the same ones.
  ///
  /// - Parameter count: how many.
  /// - Returns: sentences of 6 to 18 words.
  /// - Throws: `JSONError` where the genome is too large to be written.
  public func sentences(of genome: Genome, count: Int) throws -> [String] {
    precondition(Self.counts ~= count, "expected a count within the bounds")
    let digest = Digest(of: try JSONValue.line(genome.json).serialized()).description
    let seed = UInt64(digest.prefix(16), radix: 16) ?? 0
    var sentences: [String] = []
    for number in 0..<count {
      sentences.append(sentence(seed: seed, number: number, besides: sentences))
    }
    return sentences
  }

  /// The best of a few candidates, that which the network finds the likeliest a word, and which is not
  /// there yet.
  private func sentence(seed: UInt64, number: Int, besides others: [String]) -> String {
    var best: (text: String, score: Double)?
    var (attempt, fit) = (0, 0)
    while fit < Self.candidates || best == nil {
      if let candidate = candidate(seed: seed, number: number, attempt: attempt),
        !others.contains(candidate.text)
      {
        fit += 1
        if candidate.score > best?.score ?? -.infinity { best = candidate }
      }
      attempt += 1
    }
    return best?.text ?? ""
  }

  /// How many candidates a sentence is chosen from.
  private static let candidates = 8

  /// A sentence, and the mean of its words' logarithms of probability; nil where it cannot stand as a
  /// caption.
  func candidate(seed: UInt64, number: Int, attempt: Int) -> (text: String, score: Double)? {
    var random = RandomStream(seed: seed, generation: 0, child: number, attempt: attempt)
    var reading = CaptionNetwork.Reading(network)
    var draft = CaptionDraft(network)
    reading.read(start(&random))
    var sum = 0.0
    while !draft.isEnded {
      guard let token = next(reading, draft, &random) else { return nil }
      sum += reading.logarithm(of: token)
      draft.append(token)
      if draft.isTooLong { return nil }
      reading.read(token)
    }
    return draft.isFit ? (draft.text, sum / Double(draft.tokens.count)) : nil
  }

  /// How a sentence begins: in the manner of one of the books.
  private func start(_ random: inout RandomStream) -> Int {
    let weights = Self.books
    var rest = random.below(weights.reduce(0, +))
    for (book, weight) in weights.enumerated() {
      if rest < weight { return network.starts.lowerBound + 2 * book }
      rest -= weight
    }
    return network.starts.lowerBound
  }

  /// How often a sentence is in the manner of each book, in the order of `train.py`: Meditations, Short
  /// Works, Tao Te Ching, Zarathustra, Beyond Good and Evil.
  private static let books = [3, 2, 3, 3, 2]

  /// Draws the next word among the likeliest: the fewest whose probabilities sum up to a share of those of
  /// `most` words (Holtzman et al. 2020, arXiv:1904.09751).
  private func next(
    _ reading: CaptionNetwork.Reading, _ draft: CaptionDraft, _ random: inout RandomStream
  ) -> Int? {
    var likely = reading.likeliest(Self.most, besides: draft.banned)
    guard let first = likely.first else { return nil }
    let weights = likely.map { token in
      let less = Int(reading.logits[first]) - Int(reading.logits[token])
      return reading.power((less * Self.sharpness) >> 16)
    }
    let share = weights.reduce(0, +) / 100 * Self.percent
    var total: UInt64 = 0
    var count = 0
    while count < weights.count, total < share || count == 0 {
      total += weights[count]
      count += 1
    }
    likely.removeSubrange(count...)
    // A number below the total: the weights, of 24 bits each, are few.
    var rest = (UInt64(random.bits32()) * total) >> 32
    for (token, weight) in zip(likely, weights) {
      if rest < weight { return token }
      rest -= weight
    }
    return first
  }

  /// Among how many words the next one is drawn.
  private static let most = 40
  /// The share of their probability that is kept, in hundredths.
  private static let percent: UInt64 = 90
  /// log₂ e over the temperature, 0.9, in units of 2⁻¹⁶.
  private static let sharpness = 105_053
}

extension CaptionNetwork.Reading {
  /// The likeliest words, from the likeliest; of equally likely ones the first.
  fileprivate func likeliest(_ count: Int, besides banned: [Int]) -> [Int] {
    var logits = logits
    for word in banned { logits[word] = .min }
    var likeliest: [Int] = []
    likeliest.reserveCapacity(count + 1)
    var least = Int32.min
    logits.withUnsafeBufferPointer { logits in
      var word = 0
      while word < logits.count {
        let logit = logits[word]
        if logit > least {
          var place = likeliest.count
          while place > 0, logits[likeliest[place - 1]] < logit { place -= 1 }
          likeliest.insert(word, at: place)
          if likeliest.count > count { likeliest.removeLast() }
          if likeliest.count == count { least = logits[likeliest[count - 1]] }
        }
        word += 1
      }
    }
    return likeliest
  }
}
