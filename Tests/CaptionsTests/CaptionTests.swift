import Evolution
import Foundation
import Genomes
import TestNetworks
import Testing
import Threads

@testable import Captions

/// The hashes of all words and all sentences of the corpus, which `train.py` writes: words in small letters,
/// sentences without their marks.
private struct CorpusHashes {
  let words: Set<UInt64>
  let sentences: Set<UInt64>

  init() throws {
    let url = try #require(
      Bundle.module.url(forResource: "corpus", withExtension: "hashes"))
    let numbers = try Data(contentsOf: url).withUnsafeBytes { bytes in
      bytes.bindMemory(to: UInt64.self).map { UInt64(littleEndian: $0) }
    }
    let count = Int(numbers[0])
    words = Set(numbers[1...count])
    sentences = Set(numbers[(count + 2)...])
    try #require(sentences.count == Int(numbers[count + 1]))
    try #require(words.count > 14_000 && sentences.count > 9_000)
  }

  /// The words of a sentence, in small letters.
  static func words(of sentence: String) -> [String] {
    sentence.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "-" }.map(String.init)
  }

  func hasSentence(_ words: [String]) -> Bool {
    sentences.contains(CorpusHash.hash(words.joined(separator: " ").utf8))
  }
}

@Suite struct CaptionTests {
  private let writer = CaptionWriter()

  @Test func `the tests would know a sentence of the corpus`() throws {
    let corpus = try CorpusHashes()
    let sentence =
      "From my grandfather Verus I learned good morals and the government of my temper."
    #expect(corpus.hasSentence(CorpusHashes.words(of: sentence)))
    let network = CaptionNetwork()
    #expect(network.isOfCorpus("i learned good morals and the".utf8))
    #expect(!network.isOfCorpus("morals the good and learned i".utf8))
  }

  @Test func `10,000 sentences are of words of the corpus, 6 to 12, and none is one of its own`()
    throws
  {
    let corpus = try CorpusHashes()
    // Every sentence of a picture is one of such candidates.
    let texts = Parallel.map(0..<1_250, threads: 2) { seed in
      var found: [String] = []
      var attempt = 0
      while found.count < 8 {
        if let candidate = writer.candidate(seed: UInt64(seed), number: 0, attempt: attempt) {
          found.append(candidate.text)
        }
        attempt += 1
      }
      return found
    }.flatMap(\.self)
    #expect(texts.count == 10_000)
    for text in texts {
      let words = CorpusHashes.words(of: text)
      #expect(6...12 ~= words.count, "\(text)")
      #expect(!corpus.hasSentence(words), "\(text)")
      for word in words {
        #expect(corpus.words.contains(CorpusHash.hash(word.utf8)), "\(word) in \(text)")
      }
      #expect(text.first?.isUppercase == true && ".!?".contains(text.last ?? " "), "\(text)")
      #expect(!text.contains { "<>()[]“”\";".contains($0) }, "\(text)")
      #expect(!["and", "but", "she", "they"].contains(words[0]), "\(text)")
      #expect(words[0] != "he" || words[1] == "who", "\(text)")
    }
    #expect(Set(texts).count > 9_800)
  }

  @Test func `a picture says the same whenever it is asked, however much it is asked for`() throws {
    let genome = SampleNetworks.genome("neat", seed: 5, mutations: 9)
    let eight = try writer.sentences(of: genome, count: 8)
    #expect(Set(eight).count == 8)
    #expect(try CaptionWriter().sentences(of: genome, count: 3) == Array(eight.prefix(3)))
    let other = SampleNetworks.genome("neat", seed: 6, mutations: 9)
    #expect(try writer.sentences(of: other, count: 8) != eight)
  }

  @Test func `hardly two of 200 pictures say the same first`() throws {
    let texts = try Parallel.map(0..<200, threads: 2) { number in
      let genome = SampleNetworks.genome("neat", seed: UInt64(number), mutations: 9)
      return Result { try writer.sentences(of: genome, count: 1)[0] }
    }.map { try $0.get() }
    // Of what is likeliest to be drawn one in ten would.
    #expect(Set(texts).count >= 198)
  }

  @Test func `a sentence that wants one before it is not begun, and one that wants more not ended`()
    throws
  {
    let network = CaptionNetwork()
    let rules = CaptionRules(network)
    func numbers(_ text: String) throws -> [Int] {
      try text.split(separator: " ").map {
        try #require(network.words.firstIndex(of: String($0)), "\($0)")
      }
    }
    func allows(_ next: String, after text: String) throws -> Bool {
      rules.allow(try numbers(next)[0], after: try numbers(text))
    }
    #expect(try !allows("but", after: "") && allows("what", after: ""))
    #expect(try allows("who", after: "he") && !allows("is", after: "he"))
    #expect(try !allows("his", after: "I love") && allows("his", after: "a man loves"))
    #expect(try !allows("them", after: "I see") && allows("them", after: "I see stars and love"))
    #expect(try allows("?", after: "what is the end of the way"))
    #expect(try !allows("?", after: "I am the end of the way"))
    #expect(try !allows(".", after: "is this the end of the way"))
    #expect(try !allows(".", after: "this is the end of the"))
    #expect(try !allows(".", after: "this is the end"))
    #expect(try !allows(".", after: "if this is the end of all"))
    #expect(try allows(".", after: "if this is the end , all is good"))
    #expect(try !allows(".", after: "if this is the end , you wise men"))
    #expect(try !allows("nor", after: "I wish to live") && allows("nor", after: "not to live"))
    #expect(try !allows("is", after: "my friends —") && allows("is", after: "if this is so ,"))
    #expect(try !allows(".", after: "there are many things are all good"))
    #expect(try allows(".", after: "there are many things that are good"))
    #expect(try !allows(".", after: "have I now seen the good"))
    #expect(try !allows("!", after: "how could you be a good man"))
    #expect(try allows("?", after: "how could you be a good man"))
    #expect(try !allows(".", after: "with your love to the wise men"))
    #expect(try !allows("!", after: "you good ones , you wise men"))
    #expect(try !allows(",", after: "he who is wise") && !allows("I", after: "that"))
  }

  @Test func `a likelihood is a probability`() {
    let network = CaptionNetwork()
    var reading = CaptionNetwork.Reading(network)
    reading.read(network.starts.lowerBound)
    for _ in 0..<3 {
      let sum = network.words.indices.reduce(0) { $0 + exp(reading.logarithm(of: $1)) }
      #expect(abs(sum - 1) < 1e-3)
      reading.read(network.marks.upperBound + 100)
    }
  }
}
