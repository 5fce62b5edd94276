import CKernels

/// The sets of processor instructions that the pixel loop is compiled for. Each gives the same
/// bytes.
public enum InstructionSet: String, CaseIterable, Sendable {
  /// The instructions that every processor of the architecture has: SSE2 on x86-64, NEON on ARM.
  case baseline
  /// x86-64-v3: AVX2 and FMA, eight pixels at a time.
  case v3
  /// x86-64-v4: AVX-512, sixteen pixels at a time.
  case v4

  /// Whether the processor that this runs on has it.
  public var isAvailable: Bool { code <= breed_best_level() }

  /// The best set that the processor has.
  public static var best: InstructionSet {
    allCases.last { $0.isAvailable } ?? .baseline
  }

  /// The kernels' code for the set.
  package var code: Int32 {
    switch self {
    case .baseline: Int32(BREED_BASELINE)
    case .v3: Int32(BREED_V3)
    case .v4: Int32(BREED_V4)
    }
  }
}
