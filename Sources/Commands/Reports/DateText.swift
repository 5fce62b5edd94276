#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Moments as text.
enum DateText {
  /// Where this machine is, for a person: `2026-11-30 15:42`.
  ///
  /// - Parameter seconds: since 1970.
  static func local(_ seconds: Int) -> String {
    text(seconds, "%Y-%m-%d %H:%M") { localtime_r($0, $1) }
  }

  /// In Greenwich, for programs: `2026-11-30T15:42:07Z`.
  ///
  /// - Parameter seconds: since 1970.
  static func universal(_ seconds: Int) -> String {
    text(seconds, "%Y-%m-%dT%H:%M:%SZ") { gmtime_r($0, $1) }
  }

  private static func text(
    _ seconds: Int, _ format: String,
    _ parts: (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?
  ) -> String {
    var (moment, date) = (time_t(seconds), tm())
    guard parts(&moment, &date) != nil else { return "\(seconds)" }
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, format, &date)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
