import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a JPEG says of its size in print: bytes 13 to 17, in the header of JFIF (ITU-T T.871), which
/// `ffmpeg` writes first and without it.
public enum JPEGDensity {
  /// Sets the pixels in an inch, 1 to 65,535.
  ///
  /// - Throws: `FileError`, also where the file does not begin with that header.
  public static func set(_ dotsPerInch: Int, in path: String) throws(FileError) {
    let file = try FileSystem.open(path, O_RDWR, action: "cannot write")
    var start = [UInt8](repeating: 0, count: 11)
    guard pread(file.number, &start, start.count, 0) == start.count,
      start[6...].elementsEqual(Array("JFIF\0".utf8))
    else {
      throw FileError(action: "cannot write", path: path, reason: "ffmpeg wrote no header of JFIF")
    }
    let (high, low) = (UInt8(dotsPerInch >> 8), UInt8(dotsPerInch & 255))
    // 1: in an inch; then along a row, and down.
    let density = [1, high, low, high, low]
    guard pwrite(file.number, density, density.count, 13) == density.count else {
      throw FileSystem.error("cannot write", path)
    }
  }
}
