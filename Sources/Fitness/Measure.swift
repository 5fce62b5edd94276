import Genomes
import Pictures

/// Something that can be measured of a picture. A measure conforms to `PictureMeasure` or, where it
/// judges many pictures at once, to `BatchMeasure`; where the network says all, to `GenomeMeasure` or
/// `GenomeBatchMeasure`.
public protocol Measure: Sendable {
  /// Its name on the command line and in the files.
  var name: String { get }
  /// What it prefers, in a few words.
  var summary: String { get }
  /// The size in pixels of the picture that it is computed from: 64 × 64 unless it says otherwise.
  var size: PictureSize { get }
}

extension Measure {
  /// 64 × 64 pixels.
  public var size: PictureSize { PictureSize(side: 64) }
}

/// A measure that gives each picture a number on its own. To add one, write its file and name it in
/// `Measures.builtIn`.
public protocol PictureMeasure: Measure {
  /// The picture's value in 0…1, where 1 is the best; the same on every machine.
  ///
  /// It is defined for pictures of other sizes than `size` too.
  func score(_ picture: Picture) -> Double

  /// The picture's value, for a measure that also looks at the genome that painted it.
  func score(_ picture: Picture, of genome: Genome) -> Double
}

extension PictureMeasure {
  /// The picture's value, whatever painted it.
  public func score(_ picture: Picture, of genome: Genome) -> Double { score(picture) }
}

/// A measure of the genome alone, for which no picture is painted. To add one, write its file and name it
/// in `Measures.builtIn`.
public protocol GenomeMeasure: Measure {
  /// The genome's value in 0…1; the same on every machine.
  func score(_ genome: Genome) -> Double
}

/// A measure that judges all pictures of a generation together, as another program does. It may
/// take long, and it may fail.
public protocol BatchMeasure: Measure {
  /// A value for each picture, in their order; a value that is not finite counts as 0.
  ///
  /// - Throws: any error that keeps it from giving each picture a value. The run stops then; its
  ///   lineage stays valid.
  func scores(of pictures: [Picture]) throws -> [Double]
}

/// A measure that looks at genomes alone, all of a generation together, as what was noted of them. It may
/// fail.
public protocol GenomeBatchMeasure: Measure {
  /// A value for each genome, in their order; a value that is not finite counts as 0.
  ///
  /// - Throws: as `BatchMeasure.scores(of:)`.
  func scores(of genomes: [Genome]) throws -> [Double]
}
