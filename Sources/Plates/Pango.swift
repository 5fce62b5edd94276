import Files
import Pictures

/// Pango's program `pango-view`, where it is installed: it sets text in any script, with the typefaces of
/// this machine, their kerning and their ligatures.
public enum Pango {
  /// How many seconds it may take.
  static let patience = 60

  /// The typefaces that are looked for, in this order; Pango takes the letters that one lacks from another.
  ///
  /// Of EB Garamond the cut for letters of 12 points is first: by the family's name alone one gets that
  /// for 8, whose italic has Greek and Cyrillic letters that are empty.
  static let typefaces =
    "EB Garamond 12, EB Garamond, Cormorant Garamond, Libertinus Serif, Linux Libertine O, TeX Gyre Pagella, Palatino, "
    + "Georgia, Liberation Serif, serif"

  /// How many times as large letters are set, and shrunk then: some glyphs come out in black and white
  /// alone, as the ff of EB Garamond's italic, and their edges would be steps.
  private static let fineness = 4
  /// The largest letters that are set so, in pixels; of larger ones the steps are small beside them.
  private static let fineLimit = 250

  /// A caption's words as a picture, its lines centred and broken where they are too long.
  ///
  /// - Parameters:
  ///   - size: of the letters, in pixels.
  ///   - width: of the picture, in pixels.
  /// - Returns: a picture that wide; what is in it depends on the typefaces that are installed.
  /// - Throws: `PlateError`; `OutsideProgramError`; `FileError` where the text cannot be written for it.
  static func picture(
    of caption: PlateCaption, size: Int, width: Int, ink: String, paper: String
  ) throws -> Picture {
    func set(times: Int) throws -> Picture {
      try picture(
        of: caption.markup(size: size, times: times), size: times * size, width: times * width,
        ink: ink, paper: paper)
    }
    if size <= fineLimit {
      do { return try set(times: fineness).shrunk(by: fineness) } catch PlateError.tooLarge {}
    }
    return try set(times: 1)
  }

  private static func picture(
    of markup: String, size: Int, width: Int, ink: String, paper: String
  ) throws -> Picture {
    let folder = try FileSystem.makeTemporaryFolder()
    let (text, picture) = ("\(folder)/caption.txt", "\(folder)/caption.png")
    let textCleanup = SignalCleanup.removing(text)
    let pictureCleanup = SignalCleanup.removing(picture)
    defer {
      withExtendedLifetime(textCleanup) {}
      withExtendedLifetime(pictureCleanup) {}
      for path in [text, picture] { try? FileSystem.remove(path) }
      FileSystem.removeEmptyFolder(folder)
    }
    // From a file: an argument would be read in the character set of the person's language.
    try OutputFile(text).write(bytes: Array(markup.utf8))
    try run([
      "--no-display", "--markup", "--dpi=72", "--font=\(typefaces) \(size)px", "--width=\(width)",
      "--align=center", "--wrap=word-char", "--line-spacing=1.25", "--margin=0", "--hinting=none",
      "--subpixel-positions", "--antialias=gray", "--foreground=\(ink)", "--background=\(paper)",
      "--output=\(picture)", text,
    ])
    do throws(PNGError) { return try Picture(sheetFile: picture) } catch {
      // Where it has no room, it writes an empty file and says nothing.
      if case .tooLarge = error { throw PlateError.tooLarge }
      if (try? FileReader(picture).next(1))?.isEmpty == true { throw PlateError.tooLarge }
      throw OutsideProgramError.unread(.pangoView, reason: error.description)
    }
  }

  /// The typeface that captions are set in on this machine; nil where fontconfig is not there to be asked.
  public static var typeface: String? { Typeface.family(for: typefaces) }

  private static func run(_ arguments: [String]) throws(OutsideProgramError) {
    var program = try RunningProgram(.pangoView, arguments, patience: patience)
    try program.finish()
  }
}
