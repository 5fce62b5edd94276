import JSON

/// One line of a lineage's records of judges, `judged.jsonl`.
enum JudgedEvent: Sendable {
  /// The records began; the first line.
  case founded
  /// A judge said what it is; the number that the lines of its answers name, from 1.
  case judge(Int, RecordedJudge)
  /// The judge of that number answered.
  case judged(Int, [(genome: GenomeKey, answer: RecordedAnswer)])

  /// The names of the formats that are known; the last is written.
  static let formats = ["breed.judged/1"]
  /// How many answers a line has at most, so that little is lost with one that is damaged.
  static let mostAnswers = 64

  /// The event as JSON on one line.
  var json: JSONValue {
    switch self {
    case .founded:
      Self.line("founded", [("format", .string(Self.formats[Self.formats.count - 1]))])
    case .judge(let number, let judge):
      Self.line("judge", [("judge", .integer(number))] + judge.members)
    case .judged(let number, let answers):
      Self.line(
        "judged",
        [
          ("judge", .integer(number)),
          ("genomes", .array(answers.map { .string($0.genome.description) })),
        ] + Self.members(answers.map(\.answer)))
    }
  }

  private static func line(_ event: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .line(.object([("event", .string(event))] + members))
  }

  /// What was answered: of each kind a list, where there are any.
  private static func members(_ answers: [RecordedAnswer]) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    let (scores, labels) = (answers.compactMap(\.score), answers.compactMap(\.label))
    if !scores.isEmpty { members.append(("scores", .array(scores.map(JSONValue.double)))) }
    if !labels.isEmpty { members.append(("labels", .array(labels.map(JSONValue.integer)))) }
    if answers.contains(where: { !$0.features.isEmpty }) {
      members.append(
        ("features", .array(answers.map { .array($0.features.map(JSONValue.float)) })))
    }
    return members
  }
}

extension JudgedEvent {
  /// Reads a line.
  ///
  /// - Parameters:
  ///   - body: the line without its check.
  ///   - source: the line's place in errors.
  init(body: [UInt8], source: String) throws(JSONError) {
    let document = try LogLine.document(body: body, source: source)
    let root = document.root
    let event = try root.member("event")
    switch try event.string() {
    case "founded":
      try root.expectMembers(["event", "format"])
      try root.member("format").expect(format: Self.formats)
      self = .founded
    case "judge":
      try root.expectMembers(["event", "judge"] + RecordedJudge.members)
      self = .judge(
        try root.member("judge").integer(atLeast: 1), try RecordedJudge(json: root))
    case "judged":
      try root.expectMembers(
        ["event", "judge", "genomes"], optional: ["scores", "labels", "features"])
      self = .judged(try root.member("judge").integer(atLeast: 1), try Self.answers(root))
    default:
      throw event.error(expected: "one of \"founded\", \"judge\", \"judged\"")
    }
  }

  private static func answers(
    _ root: JSONElement
  ) throws(JSONError) -> [(genome: GenomeKey, answer: RecordedAnswer)] {
    var answers: [(genome: GenomeKey, answer: RecordedAnswer)] = []
    for element in try root.member("genomes").elements() {
      guard let key = GenomeKey(try element.string()) else {
        throw element.error(expected: "32 hexadecimal digits")
      }
      answers.append((key, RecordedAnswer()))
    }
    func list(_ name: String) throws(JSONError) -> [JSONElement]? {
      guard let member = try root.optionalMember(name) else { return nil }
      let list = try member.elements()
      guard list.count == answers.count else {
        throw member.error(expected: "\(answers.count) elements, one a genome")
      }
      return list
    }
    for (index, score) in (try list("scores") ?? []).enumerated() {
      answers[index].answer.score = try score.double()
    }
    for (index, label) in (try list("labels") ?? []).enumerated() {
      answers[index].answer.label = try label.integer(atLeast: 0)
    }
    for (index, features) in (try list("features") ?? []).enumerated() {
      for number in try features.elements() {
        answers[index].answer.features.append(try number.float())
      }
    }
    return answers
  }
}
