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
  /// What each word and mark costs, in twentieths.
  private let costs: [Int]

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
    var costs = network.words.map { _ in 0 }
    for mark in network.marks { costs[mark] = 15 }
    for (cost, words) in Self.costs {
      for word in words.split(separator: " ") {
        if let number = numbers[String(word)] { costs[number] = cost }
      }
    }
    self.costs = costs
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
    if network.marks.contains(token) {
      // Nothing stands between "he who …" and what is said of him.
      return count > 1 && !tokens.contains(token) && !traits[first].contains(.he)
    }
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
    // A verb behind a mark begins another clause, which only "if" and the like leave room for.
    if trait.contains(.verb), !network.isWord(last), !traits[tokens[0]].contains(.conditional) {
      return false
    }
    // "That I can be named" wants a clause before it.
    if tokens.count == 1, network.words[last] == "that",
      !trait.contains(.verb), !trait.contains(.relative)
    {
      return false
    }
    // No other clause between "he who …" and what is said of him.
    if traits[tokens[0]].contains(.he), trait.contains(.relative), tokens.count > 1 { return false }
    // Not "why what is", nor "why do not you".
    let asks = !traits[tokens[0]].isDisjoint(with: [.asking, .wondering])
    if asks, tokens.count == 1, trait.contains(.wondering) { return false }
    if asks, network.words[token] == "not", Self.doing.contains(network.words[last]) {
      return false
    }
    if network.words[token] == "be", !allowBe(after: tokens.map { network.words[$0] }, last) {
      return false
    }
    if network.words[token] == "nor", !tokens.contains(where: { traits[$0].contains(.negative) }) {
      return false
    }
    // No pair of words twice, no word twice in a row, and none but short ones three times.
    if token == last || zip(tokens, tokens.dropFirst()).contains(where: { $0 == (last, token) }) {
      return false
    }
    return network.words[token].utf8.count <= 3 || tokens.count(where: { $0 == token }) < 2
  }

  /// Not "do you be", nor "let it to be".
  private func allowBe(after words: [String], _ last: Int) -> Bool {
    if words[0] == "let" { return words.last != "to" }
    guard words.count > 1, words[1] != "not", words[...1].contains(where: Self.doing.contains)
    else { return true }
    return words.last == "to" || traits[last].contains(.verb)
  }

  private func allowEnd(_ token: Int, after tokens: [Int], _ first: Int, _ last: Int) -> Bool {
    if traits[last].contains(.dangling) { return false }
    if lacksItsVerb(tokens) || hasTooManyVerbs(tokens) { return false }
    let opening = traits[first]
    let hasVerb = tokens.contains { traits[$0].contains(.verb) }
    // "With your love, you blissful hour" says nothing.
    if opening.contains(.preposition), !hasVerb { return false }
    // "If" and the like want a second clause.
    if opening.contains(.conditional) {
      guard let comma = tokens.firstIndex(of: network.marks.lowerBound),
        tokens[comma...].contains(where: { traits[$0].contains(.verb) })
      else { return false }
    }
    // "Have I …" and "how could …" do nothing but ask.
    let second = traits[tokens[1]]
    let asks =
      opening.contains(.mayAsk) && !opening.contains(.conditional) && second.contains(.speaking)
      || opening.contains(.wondering) && second.contains(.asking)
    switch network.words[token] {
    // "Do not …" asks nothing.
    case "?" where opening.contains(.mayAsk): return network.words[tokens[1]] != "not"
    case "?": return !opening.isDisjoint(with: [.asking, .wondering])
    case "!":
      return !asks && !opening.contains(.asking) && (hasVerb || opening.contains(.calling))
    case ".": return !asks && opening.isDisjoint(with: [.asking, .wondering])
    default: return false
    }
  }

  /// Whether it has more verbs than clauses that are joined by anything: "there are things are good".
  private func hasTooManyVerbs(_ tokens: [Int]) -> Bool {
    // "Let" is one, too.
    let verbs =
      tokens.count { traits[$0].contains(.verb) } + (network.words[tokens[0]] == "let" ? 1 : 0)
    // A question's first word joins nothing.
    let rest = traits[tokens[0]].contains(.conditional) ? tokens[...] : tokens.dropFirst()
    let joints = rest.count {
      !network.isWord($0) || !traits[$0].isDisjoint(with: [.relative, .clause])
    }
    return verbs > joints + 1
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

  /// How much worse a sentence is than it scores, by what made sentences bad among 480 that were graded by
  /// hand: certain words, marks, at which pieces are joined, words that are repeated, and length.
  func faults(of tokens: [Int]) -> Double {
    let words = tokens.reduce(0) { $0 + costs[$1] }
    let repeats = tokens.count - Set(tokens).count
    return Double(words + 6 * repeats + tokens.count) / 20
  }

  /// What there is to know of a word.
  private struct Traits: OptionSet {
    let rawValue: UInt32

    static let unfit = Traits(rawValue: 1)
    static let joining = Traits(rawValue: 1 << 1)
    static let dangling = Traits(rawValue: 1 << 2)
    static let he = Traits(rawValue: 1 << 3)
    static let one = Traits(rawValue: 1 << 4)
    static let they = Traits(rawValue: 1 << 5)
    static let several = Traits(rawValue: 1 << 6)
    static let asking = Traits(rawValue: 1 << 7)
    static let wondering = Traits(rawValue: 1 << 8)
    static let mayAsk = Traits(rawValue: 1 << 9)
    static let conditional = Traits(rawValue: 1 << 10)
    static let relative = Traits(rawValue: 1 << 11)
    static let verb = Traits(rawValue: 1 << 12)
    static let preposition = Traits(rawValue: 1 << 13)
    static let negative = Traits(rawValue: 1 << 14)
    static let speaking = Traits(rawValue: 1 << 15)
    static let clause = Traits(rawValue: 1 << 16)
    static let calling = Traits(rawValue: 1 << 17)
  }

  private static func isPlural(_ word: String) -> Bool {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !singular.contains(word)
  }

  private static let singular: Set = [
    "this", "thus", "always", "perhaps", "does", "besides", "ours", "sometimes", "itself", "knows",
    "makes", "loves", "says", "gives", "comes", "goes", "takes", "becomes", "nevertheless",
  ]

  private static let costs: KeyValuePairs<Int, String> = [
    25: "what as", 15: "done made", 12: "and", 10: "then", 7: "it not no that which who whom",
    5: "be", 4: "of to in for on by with from at",
  ]

  private static let doing: Set = ["do", "does", "did"]

  private static let lists: KeyValuePairs<Traits, String> = [
    // People of a story, words that hold nothing together here, and what could be read as an advice to end one's life.
    .unfit: "she her hers herself aloud spoken reported oh nondescript howl using die cease",
    // No sentence begins so that has none before it.
    .joining: """
    and but for nor or then therefore she they them their him his her hers its these those such also \
    thus so because which whom whose than here there’s hence further furthermore moreover \
    accordingly finally another other others either neither as yet still consequently again theirs \
    himself themselves herself itself former latter whatever like likewise too whereas whereby while whilst \
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
    .speaking: "I you we",
    .calling: "I let do",
    .negative: "no not never neither nor none nothing nobody cannot",
    .clause: """
    and or but nor if when as because than though although while how where whether why until unless \
    before after since
    """,
    .conditional: "if when as while unless though suppose although since where whenever",
    .relative: "who which that whom what",
    // Those of main clauses that are the commonest.
    .verb: """
    is are was were am has does will would shall should can cannot could must may ought
    """,
  ]
}
