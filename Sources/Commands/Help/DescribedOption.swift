import ArgumentParser
import Breeding

/// An option of a command, as ArgumentParser describes it to tools.
struct DescribedOption {
  /// Its names with their dashes.
  let names: [String]
  /// The name that it is told by.
  let name: String
  /// Whether a value belongs to it.
  let takesValue: Bool
  /// Whether it may be given again.
  let isRepeating: Bool
  /// Whether it takes the next word, whatever that is.
  let takesAll: Bool
  private let abstract: String
  private let values: [String]

  /// Whether its value is an expression, which may begin with a minus.
  var isExpression: Bool { HelpPage.fitness.options.contains(name) }

  /// The options and flags of a command, in the order of its help.
  static func all(of command: any ParsableCommand.Type) throws -> [DescribedOption] {
    let text = command._dumpHelp()
    let root = try JSONDocument(parsing: Array(text.utf8), source: command._commandName).root
    let arguments = try root.member("command").optionalMember("arguments")?.elements() ?? []
    return try arguments.filter { try $0.member("kind").string() != "positional" }.map(Self.init)
  }

  private init(_ argument: JSONElement) throws {
    func dashed(_ name: JSONElement) throws -> String {
      let dashes = try name.member("kind").string() == "long" ? "--" : "-"
      return try dashes + name.member("name").string()
    }
    names = try argument.optionalMember("names")?.elements().map(dashed) ?? []
    name = names.first { $0.hasPrefix("--") } ?? names.first ?? ""
    takesValue = try argument.member("kind").string() == "option"
    isRepeating = try argument.member("isRepeating").bool()
    takesAll = try argument.member("parsingStrategy").string() == "unconditional"
    abstract = try argument.optionalMember("abstract")?.string() ?? ""
    let list = try argument.optionalMember("completionKind")?.optionalMember("list")
    values = try list?.member("values").elements().map { try $0.string() } ?? []
  }

  /// What "help" in place of its value prints: the page of help that is about it, or what its value may
  /// be; nil where it is neither, and "help" is a value like others.
  var help: String? {
    if let page = HelpPage.all.first(where: { $0.options.contains(name) }) { return page.text }
    let values = values.filter { $0 != "help" }
    if values.isEmpty { return nil }
    return sentence + "\n" + values.map { "  \($0)" }.joined(separator: "\n")
  }

  private var sentence: String { "\(name): \(abstract)" }

  /// What "help" in place of any other value prints, where it is refused as one; nil for another error.
  static func sentence(for message: String, in arguments: [String]) -> (any Error)? {
    guard message.hasPrefix("The value 'help' is invalid for '-"), let name = arguments.first,
      let command = Breed.command(named: name), let options = try? all(of: command),
      let option = options.first(where: { option in
        option.names.contains { message.contains("'\($0) ") || message.contains("'\($0)'") }
      })
    else { return nil }
    return CleanExit.message(option.sentence)
  }
}
