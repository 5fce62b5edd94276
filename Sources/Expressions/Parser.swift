/// Reads a fitness by recursive descent, straight into programs.
///
///     sum      = product { ("+" | "-") product }
///     product  = signed { ("*" | "/") signed }
///     signed   = "-" signed | value
///     value    = number | name [":" parameter] | function "(" sum { "," sum } ")" | "(" sum ")"
struct Parser {
  /// The most characters of a text.
  static let lengthLimit = 10_000
  /// How deep parentheses, functions and signs may be nested.
  static let depthLimit = 64

  /// The distinct measures so far, in the order of their first appearance.
  private(set) var terms: [FitnessTerm] = []
  private var program = FitnessProgram()
  private var tokens: [Token]
  private var place = 0
  /// Where the preset stands that is being read.
  private var presetColumn: Int?
  private let vocabulary: FitnessVocabulary
  /// What is read, for errors.
  private let text: String

  init(_ text: String, _ vocabulary: FitnessVocabulary) throws(FitnessError) {
    guard text.count <= Self.lengthLimit else {
      throw FitnessError.length(limit: Self.lengthLimit, found: text.count)
    }
    self.vocabulary = vocabulary
    self.text = text
    tokens = try Lexer.tokens(text, vocabulary)
  }

  private var token: Token { tokens[place] }
  private var column: Int { presetColumn ?? token.column }

  /// Reads an expression; its measures are those of `terms`.
  mutating func expression() throws(FitnessError) -> FitnessProgram {
    program = FitnessProgram()
    try sum(depth: 0)
    return program
  }

  /// Takes one of the symbols, or throws.
  mutating func take(_ symbols: [String], expected: String) throws(FitnessError) -> String {
    guard case .symbol(let symbol) = token.kind, symbols.contains(symbol) else {
      throw unexpected(expected)
    }
    place += 1
    return symbol
  }

  /// Takes a symbol where it is next.
  mutating func skip(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    place += 1
    return true
  }

  /// Throws where anything is left.
  func end(expected: String) throws(FitnessError) {
    if token.kind != .end { throw unexpected(expected) }
  }

  /// Forgets the measures, before an expression that is to count its own.
  mutating func forgetTerms() { terms = [] }

  private func unexpected(_ expected: String) -> FitnessError {
    .syntax(column: column, expected: expected, found: token.quoted)
  }

  private mutating func sum(depth: Int) throws(FitnessError) {
    try product(depth: depth)
    while true {
      if skip("+") {
        try product(depth: depth)
        program.append(.add)
      } else if skip("-") {
        try product(depth: depth)
        program.append(.subtract)
      } else {
        return
      }
    }
  }

  private mutating func product(depth: Int) throws(FitnessError) {
    try signed(depth: depth)
    while true {
      if skip("*") {
        try signed(depth: depth)
        program.append(.multiply)
      } else if skip("/") {
        try signed(depth: depth)
        program.append(.divide)
      } else {
        return
      }
    }
  }

  private mutating func signed(depth: Int) throws(FitnessError) {
    guard depth <= Self.depthLimit else {
      throw FitnessError.depth(column: column, limit: Self.depthLimit)
    }
    if skip("-") {
      try signed(depth: depth + 1)
      program.append(.negate)
    } else {
      try value(depth: depth)
    }
  }

  private mutating func value(depth: Int) throws(FitnessError) {
    switch token.kind {
    case .number(let number):
      place += 1
      program.append(.number(number))
    case .name(let name, let parameter):
      try named(name, parameter: parameter, depth: depth)
    case .symbol("("):
      place += 1
      try sum(depth: depth + 1)
      _ = try take([")"], expected: "an operator or \")\"")
    case .symbol(let symbol)
    where [".", "/", "~"].contains(symbol) && program(from: token.column) != nil:
      throw FitnessError.syntax(
        column: column, expected: "a measure, a function, a number or \"(\"",
        found: "\(token.quoted); \(program(from: token.column) ?? "")")
    case .symbol, .end:
      let known = tokens.count == 1 ? "; there are " : ""
      let names = tokens.count == 1 ? vocabulary.names.joined(separator: ", ") : ""
      throw FitnessError.syntax(
        column: column, expected: "a measure, a function, a number or \"(\"",
        found: token.quoted + known + names)
    }
  }

  private mutating func named(
    _ name: String, parameter: String?, depth: Int
  ) throws(FitnessError) {
    let start = column
    let isKind = vocabulary.isOpen && parameter != nil
    if let kind = vocabulary.kinds.first(where: { $0.name == name })
      ?? (isKind ? .init(name: name, parameter: "FILE") : nil)
    {
      guard let parameter, !parameter.isEmpty else {
        throw FitnessError.syntax(
          column: start, expected: "\(name):\(kind.parameter)", found: token.quoted)
      }
      place += 1
      return measure(FitnessTerm(kind: name, parameter: parameter, column: start))
    }
    guard vocabulary.isOpen || vocabulary.known.contains(name) else {
      if parameter == nil, isBeforePoint, let hint = program(from: start) {
        throw FitnessError.unknownName(column: start, name: name, hint: hint)
      }
      throw vocabulary.unknown(name, parameter: parameter, column: start)
    }
    guard parameter == nil else {
      throw FitnessError.syntax(
        column: start, expected: "\"\(name)\" without a colon", found: token.quoted)
    }
    place += 1
    if let function = FitnessFunction(rawValue: name) {
      try call(function, column: start, depth: depth)
    } else if let preset = vocabulary.presets.first(where: { $0.name == name }) {
      try read(preset, column: start, depth: depth)
    } else if name == FitnessVocabulary.novelty {
      program.append(.novelty)
    } else {
      measure(FitnessTerm(kind: vocabulary.aliases[name] ?? name, column: start))
    }
  }

  /// Whether a point follows, as in a file's name.
  private var isBeforePoint: Bool {
    place + 1 < tokens.count && tokens[place + 1].kind == .symbol(".")
  }

  /// How to ask the program whose path begins in that column; nil where no judge can be asked.
  private func program(from column: Int) -> String? {
    let path = String(text.dropFirst(column - 1).prefix(while: Lexer.isPlain))
    guard path.contains(where: \.isLetter) else { return nil }
    return vocabulary.judging(path.contains("/") ? path : "./\(path)")
  }

  private mutating func measure(_ term: FitnessTerm) {
    if let known = terms.firstIndex(where: { $0.name == term.name }) {
      program.append(.measure(known))
    } else {
      terms.append(term)
      program.append(.measure(terms.count - 1))
    }
  }

  private mutating func call(
    _ function: FitnessFunction, column: Int, depth: Int
  ) throws(FitnessError) {
    _ = try take(["("], expected: "\"(\" as in \(function.usage)")
    var count = 0
    if token.kind != .symbol(")") {
      repeat {
        try sum(depth: depth + 1)
        count += 1
      } while skip(",")
    }
    _ = try take([")"], expected: "an operator, \",\" or \")\"")
    guard function.argumentCounts.contains(count) else {
      throw FitnessError.argumentCount(column: column, usage: function.usage, found: count)
    }
    program.append(.call(function, arguments: count))
  }

  /// Reads what a preset stands for in its place.
  private mutating func read(
    _ preset: FitnessPreset, column: Int, depth: Int
  ) throws(FitnessError) {
    let outer = (tokens, place, presetColumn)
    tokens = try Lexer.tokens(preset.text, vocabulary)
    (place, presetColumn) = (0, column)
    try sum(depth: depth + 1)
    (tokens, place, presetColumn) = outer
  }
}
