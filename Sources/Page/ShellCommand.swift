import Breeding

/// The command that does in a shell what was done in the page.
struct ShellCommand: CustomStringConvertible {
  private var words: [String]

  init(_ words: String...) { self.init(words) }

  init(_ words: [String]) { self.words = ["breed"] + words }

  /// Adds a flag without a value, where it is wished.
  mutating func add(_ flag: String, if isWished: Bool) {
    if isWished { words.append("--\(flag)") }
  }

  /// Adds a flag with its value, where there is one.
  mutating func add(_ flag: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    add(flag, text: value)
  }

  /// Adds a flag with a text, where there is one; also an empty text, and one that looks like a flag.
  mutating func add(_ flag: String, text: String?) {
    guard let text else { return }
    words += text.hasPrefix("-") ? ["--\(flag)=\(text)"] : ["--\(flag)", text]
  }

  /// Adds a flag with numbers.
  mutating func add(_ flag: String, _ numbers: [Int]) {
    add(flag, numbers.map(String.init).joined(separator: ","))
  }

  /// Adds the settings that are given; a palette by its name, where it has one.
  mutating func add(_ limits: VariationLimits) {
    for (name, value) in limits.given {
      let palette = Gradient.named.first { $0.gradient == limits.palette }
      add(name, name == "palette" ? palette?.name ?? value : value)
    }
  }

  /// Adds changes of a network, each after the flag of its kind.
  mutating func add(_ changes: [NamedChange]) {
    for change in changes { add(change.kind.rawValue, change.argument) }
  }

  /// As it is typed.
  var description: String { words.map(shellWord).joined(separator: " ") }
}
