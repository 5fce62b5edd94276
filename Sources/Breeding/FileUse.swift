import Files
import Pictures
import Text

/// What a file may have been meant for, where it was named in place of something else.
public enum FileUse {
  /// The endings of what can be planted.
  private static let planted = ["png", "apng", "xml", "zip", "json"]

  /// What can be done with a file of that name, by its ending; nil where it is that of no file that breed
  /// reads.
  public static func words(_ path: String) -> String? {
    let ending = FileSystem.ending(of: path).dropFirst().lowercased()
    let (file, target) = (printable(shellWord(path)), printable(shellWord("target:\(path)")))
    let isPicture =
      ending == "apng" || PictureFormat.allCases.contains { $0.endings.contains(ending) }
    let uses = [
      planted.contains(ending) ? "to begin a lineage from it, breed import \(file)" : nil,
      isPicture ? "to breed toward it, breed auto NAME --fitness \(target)" : nil,
    ].compactMap(\.self)
    return uses.isEmpty ? nil : uses.joined(separator: "; ")
  }
}
