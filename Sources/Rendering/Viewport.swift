import Genomes

/// The size in pixels at which a canvas is painted.
///
/// The shorter side spans the canvas's scale, −scale…scale around its centre or 0…scale from its
/// corner; the longer one shows more of the plane in the same proportion, so that shapes keep their
/// form.
public struct Viewport: Hashable, Sendable {
  /// Columns of pixels, from 1.
  public let width: Int
  /// Rows of pixels, from 1.
  public let height: Int

  /// The most pixels along a side.
  public static let sideLimit = 65_535

  /// A viewport of the size given.
  ///
  /// - Precondition: both sides are in 1 … `sideLimit`.
  public init(width: Int, height: Int) {
    let sides = 1...Self.sideLimit
    precondition(sides ~= width && sides ~= height, "expected sides of 1 … \(Self.sideLimit)")
    self.width = width
    self.height = height
  }

  /// A square viewport.
  public init(side: Int) { self.init(width: side, height: side) }

  /// The x of each column, left to right.
  func columns(of canvas: Canvas) -> [Float] {
    Self.coordinates(count: width, shorter: min(width, height), canvas: canvas)
  }

  /// The y of each row, top to bottom.
  func rows(of canvas: Canvas) -> [Float] {
    Self.coordinates(count: height, shorter: min(width, height), canvas: canvas)
  }

  /// Computed in double precision and rounded once.
  private static func coordinates(count: Int, shorter: Int, canvas: Canvas) -> [Float] {
    let reach = Double(canvas.scale) * Double(count) / Double(shorter)
    return (0..<count).map { index in
      let place: Double
      switch canvas.sampling {
      case .centres: place = (Double(index) + 0.5) / Double(count)
      case .edges: place = Double(index) / Double(count)
      case .corners: place = count == 1 ? 0.5 : Double(index) / Double(count - 1)
      }
      return switch canvas.origin {
      case .centred: Float((2 * place - 1) * reach)
      case .corner: Float(place * reach)
      }
    }
  }
}
