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

/// Statements of a program and the names of the functions that they call.
struct CodeLines {
  /// The statements, a line each.
  let lines: [String]
  /// The functions that they call directly.
  let calls: [String]

  /// Statements that call those functions.
  init(_ lines: [String] = [], calls: [String] = []) {
    self.lines = lines
    self.calls = calls
  }
}

/// A network's statements in a language whose sums and calls are written as in C.
struct Statements {
  /// What is written before each.
  let indent: String
  /// What ends each.
  let end: String
  /// What is written before a name where it first gets a value.
  let type: String
  /// The name of an activation's function; nil for identity.
  let function: (Formula.Step) -> String?

  /// The most terms of a statement: compilers refuse sums that are nested too deeply.
  private static let most = 64
  private static let width = 96

  /// The lines that give a node its value.
  func lines(_ step: Formula.Step) -> [String] {
    let function = function(step)
    guard step.terms.count > Self.most else {
      return assign(type + step.name, function ?? "", step.terms)
    }
    var lines = assign(type + step.name, "", Array(step.terms.prefix(Self.most)))
    for start in stride(from: Self.most, to: step.terms.count, by: Self.most) {
      lines += assign(
        step.name, "",
        [step.name] + step.terms[start..<min(start + Self.most, step.terms.count)])
    }
    return lines + (function.map { assign(step.name, $0, [step.name]) } ?? [])
  }

  /// The lines of one assignment; several are put in parentheses, as Python needs it.
  private func assign(_ target: String, _ function: String, _ terms: [String]) -> [String] {
    let start = "\(indent)\(target) = \(function)"
    let whole = terms.joined(separator: " ")
    if start.utf8.count + whole.utf8.count + 3 <= Self.width {
      return [function.isEmpty ? "\(start)\(whole)\(end)" : "\(start)(\(whole))\(end)"]
    }
    var lines = ["\(start)("]
    var line = "\(indent)   "
    for term in terms {
      if line.utf8.count + 1 + term.utf8.count > Self.width {
        lines.append(line)
        line = "\(indent)   "
      }
      line += " \(term)"
    }
    return lines + ["\(line))\(end)"]
  }
}
