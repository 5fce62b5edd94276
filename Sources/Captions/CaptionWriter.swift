import Evolution
import Genomes
import Hashing
import JSON

/// Writes sentences for pictures: of words of a few old books of philosophy, put together by a small
/// network that has read them.
///
/// The genome decides: a picture always says the same, on every machine. Any three words or marks in a row
/// stand so in the books, but no six words do, and so no sentence is one of theirs.
public struct CaptionWriter: Sendable {
  /// How many sentences it writes at most for a picture.
  public static let counts = 1...1_000

  private let network: CaptionNetwork
  private let rules: CaptionRules
  /// The starts of sentences, read.
  private let beginnings: [CaptionNetwork.Reading]

  /// A writer, which unpacks the network's words.
  public init() {
    let network = CaptionNetwork()
    self.network = network
    rules = CaptionRules(network)
    beginnings = network.starts.map { start in
      var reading = CaptionNetwork.Reading(network)
      reading.read(start)
      return reading
    }
  }

  /// The first sentences of a picture, each another one; more of them begin with the same ones.
  ///
  /// - Parameter count: how many.
  /// - Returns: sentences of 6 to 12 words.
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

  /// The first candidate that is good, or else the best of many; one that is not there yet.
  private func sentence(seed: UInt64, number: Int, besides others: [String]) -> String {
    var best: (text: String, score: Double)?
    var (attempt, fit) = (0, 0)
    while fit < Self.candidates || best == nil {
      if let candidate = candidate(seed: seed, number: number, attempt: attempt),
        !others.contains(candidate.text)
      {
        fit += 1
        if candidate.score > best?.score ?? -.infinity { best = candidate }
        if candidate.score > Self.good { break }
      }
      attempt += 1
    }
    return best?.text ?? ""
  }

  /// How many candidates there are at most for a sentence.
  private static let candidates = 16
  /// The score of one that is taken at once, which about one in six has.
  private static let good = -1.1

  /// A sentence and how good it is; nil where it cannot stand as a caption.
  ///
  /// It is good where its words are likely, and by half of it where they are rare in the books at large:
  /// the likeliest words alone say nothing. One very unlikely word, one that is less likely where it stands
  /// than in the books at large, or an end where none was due, spoils it.
  ///
  /// What the network likes best as a whole would be drawn for many pictures. So a sentence that is drawn
  /// more often than `often` is let go as many times as leaves it so seldom.
  func candidate(seed: UInt64, number: Int, attempt: Int) -> (text: String, score: Double)? {
    var random = RandomStream(seed: seed, generation: 0, child: number, attempt: attempt)
    let start = start(&random)
    var reading = beginnings[start - network.starts.lowerBound]
    var draft = CaptionDraft(network, rules, start: start)
    var likelihood = 0.0
    var probability = 1.0
    while true {
      guard let (token, share) = next(reading, draft, &random) else { return nil }
      probability *= share
      draft.append(token)
      let logarithm = reading.logarithm(of: token)
      guard logarithm > (draft.isEnded ? Self.leastOfEnd : Self.least) else { return nil }
      let rarity = network.rarity(of: token)
      guard logarithm + rarity > 0 else { return nil }
      likelihood += logarithm + rarity / 2
      if draft.isEnded {
        guard random.uniform() * probability < Self.often else { return nil }
        let mean = likelihood / Double(draft.tokens.count)
        return (draft.text, mean - rules.faults(of: draft.tokens))
      }
      reading.read(token)
    }
  }

  /// The least logarithm of a word's probability, and of an end's.
  private static let (least, leastOfEnd) = (-7.0, -2.0)

  /// How often one sentence comes at most, of all that are begun in a book's manner.
  private static let often = 4e-8

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

  /// Draws the next word among the likeliest that may come: the fewest whose probabilities sum up to a
  /// share of all (Holtzman et al. 2020, arXiv:1904.09751); says with it how likely it was drawn.
  private func next(
    _ reading: CaptionNetwork.Reading, _ draft: CaptionDraft, _ random: inout RandomStream
  ) -> (token: Int, share: Double)? {
    // The longer it is, the likelier it ends: short is good.
    let length = draft.wordCount - CaptionRules.lengths.lowerBound
    let bonusOfEnd = length > 0 ? Self.bonusOfEnd + length * Self.bonusOfLength : 0
    let likely = reading.likeliest(Self.most).filter(draft.mayGoOn).map { token in
      let bonus = network.ends.contains(token) ? bonusOfEnd : 0
      let malus = network.words[token] == "!" ? Self.malusOfShout : 0
      return (token: token, logit: Int(reading.logits[token]) + bonus - malus)
    }.sorted { ($1.logit, $0.token) < ($0.logit, $1.token) }
    guard let first = likely.first else { return nil }
    let weights = likely.map { reading.power((first.logit - $0.logit) * Self.sharpness >> 16) }
    let share = weights.reduce(0, +) / 100 * Self.percent
    var total: UInt64 = 0
    var count = 0
    while count < weights.count, total < share || count == 0 {
      total += weights[count]
      count += 1
    }
    // A number below the total: the weights, of 24 bits each, are few.
    var rest = (UInt64(random.bits32()) * total) >> 32
    for (word, weight) in zip(likely, weights) {
      if rest < weight { return (word.token, Double(weight) / Double(total)) }
      rest -= weight
    }
    return (first.token, Double(weights[0]) / Double(total))
  }

  /// Among how many words the next one is drawn.
  private static let most = 40
  /// The share of their probability that is kept, in hundredths.
  private static let percent: UInt64 = 95
  /// log₂ e in units of 2⁻¹⁶.
  private static let sharpness = 94_548
  /// How much likelier an end is drawn than it is where there are words enough, and for every further
  /// word: logarithms in units of 2⁻¹⁶.
  private static let (bonusOfEnd, bonusOfLength) = (36_045, 9_830)
  /// How much less likely an exclamation mark is.
  private static let malusOfShout = 65_536
}

extension CaptionNetwork.Reading {
  /// The likeliest words, from the likeliest; of equally likely ones the first.
  fileprivate func likeliest(_ count: Int) -> [Int] {
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
