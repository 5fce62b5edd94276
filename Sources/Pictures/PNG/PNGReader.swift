import CPNG
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A PNG file that is read row by row, its samples as they are stored.
struct PNGReader: ~Copyable {
  /// The most pixels along a side of a picture that is no sheet.
  static let sideLimit = 4_096

  private let path: String
  private let file: UnsafeMutablePointer<FILE>
  private let reader: UnsafeMutablePointer<breed_png_reader>
  /// The bytes that are read, where they are no file's.
  private let memory: UnsafeMutableRawBufferPointer?

  /// Opens a file and reads what comes before its pixels.
  ///
  /// - Parameter name: the file that errors name; the one that is opened where none is given.
  /// - Throws: `PNGError.reading`, `PNGError.tooLarge`.
  init(
    _ path: String, called name: String? = nil, sideLimit: Int, pixelLimit: Int
  ) throws(PNGError) {
    guard !path.utf8.contains(0) else {
      throw .reading(path: path, reason: "the path has a null character")
    }
    try self.init(
      Self.opened(path), nil, called: name ?? path, sideLimit: sideLimit, pixelLimit: pixelLimit)
  }

  /// Reads the beginning of a PNG in memory, of any size.
  ///
  /// - Parameter name: what errors call it.
  /// - Throws: `PNGError.reading`.
  init(_ png: [UInt8], called name: String) throws(PNGError) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: png.count, alignment: 1)
    memory.copyBytes(from: png)
    guard let file = fmemopen(memory.baseAddress, png.count, "rb") else {
      memory.deallocate()
      throw .reading(path: name, reason: String(cString: strerror(errno)))
    }
    try self.init(file, memory, called: name, sideLimit: .max, pixelLimit: .max)
  }

  /// - Parameters:
  ///   - file: is owned from now on, as is `memory`.
  private init(
    _ file: UnsafeMutablePointer<FILE>, _ memory: UnsafeMutableRawBufferPointer?,
    called path: String, sideLimit: Int, pixelLimit: Int
  ) throws(PNGError) {
    guard let reader = breed_png_reader_create() else {
      fclose(file)
      memory?.deallocate()
      throw .reading(path: path, reason: "out of memory")
    }
    do throws(PNGError) {
      guard breed_png_open(reader, file) == 0 else { throw Self.error(of: reader, path) }
      let (width, height) = (Int(reader.pointee.width), Int(reader.pointee.height))
      guard width <= sideLimit, height <= sideLimit else {
        throw .tooLarge(
          path: path, width: width, height: height, expected: "\(sideLimit) a side")
      }
      guard width * height <= pixelLimit else {
        throw .tooLarge(path: path, width: width, height: height, expected: "\(pixelLimit)")
      }
    } catch {
      breed_png_reader_destroy(reader)
      fclose(file)
      memory?.deallocate()
      throw error
    }
    self.path = path
    self.memory = memory
    self.file = file
    self.reader = reader
  }

  deinit {
    breed_png_reader_destroy(reader)
    fclose(file)
    memory?.deallocate()
  }

  /// The picture's size.
  var size: PictureSize {
    PictureSize(width: Int(reader.pointee.width), height: Int(reader.pointee.height))
  }

  /// What its samples mean, in front of a background.
  func samples(on background: Background) -> PNGSamples {
    let header = reader.pointee
    let palette = UnsafeBufferPointer(start: header.palette, count: 3 * Int(header.palette_count))
    let alphas = UnsafeBufferPointer(
      start: header.alphas, count: header.alphas == nil ? 0 : Int(header.alpha_count))
    return PNGSamples(
      depth: Int(header.depth), type: Int(header.type), palette: Array(palette),
      alphas: Array(alphas),
      transparent: header.has_key == 0 ? nil : [header.key.0, header.key.1, header.key.2],
      background: background)
  }

  /// The passes of its rows, in their order.
  var passes: [PNGPass] { reader.pointee.passes == 1 ? [.whole] : PNGPass.interlaced }

  /// The most bytes of a row.
  var rowBytes: Int { reader.pointee.row_bytes }

  /// Reads the next row into the first of `rowBytes` bytes.
  ///
  /// - Throws: `PNGError.reading`.
  func readRow(into row: inout [UInt8]) throws(PNGError) {
    guard breed_png_row(reader, &row) == 0 else { throw Self.error(of: reader, path) }
  }

  private static func error(
    of reader: UnsafeMutablePointer<breed_png_reader>, _ path: String
  ) -> PNGError {
    .reading(path: path, reason: PNGError.reason(reader.pointee.message))
  }

  /// Opens a file, which the caller must close. It never waits for a pipe: the path may be from a
  /// lineage that a stranger sent.
  static func opened(_ path: String) throws(PNGError) -> UnsafeMutablePointer<FILE> {
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
}

/// Which pixels the rows of a PNG have: all of them, or, of an interlaced file (Adam7), one of seven
/// grids.
struct PNGPass {
  /// The first pixel's column and row.
  let start: (x: Int, y: Int)
  /// From one pixel to the next, along a row and from row to row.
  let step: (x: Int, y: Int)

  static let whole = PNGPass(start: (0, 0), step: (1, 1))

  static let interlaced = [
    PNGPass(start: (0, 0), step: (8, 8)), PNGPass(start: (4, 0), step: (8, 8)),
    PNGPass(start: (0, 4), step: (4, 8)), PNGPass(start: (2, 0), step: (4, 4)),
    PNGPass(start: (0, 2), step: (2, 4)), PNGPass(start: (1, 0), step: (2, 2)),
    PNGPass(start: (0, 1), step: (1, 2)),
  ]
}
