import CJudgeFiles

/// The files in Python that come along: `breed_judge.py`, with which judges are written, and the judges.
enum JudgeFiles {
  /// The names of all files.
  static var names: [String] { files.map(\.name) }

  /// The bytes of a file.
  ///
  /// - Precondition: there is such a file.
  static func bytes(of name: String) -> [UInt8] {
    guard let file = files.first(where: { $0.name == name }) else {
      preconditionFailure("CJudgeFiles.c has no \(name)")
    }
    return Array(file.bytes)
  }

  private static var files: [(name: String, bytes: UnsafeBufferPointer<UInt8>)] {
    (0..<breed_judge_file_count).map { index in
      let file = breed_judge_file(index)
      return (
        String(cString: file.name), UnsafeBufferPointer(start: file.bytes, count: file.count)
      )
    }
  }
}
