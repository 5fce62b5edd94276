import JSON
import Testing

/// That the size of a value is what the limits of its readers and its writer count.
@Suite struct JSONSizeTests {
  private static let values: [JSONValue] = [
    .null, .array([]), .object([]), .line(.array([.integer(1), .float(2), .string("three")])),
    .object([
      ("a", .bool(true)), ("b", .array([.double(1e308), .double(-.greatestFiniteMagnitude)])),
      ("c", .object([("d", .double(0.5)), ("e", .line(.object([("f", .null)])))])),
    ]),
  ]

  @Test(arguments: values.indices)
  func `a value is written and read within its size, and not within less`(_ index: Int) throws {
    let value = Self.values[index]
    let size = value.size
    let exact = JSONLimits(words: size.words, containers: size.containers)
    #expect(size.fits(exact))
    let bytes = try value.serialized(within: exact)
    _ = try JSONDocument(parsing: bytes, source: "a", limits: exact)
    for (words, containers) in [(1, 0), (0, 1)] {
      guard size.words >= words, size.containers >= containers else { continue }
      let less = JSONLimits(words: size.words - words, containers: size.containers - containers)
      #expect(!size.fits(less))
      #expect(throws: JSONError.self) { try value.serialized(within: less) }
      #expect(throws: JSONError.self) {
        try JSONDocument(parsing: bytes, source: "a", limits: less)
      }
    }
  }
}
