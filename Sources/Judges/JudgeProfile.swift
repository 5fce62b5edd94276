import Pictures

/// What a judge says of itself when it is started.
public struct JudgeProfile: Hashable, Sendable {
  /// In what form it is shown pictures.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// Bytes: height × width × 3 a picture, row-major.
    case rgb
    /// A PNG a picture.
    case png
    /// One PNG a batch: a sheet of its pictures, numbered from 1.
    case sheet
    /// None at all: it judges genomes.
    case none
  }

  /// How pictures get to it.
  public enum Way: String, CaseIterable, Hashable, Sendable {
    /// As files in a folder.
    case file
    /// Within the message, in Base64.
    case inline
  }

  /// The greatest side of the pictures that it may ask for.
  public static let sides = 1...1024
  /// How many pictures it may take in a batch.
  public static let batches = 1...1_000
  /// How many labels it may have, where it has any.
  public static let mostLabels = 65_536
  /// How many numbers it may find of a picture.
  public static let mostFeatures = 4_096

  /// What it is called.
  public let name: String
  /// Its own words of what it is, with which other judges of that name are told from it.
  public let version: String
  /// The size of the pictures.
  public let size: PictureSize
  /// The most pictures in a batch.
  public let batch: Int
  /// The form of the pictures.
  public let pictures: Form
  /// How they get to it.
  public let way: Way
  /// Whether it is given the genomes, too.
  public let wantsGenomes: Bool
  /// Whether it finds the same of the same picture, always.
  public let isDeterministic: Bool
  /// The names of its classes; empty where it gives no labels. Two may be equal.
  public let labels: [String]
  /// How many numbers it finds of a picture.
  public let featureCount: Int
  /// Whether it gives scores.
  public let hasScores: Bool

  /// A profile of the given parts.
  public init(
    name: String, version: String = "", size: PictureSize = PictureSize(side: 64), batch: Int = 64,
    pictures: Form = .rgb, way: Way = .file, wantsGenomes: Bool = false,
    isDeterministic: Bool = true, labels: [String] = [], featureCount: Int = 0,
    hasScores: Bool = true
  ) {
    self.name = name
    self.version = version
    self.size = size
    self.batch = batch
    self.pictures = pictures
    self.way = way
    self.wantsGenomes = wantsGenomes
    self.isDeterministic = isDeterministic
    self.labels = labels
    self.featureCount = featureCount
    self.hasScores = hasScores
  }
}

extension JudgeProfile {
  /// The first member of the protocol in which another profile differs; nil where it is the same.
  func difference(from other: JudgeProfile) -> String? {
    let members: [(String, Bool)] = [
      ("name", name == other.name), ("version", version == other.version),
      ("size", size == other.size), ("batch", batch == other.batch),
      ("pictures", pictures == other.pictures), ("by", way == other.way),
      ("genomes", wantsGenomes == other.wantsGenomes),
      ("deterministic", isDeterministic == other.isDeterministic),
      ("labels", labels == other.labels), ("features", featureCount == other.featureCount),
      ("scores", hasScores == other.hasScores),
    ]
    return members.first { !$0.1 }?.0
  }
}
