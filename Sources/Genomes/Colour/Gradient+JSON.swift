import JSON

extension Gradient {
  /// The colours as an array of strings.
  package var json: JSONValue { .array(stops.map { .string($0.description) }) }

  /// Reads what `json` writes.
  ///
  /// - Throws: where the element is no array of 2 to 16 colours.
  package init(json element: JSONElement) throws(JSONError) {
    var stops: [Colour] = []
    for element in try element.elements() {
      guard let colour = Colour(try element.string()) else {
        throw element.error(expected: "a colour as \"#0b132b\"")
      }
      stops.append(colour)
    }
    guard let gradient = Gradient(stops) else {
      throw element.error(expected: "2 to 16 colours", found: "\(stops.count)")
    }
    self = gradient
  }
}
