import ArgumentParser
import Breeding

/// Whether a file may be written over that shows something else.
struct ForceOption: ParsableArguments {
  @Flag(help: "Write over a file that is there, whatever it shows.")
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
    if let paper = PaperSize(argument) {
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
  func set(in settings: inout RenderSettings, dotsPerInch: Int?, file: String?) {
    switch self {
    case .pixels(let size): (settings.size, settings.dotsPerInch) = (size, dotsPerInch)
    case .print(let paper):
      let density = dotsPerInch ?? RenderSettings.printDensity
      settings.size = paper.pixels(dotsPerInch: density)
      let isSaid = file.flatMap(PictureFormat.init(ofFile:))?.holdsDensity ?? true
      settings.dotsPerInch = isSaid ? density : nil
    }
  }
}
