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
