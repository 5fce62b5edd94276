/// A function of a program that is written only where it is used.
struct Snippet: Sendable {
  /// Its name in the program.
  let name: String
  /// Its text, without a line feed at the end.
  let text: String
  /// The names of others that it calls.
  let calls: [String]

  /// A function of that text.
  init(_ name: String, calls: [String] = [], _ text: String) {
    self.name = name
    self.calls = calls
    self.text = text
  }

  /// The texts of those that are used, directly or by others, in the order of `all`, in which each
  /// stands after those that it calls.
  static func used(_ names: Set<String>, of all: [Snippet]) -> [String] {
    var names = names
    for snippet in all.reversed() where names.contains(snippet.name) {
      names.formUnion(snippet.calls)
    }
    return all.filter { names.contains($0.name) }.map(\.text)
  }
}
