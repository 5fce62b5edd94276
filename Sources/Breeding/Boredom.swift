import Evolution
import Fitness
import Pictures
import Rendering

/// What makes a picture not worth showing: it is flat, or looks like one that is shown anyway.
/// Both are judged on pictures of `side` × `side` pixels.
public struct Boredom: Sendable {
  /// The side of the pictures that are judged.
  public static let side = 32
  /// The size at which they are painted.
  public static let viewport = Viewport(side: side)

  /// The standard deviation over all bytes under which a picture is flat, in 0…255.
  public static let flatDeviation = 10.0

  /// The mean difference of two pictures' bytes under which they look alike, in 0…255.
  public let alikeDifference: Double

  /// Whether pictures of one shape are alike, whatever their colours.
  private let judgesShape: Bool

  /// The roughness over which a picture is noise; see `ComparedPicture.roughness`.
  static let noise = 0.45

  /// The judgement for children bred at a strength: the more timid, the closer a child may be.
  ///
  /// Two are alike where their bytes are, or where their shapes are twice as much. Where colour alone may change, all have
  /// one shape and their bytes differ by less, so a change of colour counts sooner.
  ///
  /// - Parameters:
  ///   - strength: 0 (nearly the parent) … 1 (wild).
  ///   - focus: what alone may change.
  ///   - judgesShape: whether pictures of one shape are alike too.
  public init(strength: Double, focus: Focus? = nil, judgesShape: Bool = true) {
    alikeDifference = 0.25 + (focus == .colour ? 7 : 28) * strength * strength
    self.judgesShape = judgesShape && focus != .colour
  }

  /// The mean difference of two pictures' bytes, in 0…255; any number over `limit` where it is
  /// over it.
  ///
  /// - Precondition: the pictures have the same size.
  public static func difference(
    _ first: Picture, _ second: Picture, limit: Double = .infinity
  ) -> Double {
    precondition(first.pixels.count == second.pixels.count, "expected pictures of one size")
    let count = first.pixels.count
    let most = limit.isFinite ? Int(limit * Double(count)) : Int.max
    var sum = 0
    first.pixels.withUnsafeBufferPointer { first in
      second.pixels.withUnsafeBufferPointer { second in
        for start in stride(from: 0, to: count, by: 96) {
          for index in start..<min(start + 96, count) {
            sum &+= abs(Int(first[index]) &- Int(second[index]))
          }
          if sum > most { break }
        }
      }
    }
    return Double(sum) / Double(count)
  }

  /// How far the picture is from being boring: 0 where it is flat, or noise though its parents are
  /// none; else its mean difference from the most similar of the others, as far as `alikeDifference`,
  /// which is enough.
  func interest(
    of picture: ComparedPicture, of parents: [ComparedPicture], beside siblings: [ComparedPicture]
  ) -> Double {
    if picture.picture.deviation < Self.flatDeviation { return 0 }
    if !parents.isEmpty, picture.roughness > Self.noise,
      parents.allSatisfy({ $0.roughness <= Self.noise })
    {
      return 0
    }
    var least = alikeDifference
    for other in [parents, siblings].joined() {
      least = picture.difference(from: other, limit: least)
      if judgesShape { least = 2 * picture.shapeDifference(from: other, limit: least / 2) }
    }
    return least
  }
}
