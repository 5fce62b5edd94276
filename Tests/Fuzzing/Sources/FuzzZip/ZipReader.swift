import Fuzzing

/// Reads Picbreeder's genomes from zip archives.
@main
enum ZipReader {
  static func main() {
    fuzz { bytes in
      guard bytes.starts(with: "PK".utf8) else { return .strange }
      return expectImport(of: bytes)
    }
  }
}
