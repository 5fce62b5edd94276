/// An element of an XML document with all that is in it. A class, since a file may have hundreds of
/// thousands of them, and to pass one on must cost little.
final class XMLElement {
  let name: String
  let attributes: [(name: String, value: String)]
  /// Where its tag begins.
  let place: ImportPlace
  private(set) var children: [XMLElement] = []
  /// The characters that stand directly in it.
  private(set) var text = ""

  init(name: String, attributes: [(name: String, value: String)], place: ImportPlace) {
    self.name = name
    self.attributes = attributes
    self.place = place
  }

  /// Appends a child.
  func append(_ child: XMLElement) { children.append(child) }

  /// Appends characters.
  func append(_ text: String) { self.text += text }

  /// An attribute's value; nil where there is none of that name.
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// An attribute's value.
  ///
  /// - Throws: where there is none, or it is too long.
  func word(_ name: String, limits: ImportLimits) throws(ImportError) -> String {
    guard let value = attribute(name) else {
      throw error(expected: "an attribute \(name) of <\(self.name)>", found: "none")
    }
    try check(value, limits)
    return value
  }

  /// The characters that stand directly in it, without white space around them.
  func word(limits: ImportLimits) throws(ImportError) -> String {
    let word = text.drop(while: \.isWhitespace)
    let end = word.lastIndex { !$0.isWhitespace }.map { word.index(after: $0) } ?? word.startIndex
    let trimmed = String(word[..<end])
    try check(trimmed, limits)
    return trimmed
  }

  /// The only child of that name; nil where there is none.
  func child(_ name: String) throws(ImportError) -> XMLElement? {
    var found: XMLElement?
    for child in children where child.name == name {
      guard found == nil else {
        throw child.error(expected: "one <\(name)> in <\(self.name)>", found: "another")
      }
      found = child
    }
    return found
  }

  /// The only child of that name.
  func expected(_ name: String) throws(ImportError) -> XMLElement {
    guard let child = try child(name) else {
      throw error(expected: "a <\(name)> in <\(self.name)>", found: "none")
    }
    return child
  }

  /// An error at this element.
  func error(expected: String, found: String) -> ImportError {
    .unexpected(at: place, expected: expected, found: found)
  }

  private func check(_ word: String, _ limits: ImportLimits) throws(ImportError) {
    guard word.utf8.count <= limits.word else {
      throw .limit(
        at: place, expected: "at most \(limits.word) bytes", found: "\(word.utf8.count)")
    }
  }
}
