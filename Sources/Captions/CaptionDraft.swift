/// A sentence that is being written: which words may come next, and whether it may stand as a caption.
struct CaptionDraft {
  /// How many words a caption has.
  static let lengths = 6...18

  private let network: CaptionNetwork
  /// The words and marks so far.
  private(set) var tokens: [Int] = []
  /// How many of them are words.
  private var wordCount = 0

  init(_ network: CaptionNetwork) { self.network = network }

  /// Appends a word or a mark.
  mutating func append(_ token: Int) {
    tokens.append(token)
    if isWord(token) { wordCount += 1 }
  }

  /// Whether it is ended.
  var isEnded: Bool { tokens.last.map(network.ends.contains) ?? false }

  /// Whether it is longer than a caption may be.
  var isTooLong: Bool { wordCount > Self.lengths.upperBound }

  /// What may not come next.
  var banned: [Int] {
    var banned = Array(network.starts) + [network.unknown] + network.unfit
    guard let last = tokens.last, isWord(last) else {
      return banned + network.ends + network.marks + tokens.suffix(1)
    }
    if wordCount < Self.lengths.lowerBound || Self.dangling.contains(network.words[last]) {
      banned += network.ends
    }
    // No mark but commas twice.
    for mark in network.marks where tokens.contains(mark) {
      if network.words[mark] != "," || tokens.count(where: { $0 == mark }) > 2 {
        banned.append(mark)
      }
    }
    // No pair of words twice, no word twice in a row, and none but short ones three times.
    banned += zip(tokens, tokens.dropFirst()).filter { $0.0 == last }.map(\.1)
    banned.append(last)
    banned += tokens.filter { token in
      isWord(token) && tokens.count(where: { $0 == token }) > 1
        && network.words[token].utf8.count > 3
    }
    return banned
  }

  /// Whether it is a caption: of the right length, and of its own making.
  var isFit: Bool {
    Self.lengths ~= wordCount && isEnded && !hasRunOfCorpus
  }

  /// Whether some words in a row stand so in the corpus.
  private var hasRunOfCorpus: Bool {
    let words = tokens.filter(isWord).map { network.words[$0].lowercased() }
    return words.indices.dropLast(network.run - 1).contains { first in
      network.isOfCorpus(words[first..<first + network.run].joined(separator: " ").utf8)
    }
  }

  /// The sentence as it is printed.
  var text: String {
    var text = ""
    for token in tokens {
      let word = network.words[token]
      if isWord(token) {
        if !text.isEmpty, !text.hasSuffix("—") { text += " " }
        text += text.isEmpty ? word.prefix(1).uppercased() + word.dropFirst() : word
      } else {
        text += word == ";" ? "." : word
      }
    }
    return text
  }

  private func isWord(_ token: Int) -> Bool { token >= network.marks.upperBound }

  /// Words that want another one after them.
  private static let dangling: Set = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "to", "into", "with", "from", "by", "for",
    "at",
    "upon", "unto", "than", "which", "whose", "whom", "if", "as", "when", "because", "my", "thy",
    "its",
    "our", "their", "your", "every", "very", "no", "I", "he", "she", "we", "they", "thou", "doth",
    "would", "should", "must", "O", "also", "whether", "while", "lest", "let", "between", "such",
    "one’s", "man’s", "according", "towards", "toward", "like", "only", "who", "that", "how",
    "where",
  ]
}
