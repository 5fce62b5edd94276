import ArgumentParser
import Breeding

/// What paints.
struct RenderingOptions: ParsableArguments {
  @Option(
    help:
      "Threads that paint, 1 to 1024 (default: $BREED_THREADS, or else one for each processor).",
    in: limits)
  var threads: Int?

  /// The renderer that the flags and the environment ask for.
  func renderer() throws -> Renderer {
    var renderer = Renderer(instructionSet: try instructionSet(), threads: try threadCount())
    renderer.crew = Breed.crew
    return renderer
  }

  /// How many threads words ask for that were not parsed, or else the environment; nil where neither does, or
  /// not as it may be: whoever parses them says so.
  static func threads(namedIn words: [String]) -> Int? {
    let flag = "--threads"
    var found = FolderOptions.environment("BREED_THREADS")
    for (index, word) in words.enumerated() {
      if word == flag, index + 1 < words.count { found = words[index + 1] }
      if word.hasPrefix(flag + "=") { found = String(word.dropFirst(flag.count + 1)) }
    }
    return found.flatMap { Int($0) }.flatMap { limits ~= $0 ? $0 : nil }
  }

  private static let limits = 1...1_024

  private func threadCount() throws -> Int {
    let limits = Self.limits
    if let threads {
      guard limits ~= threads else {
        throw ValidationError("--threads \(threads): expected \(limits.words)")
      }
      return threads
    }
    guard let text = FolderOptions.environment("BREED_THREADS") else {
      return Breed.usualThreads
    }
    guard let threads = Int(text), limits ~= threads else {
      throw ValidationError("BREED_THREADS=\(text): expected \(limits.words)")
    }
    return threads
  }

  private func instructionSet() throws -> InstructionSet {
    guard let text = FolderOptions.environment("BREED_SIMD") else { return .best }
    guard let set = InstructionSet(rawValue: text) else {
      throw ValidationError("BREED_SIMD=\(text): expected baseline, v3 or v4")
    }
    guard set.isAvailable else {
      throw ValidationError(
        "BREED_SIMD=\(text): this processor has not got it; the best here is "
          + InstructionSet.best.rawValue)
    }
    return set
  }
}

/// How many samples a pixel is the mean of.
struct SamplingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Smooth edges by N x N samples a pixel, N from 1 to 16; auto:N takes them only where \
      neighbours differ, and auto is auto:4 (default: 1).
      """,
      valueName: "n"),
    transform: Supersampling.init(argument:))
  var supersample = Supersampling.none
}
