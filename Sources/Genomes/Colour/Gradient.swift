/// Colours in a row, evenly spaced, and all that lie between them: a picture's palette.
///
/// From one colour to the next it goes straight through OKLab (Ottosson 2020,
/// bottosson.github.io/posts/oklab), where even steps look even and no mixture turns grey or dark
/// that is not so at both ends; what sRGB has not got is clamped.
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

  /// A gradient of at least two and at most sixteen colours, which the caller has counted.
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

  /// The gradient with other numbers of colours, where it goes through them.
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

  /// Greys whose values are evenly spaced as they are stored, so that a picture in them is nearly the
  /// grey one: between the two darkest, at most 6 of 255 darker.
  package static let greys = Gradient(
    counted: (0..<16).map { Colour(red: 17 * $0, green: 17 * $0, blue: 17 * $0) })
}

extension Gradient: CustomStringConvertible {
  /// The colours with commas between them.
  public var description: String { stops.map(\.description).joined(separator: ",") }
}
