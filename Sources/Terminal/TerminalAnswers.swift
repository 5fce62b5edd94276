/// A terminal's answers to `TerminalQuestion`s, found in the bytes that came from it.
struct TerminalAnswers: Hashable {
  /// What it can do: the numbers of its primary device attributes; nil where they did not come.
  private(set) var attributes: [Int]?
  /// Its name and version, as it gives them.
  private(set) var name: String?
  /// Whether it accepted the picture of kitty's question.
  private(set) var takesKitty = false
  /// The columns and rows of pixels of its text area.
  private(set) var pixels: SIMD2<Int>?
  /// How many colours a sixel picture may have.
  private(set) var registers: Int?
  /// The most columns and rows of pixels that a sixel picture may have.
  private(set) var sixelLimit: SIMD2<Int>?
  /// The bytes that are not an answer: a person typed them.
  private(set) var typed: [UInt8] = []

  /// Reads all bytes that came; a sequence without an end counts as typed.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let first = rest.first {
      guard first == 0x1B, let sequence = EscapeSequence(at: rest) else {
        typed.append(first)
        rest = rest.dropFirst()
        continue
      }
      if !note(sequence) { typed += rest.prefix(sequence.length) }
      rest = rest.dropFirst(sequence.length)
    }
  }

  /// These answers together with later ones.
  func merging(_ later: TerminalAnswers) -> TerminalAnswers {
    var all = self
    all.attributes = later.attributes ?? attributes
    all.name = later.name ?? name
    all.takesKitty = takesKitty || later.takesKitty
    all.pixels = later.pixels ?? pixels
    all.registers = later.registers ?? registers
    all.sixelLimit = later.sixelLimit ?? sixelLimit
    all.typed += later.typed
    return all
  }

  /// Stores an answer; false where the sequence is not one.
  private mutating func note(_ sequence: EscapeSequence) -> Bool {
    switch sequence.kind {
    case .control(let final): return note(sequence, final: final)
    case .device:
      guard sequence.body.starts(with: ">|") else { return false }
      name = String(sequence.body.dropFirst(2))
    case .application:
      guard sequence.body.starts(with: "Gi=\(TerminalQuestion.kittyImage);") else { return false }
      takesKitty = sequence.body.hasSuffix(";OK")
    }
    return true
  }

  private mutating func note(_ sequence: EscapeSequence, final: Character) -> Bool {
    let numbers = sequence.numbers
    switch (sequence.mark, final) {
    case ("?", "c"): attributes = numbers
    case (nil, "t") where numbers.count == 3 && numbers[0] == 4:
      let sides = 1...100_000
      if sides ~= numbers[2], sides ~= numbers[1] { pixels = SIMD2(numbers[2], numbers[1]) }
    case ("?", "S") where numbers.count >= 2:
      // item; status, 0 for success; values
      if numbers.count == 3, numbers[0...1] == [1, 0] { registers = numbers[2] }
      if numbers.count == 4, numbers[0...1] == [2, 0], numbers[2] > 0, numbers[3] > 0 {
        sixelLimit = SIMD2(numbers[2], numbers[3])
      }
    default: return false
    }
    return true
  }
}

/// The questions to a terminal. It answers those that it knows, in the order of the questions, and
/// ignores the others. Every terminal knows the question for primary device attributes: so this one
/// is asked last, and its answer ends the wait.
///
/// Xterm's control sequences: invisible-island.net/xterm/ctlseqs/ctlseqs.html.
enum TerminalQuestion {
  /// What can you do? Primary device attributes (DA1); 4 among them are sixels.
  static let attributes = "\u{1B}[c"
  /// What are you called? XTVERSION.
  static let name = "\u{1B}[>q"
  /// How many pixels has your text area? XTWINOPS 14.
  static let pixels = "\u{1B}[14t"
  /// How many colours may a sixel picture have, and how many pixels? XTSMGRAPHICS.
  static let sixelLimits = "\u{1B}[?1;1;0S\u{1B}[?2;4;0S"
  /// Would you accept this picture of one pixel? kitty's graphics protocol, "Querying support".
  static let kitty = "\u{1B}_Gi=\(kittyImage),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"

  /// The number of the picture in kitty's question, and in its answer.
  static let kittyImage = 31
}
