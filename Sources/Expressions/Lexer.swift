import Text

/// A word of a fitness and where it begins.
struct Token: Equatable {
  /// What a word is.
  enum Kind: Equatable {
    case number(Double)
    /// A name, with what stands after its colon.
    case name(String, parameter: String?)
    /// An operator, a parenthesis or a comma.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// From 1.
  let column: Int

  /// The word as errors quote it.
  var quoted: String {
    switch kind {
    case .number(let value): Decimal.shortest(value)
    case .name(let name, let parameter): Quotation.quoted(parameter == nil ? name : name + ":")
    case .symbol(let symbol): Quotation.quoted(symbol)
    case .end: "the end"
    }
  }
}

/// Splits the text of a fitness into words.
///
/// A hyphen may be part of a name (`symmetry-x`) or a minus (`entropy-symmetry`): the longest name
/// that exists is taken, or, where any name may exist, the longest of all. What stands after a name's colon is either quoted, with `\"` and `\\` for
/// the quotation mark and the backslash, or goes on to the next blank or `( ) , * + < > = "`.
struct Lexer {
  private let characters: [Character]
  private let vocabulary: FitnessVocabulary
  private var place = 0

  private init(_ text: String, _ vocabulary: FitnessVocabulary) {
    characters = Array(text)
    self.vocabulary = vocabulary
  }

  /// The words of a text, `.end` the last.
  static func tokens(
    _ text: String, _ vocabulary: FitnessVocabulary
  ) throws(FitnessError) -> [Token] {
    var lexer = Lexer(text, vocabulary)
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens[tokens.count - 1].kind != .end
    return tokens
  }

  /// Whether a character may stand after a colon without quotation marks.
  static func isPlain(_ character: Character) -> Bool {
    !character.isWhitespace && !"(),*+<>=\"\\".contains(character)
      && character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    place + ahead < characters.count ? characters[place + ahead] : nil
  }

  private mutating func next() throws(FitnessError) -> Token {
    while peek()?.isWhitespace == true { place += 1 }
    let column = place + 1
    guard let first = peek() else { return Token(kind: .end, column: column) }
    if Self.isDigit(first) || first == "." && peek(1).map(Self.isDigit) == true {
      return Token(kind: .number(try number()), column: column)
    }
    if first.isLetter {
      let name = name()
      guard peek() == ":" else {
        return Token(kind: .name(name, parameter: nil), column: column)
      }
      place += 1
      return Token(kind: .name(name, parameter: try parameter()), column: column)
    }
    place += 1
    if first == "<" || first == ">", peek() == "=" {
      place += 1
      return Token(kind: .symbol("\(first)="), column: column)
    }
    return Token(kind: .symbol(String(first)), column: column)
  }

  private mutating func number() throws(FitnessError) -> Double {
    let start = place
    digits()
    if peek() == ".", peek(1).map(Self.isDigit) == true {
      place += 1
      digits()
    }
    if peek() == "e" || peek() == "E" {
      let signed = peek(1) == "+" || peek(1) == "-" ? 1 : 0
      if peek(1 + signed).map(Self.isDigit) == true {
        place += 1 + signed
        digits()
      }
    }
    let text = String(characters[start..<place])
    guard let value = Double(text), value.isFinite else {
      throw FitnessError.number(column: start + 1, text: text)
    }
    return value
  }

  private mutating func digits() { while peek().map(Self.isDigit) == true { place += 1 } }

  private mutating func name() -> String {
    let start = place
    var known: Int?
    func isInside(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_"
    }
    while let character = peek(), isInside(character) || character == "-" {
      place += 1
      let isWhole = peek().map { !isInside($0) } ?? true
      if isWhole && vocabulary.known.contains(String(characters[start..<place])) { known = place }
    }
    if let known, !vocabulary.isOpen {
      place = known
    } else {
      while characters[place - 1] == "-" { place -= 1 }
    }
    return String(characters[start..<place])
  }

  private mutating func parameter() throws(FitnessError) -> String {
    guard peek() == "\"" else {
      let start = place
      while let character = peek(), Self.isPlain(character) { place += 1 }
      return String(characters[start..<place])
    }
    let column = place + 1
    place += 1
    var text = ""
    while let character = peek() {
      place += 1
      if character == "\"" { return text }
      if character == "\\", let escaped = peek(), escaped == "\"" || escaped == "\\" {
        text.append(escaped)
        place += 1
      } else {
        text.append(character)
      }
    }
    throw FitnessError.openQuote(column: column)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
