/// A sentence that is being written: which words may come next, and how it is printed.
struct CaptionDraft {
  private let network: CaptionNetwork
  private let rules: CaptionRules
  /// The start of a sentence that the network was given.
  private let start: Int
  /// The words and marks so far.
  private(set) var tokens: [Int] = []

  init(_ network: CaptionNetwork, _ rules: CaptionRules, start: Int) {
    self.network = network
    self.rules = rules
    self.start = start
  }

  /// Appends a word or a mark.
  mutating func append(_ token: Int) { tokens.append(token) }

  /// How many of them are words.
  var wordCount: Int { tokens.count(where: network.isWord) }

  /// Whether it is ended.
  var isEnded: Bool { tokens.last.map(network.ends.contains) ?? false }

  /// Whether a word or a mark may come next: the rules allow it, it stands in the corpus after the two
  /// before, which holds the grammar together, but not after so many that the sentence would be a
  /// quotation.
  func mayGoOn(with token: Int) -> Bool {
    guard let last = tokens.last else { return rules.allow(token, after: tokens) }
    let before = tokens.count > 1 ? tokens[tokens.count - 2] : start
    // Few words are left by this, and so the rest need not be quick.
    guard network.isOfCorpus([before, last, token]), rules.allow(token, after: tokens) else {
      return false
    }
    guard network.isWord(token) else { return true }
    let run = Array(tokens.filter(network.isWord).suffix(network.run - 1)) + [token]
    return run.count < network.run || !network.isOfCorpus(run)
  }

  /// The sentence as it is printed.
  var text: String {
    var text = ""
    for token in tokens {
      let word = network.words[token]
      if network.isWord(token) {
        if !text.isEmpty, !text.hasSuffix("—") { text += " " }
        text += text.isEmpty ? word.prefix(1).uppercased() + word.dropFirst() : word
      } else {
        text += word
      }
    }
    return text
  }
}
