import CExpat

/// Reads XML by expat.
///
/// A document type is refused where it begins, so there are no entities but the five of XML.
/// Several roots may follow each other, which XML forbids: where expat finds more after a root, a
/// new parser goes on.
enum XMLReader {
  /// Whether the bytes begin as XML does, in UTF-8 or in UTF-16 behind its byte order mark.
  static func isXML(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return text.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
  }

  /// The roots of a document.
  ///
  /// - Parameter budget: how many more parts there may be in its file.
  static func roots(
    of bytes: [UInt8], source: String, limits: ImportLimits, budget: inout Int
  ) throws(ImportError) -> [XMLElement] {
    var roots: [XMLElement] = []
    var (start, line, encoding): (Int, Int, String?) = (0, 1, nil)
    while true {
      let parser = XMLParser(
        source: source, firstLine: line, encoding: encoding, limits: limits, budget: budget)
      let end = try parser.parse(bytes[start...])
      budget = parser.budget
      roots += parser.roots
      guard let end else { return roots }
      (start, line, encoding) = (start + end, parser.line, parser.encoding)
      guard roots.count < limits.roots else {
        throw .limit(
          at: ImportPlace(source, line: line), expected: "at most \(limits.roots) roots",
          found: "more")
      }
    }
  }
}

/// Expat's parser of one root.
private final class XMLParser {
  private let parser: OpaquePointer
  private let source: String
  private let firstLine: Int
  private let limits: ImportLimits
  /// The elements that have begun and not ended, the outermost first.
  private var open: [XMLElement] = []
  private var failure: ImportError?

  /// The root, once it has ended.
  private(set) var roots: [XMLElement] = []
  /// How many more elements, attributes and pieces of text there may be.
  private(set) var budget: Int
  /// The encoding that the document names.
  private(set) var encoding: String?

  init(source: String, firstLine: Int, encoding: String?, limits: ImportLimits, budget: Int) {
    guard let parser = XML_ParserCreate(encoding) else { preconditionFailure("out of memory") }
    self.parser = parser
    self.source = source
    self.firstLine = firstLine
    self.encoding = encoding
    self.limits = limits
    self.budget = budget
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLParser.of($0).begin(name: $1, attributes: $2) },
      { data, _ in XMLParser.of(data).end() })
    XML_SetCharacterDataHandler(parser) { XMLParser.of($0).add($1, count: $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLParser.of(data).stop(expected: "no document type", found: "<!DOCTYPE")
    }
    XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      if let encoding { XMLParser.of(data).encoding = String(cString: encoding) }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// The line of the document that the parser is at.
  var line: Int { firstLine + Int(XML_GetCurrentLineNumber(parser)) - 1 }

  /// Parses one root.
  ///
  /// - Returns: how many bytes it takes; nil where nothing follows it.
  func parse(_ bytes: ArraySlice<UInt8>) throws(ImportError) -> Int? {
    let status = bytes.withUnsafeBytes { bytes in
      XML_Parse(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), 1)
    }
    if let failure { throw failure }
    if status == XML_STATUS_OK { return nil }
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_JUNK_AFTER_DOC_ELEMENT { return Int(XML_GetCurrentByteIndex(parser)) }
    let words = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw .unexpected(
      at: ImportPlace(source, line: line), expected: "well-formed XML", found: words)
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser {
    guard let data else { preconditionFailure("expat lost its user data") }
    return Unmanaged<XMLParser>.fromOpaque(data).takeUnretainedValue()
  }

  private func begin(
    name: UnsafePointer<CChar>?, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name, let attributes else { return }
    guard open.count < limits.depth else {
      return exceed(expected: "elements at most \(limits.depth) deep", found: "deeper ones")
    }
    guard spend() else { return }
    var pairs: [(name: String, value: String)] = []
    var next = attributes
    while let name = next[0], let value = next[1] {
      guard spend() else { return }
      pairs.append((String(cString: name), String(cString: value)))
      next += 2
    }
    open.append(
      XMLElement(
        name: String(cString: name), attributes: pairs, place: ImportPlace(source, line: line)))
  }

  private func end() {
    guard failure == nil, let element = open.popLast() else { return }
    if let parent = open.last { parent.append(element) } else { roots.append(element) }
  }

  private func add(_ text: UnsafePointer<CChar>?, count: Int32) {
    guard failure == nil, let text, let element = open.last, spend() else { return }
    element.append(
      String(decoding: UnsafeRawBufferPointer(start: text, count: Int(count)), as: UTF8.self))
  }

  /// Counts a part; false where there are too many.
  private func spend() -> Bool {
    guard budget > 0 else {
      exceed(
        expected: "at most \(limits.parts) elements, attributes and pieces of text", found: "more")
      return false
    }
    budget -= 1
    return true
  }

  private func stop(expected: String, found: String) {
    fail(.unexpected(at: ImportPlace(source, line: line), expected: expected, found: found))
  }

  private func exceed(expected: String, found: String) {
    fail(.limit(at: ImportPlace(source, line: line), expected: expected, found: found))
  }

  private func fail(_ error: ImportError) {
    failure = failure ?? error
    XML_StopParser(parser, 0)
  }
}
