import Breeding

/// Pictures that a person stars or takes back, and what is said of them.
struct StarRequest {
  let names: [PictureName]
  let title: String?
  let tags: [String]?
  let note: String?
  /// The pictures as they were named.
  private let addresses: [String]

  /// The members that a request may have beside "of".
  static let words = ["title", "tags", "note"]
  /// The most pictures of a request.
  private static let most = 1_000

  init(_ body: JSONElement) throws(JSONError) {
    let of = try body.member("of")
    let elements = try of.elements()
    guard 1...Self.most ~= elements.count else {
      throw of.error(expected: "1 to \(Self.most) addresses")
    }
    var names: [PictureName] = []
    var addresses: [String] = []
    for element in elements {
      addresses.append(try element.string())
      names.append(try Self.name(element))
    }
    (self.names, self.addresses) = (names, addresses)
    title = try body.optionalMember("title")?.string()
    tags = try body.optionalMember("tags")?.strings()
    note = try body.optionalMember("note")?.string()
  }

  /// A star, or a picture of a named lineage; never a file: those are this machine's.
  private static func name(_ element: JSONElement) throws(JSONError) -> PictureName {
    let text = try element.string()
    if let address = Address(text), address.lineage != nil { return PictureName(address) }
    guard let number = PictureName.star(text) else {
      throw element.error(
        expected: "an address as \"lineage/generation/number\", or a star, such as \"stars/5\"")
    }
    return .star(number)
  }

  /// The same in a shell.
  var command: ShellCommand {
    var command = command(called: "star")
    command.add("title", text: title)
    command.add("tag", text: tags?.joined(separator: ","))
    command.add("note", text: note)
    return command
  }

  /// A command over the same pictures.
  func command(called name: String) -> ShellCommand {
    ShellCommand([name] + addresses)
  }
}

extension StarSelection {
  /// The stars that a request asks for.
  init(_ body: JSONElement) throws(JSONError) {
    self.init()
    tags = try body.optionalMember("tags")?.strings() ?? []
    search = try body.optionalMember("search")?.string() ?? ""
    order = try body.optionalMember("sort")?.one() ?? .newest
    for element in try body.optionalMember("only")?.elements() ?? [] {
      numbers.append(try element.integer(in: Stars.numbers))
    }
  }
}

extension ShellCommand {
  /// Adds what tells stars from the others.
  mutating func add(_ selection: StarSelection) {
    for tag in selection.tags { add("tag", text: tag) }
    if !selection.search.isEmpty { add("search", text: selection.search) }
    add("only", selection.numbers)
    if selection.order != .newest { add("sort", selection.order.rawValue) }
  }
}

extension JSONElement {
  /// Texts in an array.
  fileprivate func strings() throws(JSONError) -> [String] {
    var strings: [String] = []
    for element in try elements() { strings.append(try element.string()) }
    return strings
  }
}
