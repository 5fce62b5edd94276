import Fuzzing

/// Reads Picbreeder's genomes from XML, and those of programs like it from JSON.
@main
enum PicbreederReader {
  static func main() {
    fuzz { bytes in
      // Other kinds of files have readers of their own.
      let isOther = [UInt8(ascii: "P"), 0x89].contains(bytes.first)
      return isOther ? .strange : expectImport(of: bytes)
    }
  }
}
