extension Generation {
  /// Where genomes that were bred elsewhere came from.
  public struct Import: Hashable, Sendable {
    /// The name of the file that held them.
    public var file: String
    /// The file's SHA-256 in hexadecimal digits; sixteen of another hash where version 0.1 wrote it.
    public var fingerprint: String
    /// How each was known where it came from, in the order of the individuals; nil where the file
    /// did not say.
    public var origins: [String?]

    /// An origin of the values given.
    public init(file: String, fingerprint: String, origins: [String?]) {
      self.file = file
      self.fingerprint = fingerprint
      self.origins = origins
    }
  }
}
