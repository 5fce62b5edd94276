import Fuzzing

/// Reads Picbreeder's genomes from XML.
@main
enum PicbreederReader {
  static func main() {
    fuzz { bytes in
      bytes.starts(with: "PK".utf8) ? .strange : expectImport(of: bytes)
    }
  }
}
