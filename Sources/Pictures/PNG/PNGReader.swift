import CPNG
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads PNG files of every kind that libpng knows into pictures.
///
/// Grey becomes three equal channels, palettes and 16-bit samples become 8-bit samples, a gamma
/// that is not that of sRGB is corrected, and transparent pixels are laid on black.
enum PNGReader {
  /// The most pixels along a side.
  static let sideLimit = 4_096

  static func read(
    _ path: String, sideLimit: Int, pixelLimit: Int
  ) throws(PNGError) -> Picture {
    guard !path.utf8.contains(0) else {
      throw PNGError.reading(path: path, reason: "the path has a null character")
    }
    let file = try opened(path)
    defer { fclose(file) }
    // On the heap, where it cannot move: libpng keeps pointers to it between the calls.
    let image = UnsafeMutablePointer<png_image>.allocate(capacity: 1)
    image.initialize(to: png_image())
    defer {
      png_image_free(image)
      image.deinitialize(count: 1)
      image.deallocate()
    }
    guard breed_png_open(image, file) == 0 else { throw error(of: image, path) }
    let (width, height) = (Int(image.pointee.width), Int(image.pointee.height))
    guard width <= sideLimit, height <= sideLimit, width * height <= pixelLimit else {
      throw PNGError.tooLarge(path: path, width: width, height: height, limit: sideLimit)
    }
    var status: Int32 = -1
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { bytes, initialized in
      // Where a file ends too soon, the remaining bytes keep this value.
      bytes.initialize(repeating: 0)
      status = breed_png_read(image, bytes.baseAddress)
      initialized = width * height * 3
    }
    guard status == 0 else { throw error(of: image, path) }
    return Picture(width: width, height: height, pixels: pixels)
  }

  /// Opens a file, which the caller must close. It never waits for a pipe: the path may be from a
  /// lineage that a stranger sent.
  private static func opened(_ path: String) throws(PNGError) -> UnsafeMutablePointer<FILE> {
    let descriptor = path.withSystemPath { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw .reading(path: path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let file = fdopen(descriptor, "rb")
    else {
      close(descriptor)
      throw .reading(path: path, reason: "expected a file, found a pipe, folder or device")
    }
    return file
  }

  private static func error(of image: UnsafeMutablePointer<png_image>, _ path: String) -> PNGError {
    .reading(path: path, reason: PNGError.reason(image.pointee.message))
  }
}

extension Picture {
  /// The picture in a PNG file of any kind: grey becomes three equal channels, transparent pixels
  /// are laid on black, 16-bit samples are rounded to 8 bits.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is not a PNG,
  ///   `PNGError.tooLarge` where a side has more than 4,096 pixels.
  public init(pngFile path: String) throws(PNGError) {
    self = try PNGReader.read(
      path, sideLimit: PNGReader.sideLimit, pixelLimit: PNGReader.sideLimit * PNGReader.sideLimit)
  }

  /// The sheet in a PNG file.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is not a PNG,
  ///   `PNGError.tooLarge` where it is larger than any sheet.
  public init(sheetFile path: String) throws(PNGError) {
    self = try PNGReader.read(path, sideLimit: Sheet.longestSide, pixelLimit: Sheet.mostPixels)
  }
}
