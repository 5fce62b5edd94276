import Arithmetic
import CCaptions

/// The network that writes captions: a gated recurrent unit over words, which reads a sentence word by
/// word and says each time how likely every word is as the next (Cho et al. 2014,
/// doi:10.3115/v1/D14-1179).
///
/// It was trained once, by `Sources/CCaptions/train.py`, and lies in the program, a byte a weight. It
/// computes in integers alone, so that it says the same on every machine.
struct CaptionNetwork: Sendable {
  /// Its words, in the order of its numbers for them: starts of sentences, what is unknown, ends,
  /// marks, and the words of the corpus that it knows.
  let words: [String]
  /// The numbers of the starts of sentences: of each book one for a sentence, one for a clause.
  let starts: Range<Int>
  /// The numbers of `.`, `!`, `?` and `;`, which end a sentence.
  let ends: Range<Int>
  /// The numbers of the marks within a sentence.
  let marks: Range<Int>
  private let keys: [[UInt8]]
  /// How many words in a row of the corpus a caption must not have.
  let run: Int
  // Its pointers are into the program itself.
  nonisolated(unsafe) fileprivate let model = breed_caption_model()

  init() {
    let text = UnsafeRawBufferPointer(start: model.text, count: Int(model.text_count))
    words = text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    starts = 0..<Int(model.starts)
    // What is unknown stands between.
    ends = starts.upperBound + 1..<starts.upperBound + 1 + Int(model.ends)
    marks = ends.upperBound..<ends.upperBound + Int(model.marks)
    run = Int(model.run)
    // As the filter has them: in small letters, and one name for all starts.
    keys = words.enumerated().map { [starts] number, word in
      starts.contains(number) ? Array("<".utf8) : Array(word.lowercased().utf8)
    }
  }

  /// The number that stands for every word that it does not know.
  var unknown: Int { starts.upperBound }

  /// Whether a number stands for a word, and not for a mark or the like.
  func isWord(_ token: Int) -> Bool { token >= marks.upperBound }

  /// How rare a word is in the corpus: the negative natural logarithm of its share.
  func rarity(of token: Int) -> Double { Double(model.rarities[token]) * 0x1p-16 }

  /// Whether these stand in a row in a sentence of the corpus, if they are `run` words without the marks
  /// between, or three that are words, marks, a start or an end: certainly where they do, and for about
  /// one in fifty that do not (Bloom 1970, doi:10.1145/362686.362692).
  func isOfCorpus(_ tokens: [Int]) -> Bool {
    var hash = CorpusHash.start
    for (place, token) in tokens.enumerated() {
      if place > 0 { hash = CorpusHash.hash(hash, UInt8(ascii: " ")) }
      for byte in keys[token] { hash = CorpusHash.hash(hash, byte) }
    }
    return isOfCorpus(hash: hash)
  }

  /// The same of words in small letters with blanks between.
  func isOfCorpus(_ words: some Sequence<UInt8>) -> Bool {
    isOfCorpus(hash: CorpusHash.hash(words))
  }

  private func isOfCorpus(hash: UInt64) -> Bool {
    let (first, second) = (hash & 0xFFFF_FFFF, hash >> 32 | 1)
    for probe in 0..<Self.probes {
      let bit = Int((first + probe * second) % UInt64(model.run_bits))
      if model.runs[bit / 8] >> UInt8(bit % 8) & 1 == 0 { return false }
    }
    return true
  }

  /// How many bits of the filter each sets.
  private static let probes: UInt64 = 5
}

/// The hash by which runs of words of the corpus are known (Fowler, Noll & Vo's FNV-1a of 64 bits).
package enum CorpusHash {
  /// The hash of a text in UTF-8.
  package static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(start) { hash($0, $1) }
  }

  /// The hash of nothing.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a text with one more byte.
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension CaptionNetwork {
  /// A sentence as far as it is read, and what may come next.
  struct Reading {
    private let network: CaptionNetwork
    private var state: [Int16]
    /// How likely each word is as the next: logarithms to the base of e in units of 2⁻¹⁶, without a
    /// common part.
    private(set) var logits: [Int32]
    /// The greatest logarithm.
    private var most: Int32 = 0
    /// The logarithm of the sum of all likelihoods, as far as it is over the greatest one.
    private var logarithm = 0.0

    /// Reads nothing yet.
    init(_ network: CaptionNetwork) {
      self.network = network
      state = [Int16](repeating: 0, count: Int(network.model.hidden))
      logits = [Int32](repeating: 0, count: network.words.count)
    }

    /// Reads the next word.
    mutating func read(_ word: Int) {
      withUnsafePointer(to: network.model) { model in
        breed_caption_step(model, Int32(word), &state, &logits)
        let sum = breed_caption_sum(model, logits, &most)
        logarithm = Logarithm.natural(Double(sum) * 0x1p-24)
      }
    }

    /// The natural logarithm of the probability that this word comes next.
    func logarithm(of word: Int) -> Double {
      Double(logits[word] - most) * 0x1p-16 - logarithm
    }

    /// 2⁻ˣ in units of 2⁻²⁴, of an x in units of 2⁻¹⁶ that is not negative.
    func power(_ x: Int) -> UInt64 {
      withUnsafePointer(to: network.model) { UInt64(breed_caption_power($0, Int64(x))) }
    }
  }
}
