/// How the plane is folded around the middle of the picture before the network is evaluated.
public enum Symmetry: Hashable, Sendable {
  /// As it is.
  case none
  /// The left half is the mirror image of the right one: x becomes |x|.
  case mirror
  /// Left and right are mirror images, and top and bottom are: |x|, |y|.
  case twoWay
  /// The picture looks the same after an nth of a turn: the angle is multiplied by n, so that there
  /// is no seam.
  case rotation(Int)
  /// n mirrors through the middle, as many as a kaleidoscope's: every half of an nth of a turn
  /// shows the same wedge, each the mirror image of the next.
  case kaleidoscope(Int)

  /// How many times a picture can be turned or mirrored.
  public static let folds = 2...64

  /// One of each kind.
  public static let examples: [Symmetry] = [
    .none, .mirror, .twoWay, .rotation(5), .kaleidoscope(6),
  ]

  /// The name of each kind, with N for a number of `folds`: `none`, `mirror`, … `kaleidoscope:N`.
  public static let forms = examples.map { example in
    String(example.description.map { $0.isNumber ? "N" : $0 })
  }
}

extension Symmetry: CustomStringConvertible {
  /// Its name in files and commands: `none`, `mirror`, `two-way`, `rotation:5`, `kaleidoscope:6`.
  public var description: String {
    switch self {
    case .none: "none"
    case .mirror: "mirror"
    case .twoWay: "two-way"
    case .rotation(let fold): "rotation:\(fold)"
    case .kaleidoscope(let fold): "kaleidoscope:\(fold)"
    }
  }

  /// Reads a name as `description` writes it; nil where it is none.
  public init?(_ name: String) {
    let plain: [Symmetry] = [.none, .mirror, .twoWay]
    let folded = Self.folds.flatMap { [Symmetry.rotation($0), .kaleidoscope($0)] }
    guard let found = (plain + folded).first(where: { $0.description == name }) else { return nil }
    self = found
  }
}
