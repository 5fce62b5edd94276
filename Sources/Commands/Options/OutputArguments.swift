import ArgumentParser
import Breeding

/// Whether a file may be written over that shows something else.
struct ForceOption: ParsableArguments {
  @Flag(help: "Overwrite a file that is there, whatever it shows.")
  var force = false
}

/// A size as it is typed: pixels, or a print's.
enum SizeArgument {
  case pixels(PictureSize)
  case print(PaperSize)

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    if let paper = PaperSize(argument.withPlainCross) {
      self = .print(paper)
    } else if let size = try? PictureSize(argument: argument) {
      self = .pixels(size)
    } else {
      throw ValidationError(
        "expected 1 to \(Viewport.sideLimit) pixels a side, such as 1024 or 4096x2160, or a print, "
          + "such as a3, a3-landscape, letter, 210x297mm or 30cm")
    }
  }

  /// Sets the size, and what is said of the print.
  ///
  /// - Parameters:
  ///   - dotsPerInch: nil where none was typed.
  ///   - file: what is written; of a print only where its format can say it.
  /// - Throws: where a print would have too many pixels.
  func set(in settings: inout RenderSettings, dotsPerInch: Int?, file: String?) throws {
    switch self {
    case .pixels(let size): (settings.size, settings.dotsPerInch) = (size, dotsPerInch)
    case .print(let paper):
      let density = dotsPerInch ?? RenderSettings.printDensity
      guard RenderSettings.densities ~= density else {
        // Which is refused as it is of any picture.
        settings.dotsPerInch = density
        return
      }
      settings.size = paper.pixels(dotsPerInch: density)
      settings.isPaper = true
      let most = paper.mostDotsPerInch(sideLimit: Viewport.sideLimit)
      guard density <= most else {
        throw ValidationError(
          "--dpi \(density): \(settings.size) pixels, at most \(Viewport.sideLimit) a side: expected "
            + (most > 0 ? "1 to \(most) for a print of that size" : "a smaller print"))
      }
      let isSaid = file.flatMap(PictureFormat.init(ofFile:))?.holdsDensity ?? true
      settings.dotsPerInch = isSaid ? density : nil
    }
  }
}
