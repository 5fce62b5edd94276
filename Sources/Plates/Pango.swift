import Files
import Pictures

/// Pango's program `pango-view`, where it is installed: it sets text in any script, with the typefaces of
/// this machine, their kerning and their ligatures.
public enum Pango {
  /// How many seconds it may take.
  static let patience = 60

  /// The typefaces that are looked for, in this order; Pango takes the letters that one lacks from another.
  static let typefaces =
    "EB Garamond, Cormorant Garamond, Libertinus Serif, Linux Libertine O, TeX Gyre Pagella, Palatino, "
    + "Georgia, Liberation Serif, serif"

  /// A text as a picture, its lines centred and broken where they are too long.
  ///
  /// - Parameters:
  ///   - markup: the text in Pango's markup.
  ///   - size: of the letters, in pixels.
  ///   - width: of the picture, in pixels.
  /// - Returns: a picture that wide; what is in it depends on the typefaces that are installed.
  /// - Throws: each case of `PangoError`.
  static func picture(
    of markup: String, size: Int, width: Int, ink: String, paper: String
  ) throws(PangoError) -> Picture {
    let folder: String
    do throws(FileError) { folder = try FileSystem.makeTemporaryFolder() } catch {
      throw .unwritten(reason: error.description)
    }
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
    do { try OutputFile(text).write(bytes: Array(markup.utf8)) } catch {
      throw .unwritten(reason: "\(error)")
    }
    try run([
      "--no-display", "--markup", "--dpi=72", "--font=\(typefaces) \(size)px", "--width=\(width)",
      "--align=center", "--wrap=word-char", "--line-spacing=1.25", "--margin=0", "--hinting=none",
      "--subpixel-positions", "--antialias=gray", "--foreground=\(ink)", "--background=\(paper)",
      "--output=\(picture)", text,
    ])
    do throws(PNGError) { return try Picture(sheetFile: picture) } catch {
      // Where it has no room, it writes an empty file and says nothing.
      if case .tooLarge = error { throw .tooLarge }
      if (try? FileReader(picture).next(1))?.isEmpty == true { throw .tooLarge }
      throw .unread(reason: error.description)
    }
  }

  private static func run(_ arguments: [String]) throws(PangoError) {
    var program: ChildProcess
    do throws(ChildProcess.Failure) {
      program = try ChildProcess(
        [OutsideProgram.pangoView.name] + arguments, isFed: false, patience: patience)
    } catch {
      throw error.isMissing ? .missing : .unavailable(reason: error.reason)
    }
    let status = program.finish()
    if program.isOverdue { throw .overdue(seconds: patience) }
    guard status == 0 else {
      throw .failed(status: status, reason: String(program.lastLines(1).first ?? ""))
    }
  }
}

/// Why Pango set no text.
public enum PangoError: Error, Hashable, Sendable {
  /// There is no program `pango-view` on the path.
  case missing
  /// The system did not run it, for this reason of the system's.
  case unavailable(reason: String)
  /// It ended with a status that is not 0, or by a signal; the last line that it wrote.
  case failed(status: Int32, reason: String)
  /// It was ended, since it took longer than it may.
  case overdue(seconds: Int)
  /// The picture of the words would be too large.
  case tooLarge
  /// The text could not be written for it.
  case unwritten(reason: String)
  /// What it wrote cannot be read.
  case unread(reason: String)
}

extension PangoError: CustomStringConvertible {
  /// One line: what failed, and what to do.
  public var description: String {
    switch self {
    case .missing:
      "\(OutsideProgram.pangoView.missing); pictures without a caption do without"
    case .unavailable(let reason): "cannot run pango-view: \(reason)"
    case .failed(let status, let reason):
      "pango-view failed (\(status)): \(reason.isEmpty ? "it did not say why" : reason)"
    case .overdue(let seconds): "pango-view took over \(seconds) seconds and was ended"
    case .tooLarge:
      "the picture is too large for a caption: expected a smaller --size, or fewer words"
    case .unwritten(let reason): "cannot write the text for pango-view: \(reason)"
    case .unread(let reason): "cannot read what pango-view wrote: \(reason)"
    }
  }
}
