import CPNG

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads PNG files of every kind that libpng knows into pictures.
///
/// Grey becomes three equal channels, palettes and 16-bit samples become 8-bit ones, a gamma that is
/// not sRGB's is corrected, and what is transparent lies on black.
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
    // libpng keeps pointers to it between the calls: on the heap it cannot move.
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
      // A file that ends too soon leaves the rest as it is here.
      bytes.initialize(repeating: 0)
      status = breed_png_read(image, bytes.baseAddress)
      initialized = width * height * 3
    }
    guard status == 0 else { throw error(of: image, path) }
    return Picture(width: width, height: height, pixels: pixels)
  }

  /// Opens a file, which is the caller's to close. A pipe in its place is not waited for: a path may
  /// stand in a lineage that a stranger sent.
  private static func opened(_ path: String) throws(PNGError) -> UnsafeMutablePointer<FILE> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
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
    let reason = withUnsafeBytes(of: image.pointee.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return .reading(path: path, reason: reason)
  }
}

extension Picture {
  /// The picture in a PNG file of any kind: grey becomes three equal channels, what is transparent
  /// lies on black, 16-bit samples are rounded to 8.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is none, `PNGError.tooLarge` where
  ///   a side has more than 4,096 pixels.
  public init(pngFile path: String) throws(PNGError) {
    self = try PNGReader.read(
      path, sideLimit: PNGReader.sideLimit, pixelLimit: PNGReader.sideLimit * PNGReader.sideLimit)
  }

  /// The sheet in a PNG file.
  ///
  /// - Throws: `PNGError.reading` where the file cannot be read or is none, `PNGError.tooLarge` where
  ///   it is larger than any sheet.
  public init(sheetFile path: String) throws(PNGError) {
    self = try PNGReader.read(path, sideLimit: Sheet.longestSide, pixelLimit: Sheet.mostPixels)
  }
}
