/// What a sentence must not do that stands alone under a picture, with nothing before it: begin as if
/// something were, speak of "him" where nobody was named, end in the middle.
///
/// The network has learned sentences in their chapters, and knows nothing of this. The rules look at
/// words alone, and are wrong now and then; what they forbid is no loss.
struct CaptionRules: Sendable {
  /// How many words a caption has.
  static let lengths = 6...12

  private let network: CaptionNetwork
  private let traits: [Traits]

  init(_ network: CaptionNetwork) {
    self.network = network
    var traits = network.words.map { word in
      Self.isPlural(word) ? Traits.several : []
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(network.words, network.words.indices))
    for (trait, words) in Self.lists {
      for word in words.split(separator: " ") {
        if let number = numbers[String(word)] { traits[number].insert(trait) }
      }
    }
    self.traits = traits
  }

  /// Whether a word, a mark or an end may follow.
  func allow(_ token: Int, after tokens: [Int]) -> Bool {
    guard token > network.unknown, !traits[token].contains(.unfit) else { return false }
    guard let first = tokens.first, let last = tokens.last else {
      return network.isWord(token) && !traits[token].contains(.joining)
    }
    let count = tokens.count(where: network.isWord)
    if network.isWord(token) {
      return count < Self.lengths.upperBound && allowWord(token, after: tokens, last: last)
    }
    guard network.isWord(last) else { return false }
    if network.marks.contains(token) { return count > 1 && !tokens.contains(token) }
    return count >= Self.lengths.lowerBound && allowEnd(token, after: tokens, first, last)
  }

  private func allowWord(_ token: Int, after tokens: [Int], last: Int) -> Bool {
    let trait = traits[token]
    // "He" alone only as "he who".
    if tokens.count == 1, traits[last].contains(.he) { return network.words[token] == "who" }
    if trait.contains(.he), !tokens.contains(where: { traits[$0].contains(.one) }) { return false }
    if trait.contains(.they), !tokens.contains(where: { traits[$0].contains(.several) }) {
      return false
    }
    // No pair of words twice, no word twice in a row, and none but short ones three times.
    if token == last || zip(tokens, tokens.dropFirst()).contains(where: { $0 == (last, token) }) {
      return false
    }
    return network.words[token].utf8.count <= 3 || tokens.count(where: { $0 == token }) < 2
  }

  private func allowEnd(_ token: Int, after tokens: [Int], _ first: Int, _ last: Int) -> Bool {
    if traits[last].contains(.dangling) { return false }
    if lacksItsVerb(tokens) { return false }
    let opening = traits[first]
    // "If" and the like want a second clause.
    if opening.contains(.conditional), !tokens.contains(network.marks.lowerBound) { return false }
    switch network.words[token] {
    // "Do not …" asks nothing.
    case "?" where opening.contains(.mayAsk): return network.words[tokens[1]] != "not"
    case "?": return !opening.isDisjoint(with: [.asking, .wondering])
    case "!": return !opening.contains(.asking)
    case ".": return opening.isDisjoint(with: [.asking, .wondering])
    default: return false
    }
  }

  /// Whether it is only "he who overcomes himself" or "the things which are", of whom nothing is said.
  private func lacksItsVerb(_ tokens: [Int]) -> Bool {
    guard traits[tokens[0]].isDisjoint(with: [.asking, .wondering, .mayAsk]),
      let first = tokens.indices.first(where: {
        traits[tokens[$0]].contains(.relative) || $0 > 0 && traits[tokens[$0]].contains(.verb)
      }), traits[tokens[first]].contains(.relative)
    else { return false }
    return !tokens.indices.dropFirst(first + 1).contains {
      traits[tokens[$0]].contains(.verb) && !traits[tokens[$0 - 1]].contains(.relative)
    }
  }

  /// How much worse a sentence is than it scores, by what made sentences bad among some hundreds that were
  /// graded by hand: words that are repeated, "it", of which nobody knows what it is, prepositions, on
  /// which pieces of sentences are hung, "what" as the first word, and length.
  func faults(of tokens: [Int]) -> Double {
    let repeats = tokens.count - Set(tokens).count
    let its = tokens.count { traits[$0].contains(.it) }
    let prepositions = tokens.count { traits[$0].contains(.preposition) }
    let what = traits[tokens[0]].contains(.what) ? 1 : 0
    return
      (6 * Double(repeats) + 4 * Double(its) + 3 * Double(prepositions) + 8 * Double(what)
      + Double(tokens.count)) / 20
  }

  /// What there is to know of a word.
  private struct Traits: OptionSet {
    let rawValue: UInt16

    static let unfit = Traits(rawValue: 1)
    static let joining = Traits(rawValue: 1 << 1)
    static let dangling = Traits(rawValue: 1 << 2)
    static let he = Traits(rawValue: 1 << 3)
    static let one = Traits(rawValue: 1 << 4)
    static let they = Traits(rawValue: 1 << 5)
    static let several = Traits(rawValue: 1 << 6)
    static let it = Traits(rawValue: 1 << 7)
    static let asking = Traits(rawValue: 1 << 8)
    static let wondering = Traits(rawValue: 1 << 9)
    static let mayAsk = Traits(rawValue: 1 << 10)
    static let conditional = Traits(rawValue: 1 << 11)
    static let relative = Traits(rawValue: 1 << 12)
    static let verb = Traits(rawValue: 1 << 13)
    static let preposition = Traits(rawValue: 1 << 14)
    static let what = Traits(rawValue: 1 << 15)
  }

  private static func isPlural(_ word: String) -> Bool {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !singular.contains(word)
  }

  private static let singular: Set = [
    "this", "thus", "always", "perhaps", "does", "besides", "ours", "sometimes", "itself", "knows",
    "makes", "loves", "says", "gives", "comes", "goes", "takes", "becomes", "nevertheless",
  ]

  private static let lists: KeyValuePairs<Traits, String> = [
    // People of a story, and what could be read as an advice to end one's life.
    .unfit: "she her hers herself aloud spoken reported oh nondescript die cease",
    // No sentence begins so that has none before it.
    .joining: """
    and but for nor or then therefore she they them their him his her hers its these those such also \
    thus so because which whom whose than here there’s hence further furthermore moreover \
    accordingly finally another other others either neither as yet still consequently again theirs \
    himself themselves herself itself former latter like likewise too whereas whereby while whilst \
    lest rather mine now until till otherwise namely
    """,
    // They want another word after them.
    .dangling: """
    a an the and or but nor of to into with from by for at upon than which whose whom if as when \
    because my its our their your every very no I he she we they would should must also whether \
    while lest let between such one’s man’s according towards toward like only who that how where \
    is are was were be not in on
    """,
    .he: "he him his himself",
    .it: "it",
    .what: "what",
    .preposition: "of to in for as on by with from at",
    // Whom "he" may be.
    .one: """
    who whoever man one sage everyone father king philosopher everybody nobody ruler anyone god God \
    friend soldier child wise lover creator poet master noble saint solitary individual superior \
    person thinker artist neighbour hero
    """,
    .they: "they them their themselves theirs these those",
    .several: "men people many all others few both wise children",
    // What begins a question, a question or a cry, and perhaps a question.
    .asking: """
    is are am can could would has must does was were should why who did will shall
    """,
    .wondering: "what how where whence whither",
    .mayAsk: "have do when",
    .conditional: "if when as while unless though suppose although since where whenever",
    .relative: "who which that whom what",
    // Those of main clauses that are the commonest.
    .verb: """
    is are was were am has does will would shall should can cannot could must may ought
    """,
  ]
}
