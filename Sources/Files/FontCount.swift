/// The fonts of this machine.
public enum FontCount {
  /// How many families of them fontconfig knows; nil where it is not there to be asked.
  public static var families: Int? {
    let program = OutsideProgram.fontconfig
    guard program.path != nil,
      let text = ChildProcess.output(of: [program.name, ":", "family"], patience: 10)
    else { return nil }
    return Set(text.split(whereSeparator: \.isNewline)).count
  }
}

extension ChildProcess {
  /// What a program writes to its standard output; nil where it cannot be started, fails, or takes
  /// longer than it may.
  ///
  /// - Parameter patience: how many seconds it may take.
  package static func output(of arguments: [String], patience: Int) -> String? {
    guard
      var program = try? ChildProcess(
        arguments, isFed: false, keepsResults: true, patience: patience),
      program.finish() == 0, let bytes = try? program.written()
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
