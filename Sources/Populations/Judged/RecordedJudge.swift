import Hashing
import JSON

/// A judge as a lineage records it: the command by which a fitness names it, and what it said of itself.
public struct RecordedJudge: Hashable, Sendable {
  /// What stands after `judge:` in a fitness.
  public var command: String
  /// What it calls itself.
  public var name: String
  /// Its own words of what it is.
  public var version: String
  /// Width and height in pixels of the pictures that it is shown.
  public var size: (width: Int, height: Int) { (width, height) }
  private var width: Int
  private var height: Int
  /// Whether it gives scores.
  public var hasScores: Bool
  /// How many numbers a vector of its features has; 0 where it gives none.
  public var featureCount: Int
  /// The names of its classes; none where it gives no labels.
  public var labels: [String]

  /// A judge of the values given.
  public init(
    command: String, name: String, version: String = "", size: (width: Int, height: Int),
    hasScores: Bool = true, featureCount: Int = 0, labels: [String] = []
  ) {
    self.command = command
    self.name = name
    self.version = version
    (width, height) = size
    self.hasScores = hasScores
    self.featureCount = featureCount
    self.labels = labels
  }

  /// By which one version of a judge is known from others: 16 hexadecimal digits, the first of the SHA-256 of
  /// what it said of itself. The command is not among it.
  public var fingerprint: String {
    var hash = SHA256()
    // Each part with its length, so that no two lists of parts are the same bytes.
    for part in [name, version, "\(width)x\(height)", "\(hasScores)", "\(featureCount)"] + labels {
      hash.add("\(part.utf8.count):\(part)".utf8)
    }
    return String(hash.digest.description.prefix(16))
  }

  /// What it is in words: `imagenet (EfficientNet-lite0 1.0)`.
  public var words: String { version.isEmpty ? name : "\(name) (\(version))" }
}

extension RecordedJudge {
  /// A script that tells scores by itself, `breed tell`, which nobody starts. No program has its command,
  /// since that has a word at least; nor does anybody know the size of what it looked at.
  public static let told = RecordedJudge.told(labels: [], featureCount: 0)

  /// Such a script that also tells of each picture which of these labels it has, and so many features.
  public static func told(labels: [String], featureCount: Int) -> RecordedJudge {
    RecordedJudge(
      command: "", name: "told", version: "breed tell", size: (width: 1, height: 1),
      featureCount: featureCount, labels: labels)
  }

  static let members = ["command", "name", "version", "size", "scores", "features", "labels"]

  /// Its members in a line of the records.
  var members: [(String, JSONValue)] {
    [
      ("command", .string(command)), ("name", .string(name)), ("version", .string(version)),
      ("size", .array([.integer(width), .integer(height)])), ("scores", .bool(hasScores)),
      ("features", .integer(featureCount)), ("labels", .array(labels.map(JSONValue.string))),
    ]
  }

  /// Reads what `members` writes.
  init(json element: JSONElement) throws(JSONError) {
    let sides = try element.member("size").elements()
    guard sides.count == 2 else {
      throw try element.member("size").error(expected: "a width and a height")
    }
    var labels: [String] = []
    for label in try element.member("labels").elements() { labels.append(try label.string()) }
    self.init(
      command: try element.member("command").string(), name: try element.member("name").string(),
      version: try element.member("version").string(),
      size: (try sides[0].integer(atLeast: 1), try sides[1].integer(atLeast: 1)),
      hasScores: try element.member("scores").bool(),
      featureCount: try element.member("features").integer(atLeast: 0), labels: labels)
  }
}
