import JSON

/// How much a file from elsewhere may ask of its reader, so that a small file cannot take much
/// memory, a deep stack or a long time. A genome of Picbreeder has some 25 kB and 2,500 parts; a
/// file may hold hundreds, and a series thousands, of which the limits of a document hold for each
/// generation alone.
public struct ImportLimits: Hashable, Sendable {
  /// The greatest length in bytes of XML or of an archive, and of its member once that is unpacked.
  public var bytes = 8 << 20
  /// The most members of an archive: as many as a series has generations, its index, and some more.
  public var members = 1_024
  /// The greatest length in bytes of all members together, unpacked.
  public var unpacked = 64 << 20
  /// How many times its packed length a member may have unpacked, beyond the first 64 kB.
  public var ratio = 200
  /// The greatest length in bytes of a PNG, of which little is kept.
  public var picture = 4 << 30
  /// The most chunks of a PNG: a picture of 2 GB where each holds 8 kB, as libpng writes them.
  public var chunks = 1 << 18
  /// The greatest length in bytes of the text that a PNG carries, packed or unpacked: that of a
  /// JSON document. The ratio of archives holds for it too.
  public var text = JSONLimits.standard.bytes
  /// The most parts of such a text: as many as its bytes need, and some more.
  public var textParts = 64
  /// The most elements of XML that stand inside each other.
  public var depth = 16
  /// The most parts of XML in a document: elements, attributes, and pieces of text, which end at every
  /// line.
  public var parts = 3 << 18
  /// The most parts of XML in a file, those of all its documents together.
  public var allParts = 3 << 20
  /// The most elements of XML that stand one after the other outside of all others.
  public var roots = 8
  /// The greatest length in bytes of a name, a marking or a number.
  public var word = 256
  /// The most genomes of a generation, or of a file that is no series: as many as a sheet has pictures.
  public var genomes = 1_000
  /// The most generations of a series.
  public var generations = 1_000
  /// The most genomes of all generations of a series.
  public var seriesGenomes = 20_000
  /// The most nodes of a genome.
  public var nodes = 1_024
  /// The most links of a genome.
  public var links = 4_096

  /// The limits of `breed import`, unless one is changed.
  public init() {}
}
