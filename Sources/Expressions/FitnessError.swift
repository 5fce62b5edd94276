import Text

/// Why a fitness could not be read. Columns count characters from 1.
public enum FitnessError: Error, Hashable, Sendable {
  /// Something else was expected at the column.
  case syntax(column: Int, expected: String, found: String)
  /// No measure, function or preset has the name; what was probably meant, or what there is.
  case unknownName(column: Int, name: String, hint: String)
  /// A function has too few or too many arguments.
  case argumentCount(column: Int, usage: String, found: Int)
  /// A part that can be computed and cannot be meant.
  case slip(String, expected: String, found: String)
  /// A number is too large to be held.
  case number(column: Int, text: String)
  /// A quoted text does not end.
  case openQuote(column: Int)
  /// The file of a target cannot be read; the reason, with its path.
  case target(column: Int, reason: String)
  /// The command of a judge cannot be read; the reason.
  case command(column: Int, reason: String)
  /// Parentheses, functions and signs are nested too deeply.
  case depth(column: Int, limit: Int)
  /// A measure's name is taken, or cannot stand in a fitness.
  case name(String, reason: String)
  /// The text, or what it stands for when written out, is too long.
  case length(limit: Int, found: Int)
}

extension FitnessError: CustomStringConvertible {
  /// One line: where, what was expected, what was found.
  public var description: String {
    switch self {
    case .syntax(let column, let expected, let found):
      "column \(column): expected \(expected); found \(found)"
    case .unknownName(let column, let name, let hint):
      "column \(column): unknown name \(Quotation.quoted(name)): \(hint)"
    case .argumentCount(let column, let usage, let found):
      "column \(column): expected \(usage); found \(found) argument\(found == 1 ? "" : "s")"
    case .slip(let part, let expected, let found):
      "\(Quotation.printable(part, limit: Quotation.limit)): expected \(expected); found \(found)"
    case .number(let column, let text):
      "column \(column): the number \(Quotation.printable(text, limit: Quotation.limit)) is too "
        + "large; expected less than 1.8e308"
    case .openQuote(let column):
      "column \(column): the quotation begins here and does not end; expected another \""
    case .target(let column, let reason), .command(let column, let reason):
      "column \(column): \(Quotation.printable(reason, limit: .max))"
    case .depth(let column, let limit):
      "column \(column): nested more than \(limit) deep; write it with fewer parentheses"
    case .name(let name, let reason):
      "a measure named \(Quotation.quoted(name)): \(reason)"
    case .length(let limit, let found):
      "\(found) characters long; expected at most \(limit)"
    }
  }
}
