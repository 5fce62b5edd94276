import JSON

/// Evenly spaced colours and all that lie between them: a picture's palette.
///
/// From one colour to the next it goes straight through OKLab (Ottosson 2020,
/// bottosson.github.io/posts/oklab), where even steps look even, and a mixture is not greyer or
/// darker than both of its ends; what sRGB does not have is clamped.
public struct Gradient: Hashable, Sendable {
  /// The colours, at 0, 1/(n − 1) … 1; 2 to 16.
  public let stops: [Colour]

  /// How many colours a gradient may have.
  public static let stopCounts = 2...16

  /// The gradient of these colours; nil where they are not 2 to 16.
  public init?(_ stops: [Colour]) {
    guard Self.stopCounts ~= stops.count else { return nil }
    self.stops = stops
  }

  /// A gradient of colours whose number the caller has checked.
  private init(counted stops: [Colour]) {
    precondition(Self.stopCounts ~= stops.count, "expected 2 to 16 colours")
    self.stops = stops
  }
}

extension Gradient {
  /// The colour at a place.
  ///
  /// - Parameter place: 0 (the first colour) … 1 (the last).
  package func colour(at place: Double) -> OKLab {
    let way = min(max(place, 0), 1) * Double(stops.count - 1)
    let index = min(Int(way), stops.count - 2)
    return OKLab(stops[index]).mixed(with: OKLab(stops[index + 1]), at: way - Double(index))
  }

  /// The gradient as another number of colours, evenly spaced along it.
  ///
  /// - Precondition: `count` is in `stopCounts`.
  package func resampled(to count: Int) -> Gradient {
    if count == stops.count { return self }
    return Gradient(
      counted: (0..<count).map { colour(at: Double($0) / Double(count - 1)).colour })
  }

  /// The gradient at a share of the way to another: each colour goes straight through OKLab.
  ///
  /// - Parameter share: 0 (this one) … 1 (the other).
  package func mixed(with other: Gradient, at share: Double) -> Gradient {
    let count = max(stops.count, other.stops.count)
    let pairs = zip(resampled(to: count).stops, other.resampled(to: count).stops)
    return Gradient(
      counted: pairs.map { $0 == $1 ? $0 : OKLab($0).mixed(with: OKLab($1), at: share).colour })
  }

  /// The gradient with each colour changed.
  package func map(_ transform: (Colour) -> Colour) -> Gradient {
    Gradient(counted: stops.map(transform))
  }

  /// Greys whose values are evenly spaced as they are stored, so that a picture in them is nearly
  /// the grey one: between the two darkest, at most 6 of 255 darker.
  package static let greys = Gradient(
    counted: (0..<16).map { Colour(red: 17 * $0, green: 17 * $0, blue: 17 * $0) })
}

extension Gradient: CustomStringConvertible {
  /// The colours with commas between them.
  public var description: String { stops.map(\.description).joined(separator: ",") }
}

extension Gradient {
  /// A gradient that has a name.
  public struct Named: Sendable {
    /// Its name on the command line.
    public let name: String
    /// The gradient.
    public let gradient: Gradient
  }

  /// Gradients of our own making, from dark to light unless the name says otherwise.
  public static let named: [Named] = [
    named("ember", 0x0d0b1a, 0x4a1537, 0xb3273a, 0xf2702e, 0xffd47a, 0xfff8e7),
    named("lagoon", 0x07142b, 0x0c3b5d, 0x12808a, 0x6fc7a5, 0xf3efc8),
    named("moss", 0x10160f, 0x2f4a2a, 0x6f8f3a, 0xc9cf7a, 0xfaf5de),
    named("dusk", 0x141432, 0x463a7a, 0xa4568f, 0xee8e7c, 0xfbe0b5),
    named("porcelain", 0x0b1f4b, 0x2a5fa8, 0x8fb8de, 0xf6f8fa),
    named("sepia", 0x1d130c, 0x6b4a2f, 0xc9a574, 0xf7ecd8),
    named("coral", 0x0f3b46, 0x2f8f8c, 0xf4ead5, 0xf08a6b, 0x8e2c3f),
    named("aurora", 0x080d24, 0x123f5a, 0x1fa187, 0xa6e36e, 0xd77bd0, 0x3a1f5d),
    named("slate", 0x0e1116, 0x3c4654, 0x8d99a6, 0xe9ecef),
    named("saffron", 0x1f1233, 0x6a1f4b, 0xc4453a, 0xf2a33a, 0xfbe7b2),
    named("glacier", 0x0b1d2e, 0x1f4e6b, 0x5b9db8, 0xb5dbe0, 0xf7fbfa),
    named("orchard", 0x1b2616, 0x4d6b2c, 0xb2b545, 0xf0cf7a, 0xf29e73),
    named("plum", 0x1a0f1f, 0x4b1f4f, 0x8e3f77, 0xd488a4, 0xf8dfe0),
    named("terracotta", 0x2a1512, 0x7a3524, 0xc96b45, 0xe9b48a, 0xf7eadb),
    named("harbour", 0x101c2c, 0x274b63, 0x6f93a0, 0xd9c9a8, 0xd9704a),
    named("iris", 0x12122b, 0x34327a, 0x6f6ac4, 0xb9b1e8, 0xfaf3e6),
    named("meadow", 0x12302b, 0x2f6b50, 0x86b06a, 0xe6e2a1, 0xfaf6e9),
    named("rose", 0x2b0f1a, 0x7f1d3f, 0xcf4a63, 0xf3a093, 0xfdeee2),
    named("midnight", 0x05060f, 0x14204a, 0x2f4f9b, 0x7fa6df, 0xf4e7b8),
    named("copper", 0x0f1c1b, 0x27564f, 0x6fa08d, 0xd8a574, 0x8f4a2b),
    named("kelp", 0x0c1a17, 0x274036, 0x6b7f4e, 0xc8bd83, 0xf4ecd6),
    named("lantern", 0x0f0f1d, 0x2e2350, 0x8a2f5b, 0xe8663f, 0xffcf5c),
    named("poppy", 0xf6efe2, 0xf2c14b, 0xe4572e, 0x7b1e3a, 0x1d1128),
    named("delft", 0xf5f4ee, 0xa9c0d6, 0x4f7cac, 0x1f3f77, 0x0b1733),
  ]

  /// The first of those that have a name: for a picture with a palette that is given none.
  public static var standard: Gradient { named[0].gradient }

  private static func named(_ name: String, _ stops: UInt32...) -> Named {
    let colours = stops.map {
      Colour(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 0xff), blue: UInt8($0 & 0xff))
    }
    guard let gradient = Gradient(colours) else { preconditionFailure("expected 2 to 16 colours") }
    return Named(name: name, gradient: gradient)
  }
}

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
