import Exports
import Files
import Pictures
import Text

/// What a file may have been meant for, where it was named in place of something else.
public enum FileUse {
  /// What can be done with a file of that name, by its ending; nil where it is that of no file that breed
  /// reads.
  public static func words(_ path: String) -> String? {
    let (file, target) = (printable(shellWord(path)), printable(shellWord("target:\(path)")))
    let kind = FileKind(ofFile: path)
    let isImported =
      kind?.isPNG == true || ["json", "xml", "zip"].contains(FileKind.ending(ofFile: path))
    let isTarget = kind == .animation || kind != nil && PictureFormat(ofFile: path) != nil
    let uses = [
      isImported ? "to begin a lineage from it, breed import \(file)" : nil,
      isTarget ? "to breed toward it, breed auto NAME --fitness \(target)" : nil,
    ].compactMap(\.self)
    return uses.isEmpty ? nil : uses.joined(separator: "; ")
  }

  /// Which command writes a file of that name, by its ending, as in "a .svg is written by …"; nil where
  /// none does.
  static func writing(_ path: String) -> String? {
    let command: String? =
      switch FileKind(ofFile: path) {
      case .png, .picture: PictureFormat(ofFile: path) == nil ? nil : "render 7"
      case .animation, .film: "animate 7"
      case .page: "gallery"
      case nil, .drawing, .program, .data, .table, .archive, .text:
        Exporters.writing(path) == nil ? nil : "export 7"
      }
    return command.map {
      "a .\(FileKind.ending(ofFile: path)) is written by "
        + "\"breed \($0) -o \(printable(shellWord(path)))\""
    }
  }
}
