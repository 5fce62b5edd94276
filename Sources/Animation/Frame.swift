import Genomes
import Rendering

/// What a frame shows: a genome, looked at in some way at some time.
public struct Shot: Hashable, Sendable {
  /// What is painted.
  public var genome: Genome
  /// Where, how and when one looks at it.
  public var view: View

  /// A shot of a genome.
  public init(_ genome: Genome, view: View = View()) {
    self.genome = genome
    self.view = view
  }
}
