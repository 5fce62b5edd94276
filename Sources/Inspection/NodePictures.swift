import Genomes
import Pictures
import Rendering

/// What each node of a network paints over the picture's plane, in grey, as Woolley & Stanley ("On
/// the deleterious effects of a priori objectives on evolution and representation", GECCO 2011) and
/// Kumar et al. 2025 (arXiv:2505.11581) do for pictures bred in Picbreeder.
public struct NodePictures: Sendable {
  /// A picture for each node, in the order of the map's numbers, or of those given.
  public let pictures: [Picture]
  /// The least and the greatest value that a node has in a pixel; nil where one is not finite.
  public let ranges: [ClosedRange<Float>?]

  /// Which values are black and white. Those between are grey in proportion, those beyond are black
  /// or white, and what is not a number is black.
  public enum Scale: String, CaseIterable, Hashable, Sendable {
    /// −1 is black, 1 is white.
    case fixed
    /// A node's own least value is black, its greatest white; a node of one value, or of one that
    /// is not finite, is painted as by `fixed`.
    case stretched
  }

  /// The pictures of all nodes of a map.
  public init(
    of map: NetworkMap, at viewport: Viewport, scale: Scale = .fixed, by renderer: Renderer
  ) {
    self.init(
      of: map.genome, nodes: map.nodes.map(\.gene.id), at: viewport, scale: scale, by: renderer)
  }

  /// The pictures of some nodes of a network, in the order given.
  ///
  /// - Precondition: the genome has the nodes.
  public init(
    of genome: Genome, nodes: [NodeID], at viewport: Viewport, scale: Scale = .fixed,
    by renderer: Renderer
  ) {
    let planes = renderer.values(of: genome, nodes: nodes, at: viewport)
    let painted = renderer.map(planes) { plane in
      let range = Self.range(of: plane)
      return (range, Self.picture(of: plane, range: scale == .fixed ? nil : range, at: viewport))
    }
    ranges = painted.map(\.0)
    pictures = painted.map(\.1)
  }

  private static func range(of plane: [Float]) -> ClosedRange<Float>? {
    guard plane.allSatisfy(\.isFinite), let low = plane.min(), let high = plane.max()
    else { return nil }
    return low...high
  }

  private static func picture(
    of plane: [Float], range: ClosedRange<Float>?, at viewport: Viewport
  ) -> Picture {
    var (low, high): (Float, Float) = (-1, 1)
    if let range, range.lowerBound < range.upperBound {
      (low, high) = (range.lowerBound, range.upperBound)
    }
    var picture = Picture(width: viewport.width, height: viewport.height)
    for (index, value) in plane.enumerated() {
      // Of halves, since the distance of two floats may overflow. Then ⌊255·v + ½⌋, as a channel
      // becomes a byte; NaN fails the comparison and gives 0.
      let share = (value / 2 - low / 2) / (high / 2 - low / 2)
      let byte = share > 0 ? UInt8(min(share, 1) * 255 + 0.5) : 0
      for channel in 0..<3 { picture.pixels[index * 3 + channel] = byte }
    }
    return picture
  }
}
