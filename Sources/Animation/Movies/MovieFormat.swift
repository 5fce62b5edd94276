import Pictures

/// The arguments for `ffmpeg`, by the ending of the file's name.
struct MovieFormat {
  /// The ending, in lower case, without its dot.
  let name: String

  init(ofFile path: String) {
    name = FileKind.ending(ofFile: path)
  }

  /// Films that may have any size.
  private static let ofAnySize = ["nut", "y4m"]

  /// Whether both sides must be even: the encoders of most films store colour at half the width and
  /// height, and cannot halve an odd one.
  var hasEvenSides: Bool {
    FileKind.film.endings.contains(name) && !Self.ofAnySize.contains(name)
  }

  /// sRGB has the primaries of Rec. 709, and players assume the matrix of Rec. 709.
  private static let matrix = "scale=out_color_matrix=bt709:out_range=tv"

  /// The arguments between the input and the file.
  ///
  /// - Parameter plays: how often an animation is shown; 0 for again and again without end.
  func arguments(plays: Int) -> [String] {
    switch name {
    case "gif":
      // One palette for all frames, made from all of them: ffmpeg keeps them in memory until then.
      let filters = [
        "[0:v]split[counted][painted]", "[counted]palettegen=stats_mode=full[palette]",
        "[painted][palette]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle",
      ]
      // For ffmpeg −1 is once, 0 is for ever, and n is n times more.
      return [
        "-filter_complex", filters.joined(separator: ";"),
        "-loop", "\(plays == 0 ? 0 : plays == 1 ? -1 : plays - 1)",
      ]
    case "webp": return ["-loop", "\(plays)"]
    // It holds no RGB, but the colour of every pixel.
    case "y4m": return ["-vf", "\(Self.matrix),format=yuv444p"]
    case let name where hasEvenSides:
      let colour = [
        "-vf", "\(Self.matrix),format=yuv420p", "-colorspace", "bt709",
        "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv",
      ]
      // The index goes to the start of the file, so that a browser can play it before it has all of
      // it.
      return colour + (["mp4", "m4v", "mov"].contains(name) ? ["-movflags", "+faststart"] : [])
    default: return []
    }
  }
}
