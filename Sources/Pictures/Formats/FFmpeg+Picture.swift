import Files

extension FFmpeg {
  /// Starts it, to write one picture, whose rows are appended.
  ///
  /// - Parameters:
  ///   - path: the file, which is replaced.
  ///   - name: what its error calls the file; nil where it should say nothing of it.
  ///   - format: any but PNG.
  ///   - pixels: what the rows hold.
  ///   - dotsPerInch: of the print; nil where nothing is said of it.
  /// - Throws: `OutsideProgramError.missing`, `.unavailable`.
  public init(
    writing path: String, called name: String? = nil, as format: PictureFormat,
    _ pixels: PixelFormat, size: PictureSize, dotsPerInch: Int? = nil
  ) throws(OutsideProgramError) {
    try self.init(
      writing: path, called: name,
      from: ["-pix_fmt", pixels.rawVideoName, "-video_size", "\(size.width)x\(size.height)"],
      ["-frames:v", "1"] + format.arguments(pixels, dotsPerInch))
  }
}

extension PixelFormat {
  /// The format of pixels as `ffmpeg` calls it.
  fileprivate var rawVideoName: String {
    switch (channels, hasOpacity, depth) {
    case (_, true, .eight): "rgba"
    case (_, true, .sixteen): "rgba64be"
    case (.grey, false, .eight): "gray"
    case (.grey, false, .sixteen): "gray16be"
    case (.rgb, false, .eight): "rgb24"
    case (.rgb, false, .sixteen): "rgb48be"
    }
  }
}

extension PictureFormat {
  /// The reader that `ffmpeg` has for it.
  var demuxer: String {
    switch self {
    case .png, .jpeg, .webp, .tiff: "\(rawValue)_pipe"
    case .avif: "mov"
    case .gif: "gif"
    }
  }

  /// The arguments between the input and the file.
  fileprivate func arguments(_ pixels: PixelFormat, _ dotsPerInch: Int?) -> [String] {
    switch self {
    case .png: ["-c:v", "png", "-f", "image2", "-update", "1"]
    case .jpeg:
      // JFIF has the matrix of Rec. 601. The shape of a pixel is said, so that there is a JFIF header.
      ["-vf", "scale=out_color_matrix=bt601:out_range=pc,format=yuvj444p,setsar=1"]
        + ["-c:v", "mjpeg", "-q:v", "2", "-f", "mjpeg"]
    case .webp: ["-c:v", "libwebp", "-lossless", "1", "-f", "webp"]
    case .tiff:
      ["-c:v", "tiff", "-compression_algo", "deflate"]
        + (dotsPerInch.map { ["-dpi", "\($0)"] } ?? []) + ["-f", "image2", "-update", "1"]
    case .avif:
      [
        "-vf", "scale=out_color_matrix=bt709:out_range=pc,format=yuv444p", "-colorspace", "bt709",
        "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "pc", "-c:v",
        "libaom-av1", "-still-picture", "1", "-crf", "12", "-b:v", "0", "-cpu-used", "6", "-f",
        "avif",
      ]
    case .gif:
      [
        "-filter_complex",
        "split[counted][painted];[counted]palettegen=stats_mode=single:reserve_transparent=0[palette];"
          + "[painted][palette]paletteuse=dither=sierra2_4a", "-f", "gif",
      ]
    }
  }
}
