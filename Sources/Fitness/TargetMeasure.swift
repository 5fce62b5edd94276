import Expressions
import Pictures

/// A measure of likeness to a picture from a file, the target. The genome is painted at the
/// target's size.
public protocol TargetMeasure: PictureMeasure {
  /// The measure's name before the colon, and what it prefers.
  static var kind: (name: String, summary: String) { get }
  /// The target.
  var picture: Picture { get }
  /// Likeness to a picture that was read from a path.
  init(_ picture: Picture, path: String)
}

extension TargetMeasure {
  /// What it prefers.
  public var summary: String { Self.kind.summary }
  /// The target's size.
  public var size: PictureSize {
    PictureSize(width: picture.width, height: picture.height)
  }

  /// Traps where a picture has not the target's size.
  func checkSize(of picture: Picture) {
    precondition(
      picture.width == self.picture.width && picture.height == self.picture.height,
      "expected a picture of the target's size")
  }

  /// This kind of measure, for any file.
  static var measureKind: MeasureKind {
    MeasureKind(name: kind.name, parameter: "FILE", summary: kind.summary) { picture, path in
      Self(picture, path: path)
    }
  }

  /// Whether it is one of this package, and not somebody's own of the same name.
  package static var isBuiltIn: Bool { self == Target.self || self == TargetSSIM.self }

  /// The name of the measure of that kind for a file.
  static func name(ofFile path: String) -> String {
    FitnessTerm(kind: kind.name, parameter: path).name
  }
}

/// A kind of measure that needs a file, such as `target:FILE`: its name, and how to make one.
public struct MeasureKind: Sendable {
  /// Its name, before the colon.
  public let name: String
  /// What stands after the colon, as help texts write it.
  public let parameter: String
  /// What it prefers, in a few words.
  public let summary: String

  /// Makes the measure for the picture of a file and its path.
  let make: @Sendable (_ picture: Picture, _ path: String) -> any TargetMeasure

  /// The measure for the picture of a file and its path.
  package func measure(of picture: Picture, path: String) -> any TargetMeasure {
    make(picture, path)
  }
}
