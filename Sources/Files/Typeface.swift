/// Which of this machine's typefaces is taken where several are asked for.
public enum Typeface {
  /// The family that fontconfig takes for a list of families with commas between them: the first that
  /// is here, or one like them; nil where it is not there to be asked.
  package static func family(for list: String) -> String? {
    guard OutsideProgram.fontconfig.path != nil,
      let text = ChildProcess.output(
        of: ["fc-match", "--format=%{family[0]}", list], patience: 10), !text.isEmpty
    else { return nil }
    return text
  }
}
