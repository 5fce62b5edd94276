/// What a judge answered to a batch.
enum JudgeAnswer {
  /// What it found of each picture.
  case judged([Judgement])
  /// That it cannot judge, in its own words.
  case refused(String)

  /// What in a line is not as the protocol has it.
  struct Fault: Error, Equatable {
    let expected: String
    let found: String
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - number: the batch that was asked for.
  ///   - count: how many pictures it has.
  /// - Throws: `Fault`.
  init(
    _ line: [UInt8], to number: Int, count: Int, of profile: JudgeProfile
  ) throws(Fault) {
    self = try line.withUnsafeBufferPointer { bytes throws(Fault) -> JudgeAnswer in
      var reader = AnswerReader(bytes)
      try reader.readMembers(count: count, profile)
      return try reader.answer(to: number, count: count, profile)
    }
  }
}
