/// A node's marking: inputs and outputs are known by name, a hidden node by how it came about.
///
/// A new structure gets its marking from what it is, not from a counter that all would have to
/// share: the node that splits a connection is named by that connection. So two lineages that
/// invent the same structure give it the same marking, and it aligns in crossover. A hidden marking
/// has 48 bits, written as twelve hexadecimal digits. If two different structures ever get the same
/// marking, they are treated as the same gene, which does no harm.
public struct NodeID: Hashable, Comparable, Sendable {
  /// Inputs from 0 and outputs from 64 in their enum's order, hidden nodes 2⁴⁸ + hash.
  let rawValue: UInt64

  /// The marking as a number that no other marking has.
  package var key: UInt64 { rawValue }

  /// The marking of that number; nil where there is none.
  package init?(key: UInt64) {
    let known: Int
    switch key {
    case Self.hiddenBit..<2 * Self.hiddenBit: known = .max
    case Self.firstOutput..<Self.hiddenBit: known = Output.allCases.count + Int(Self.firstOutput)
    default: known = key < Self.firstOutput ? Input.allCases.count : 0
    }
    guard key < UInt64(known) else { return nil }
    rawValue = key
  }

  private static let firstOutput: UInt64 = 64
  private static let hiddenBit: UInt64 = 1 << 48

  private init(hash: UInt64) {
    rawValue = Self.hiddenBit | (hash & (Self.hiddenBit - 1))
  }

  /// Orders inputs before outputs before hidden nodes.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

extension NodeID {
  /// What a node is, as its marking says.
  public enum Role: Hashable, Sendable {
    /// An input of that kind.
    case input(Input)
    /// An output of that kind.
    case output(Output)
    /// A node between inputs and outputs.
    case hidden
  }

  /// What the node is.
  public var role: Role {
    switch rawValue {
    case Self.hiddenBit...: .hidden
    case Self.firstOutput...: .output(Output.allCases[Int(rawValue - Self.firstOutput)])
    default: .input(Input.allCases[Int(rawValue)])
    }
  }

  /// Whether it is an input: faster to ask than its role or kind.
  package var isInput: Bool { rawValue < Self.firstOutput }

  /// The node of an input.
  public static func input(_ input: Input) -> NodeID { NodeID(input) }

  /// The node of an output.
  public static func output(_ output: Output) -> NodeID { NodeID(output) }

  /// The node that splits the connection `source → target` for the `occurrence`-th time in one
  /// genome, counted from 0.
  public static func splitting(
    _ source: NodeID, _ target: NodeID, occurrence: Int = 0
  ) -> NodeID {
    NodeID(
      hash: mix(
        mix(mix(mix(0x5350_4C49) ^ source.rawValue) ^ target.rawValue) ^ UInt64(occurrence)))
  }

  /// The node at `index` of hidden layer `layer` of a network that was laid out in layers.
  public static func layered(_ layer: Int, _ index: Int) -> NodeID {
    NodeID(hash: mix(mix(mix(0x4C41_5945) ^ UInt64(layer)) ^ UInt64(index)))
  }

  /// The node that another program names by these words: `picbreeder`, a branch and a number there.
  public static func named(_ words: String...) -> NodeID {
    var hash = mix(0x4E41_4D45)
    for word in words {
      // 256, which is no byte, ends a word.
      for unit in word.utf8.map(UInt64.init) + [256] { hash = mix(hash ^ unit) }
    }
    return NodeID(hash: hash)
  }

  private init(_ input: Input) {
    rawValue = UInt64(Input.allCases.firstIndex(of: input) ?? 0)
  }

  private init(_ output: Output) {
    rawValue = Self.firstOutput + UInt64(Output.allCases.firstIndex(of: output) ?? 0)
  }

  /// SplitMix64's finaliser (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195): every bit of
  /// the argument reaches every bit of the result.
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension NodeID: LosslessStringConvertible {
  /// As in the files: an input's or output's name, or twelve hexadecimal digits.
  public var description: String {
    switch role {
    case .input(let input): return input.rawValue
    case .output(let output): return output.rawValue
    case .hidden:
      return String(unsafeUninitializedCapacity: 12) { digits in
        for place in 0..<12 {
          let digit = UInt8(truncatingIfNeeded: rawValue >> UInt64(44 - 4 * place)) & 0xF
          digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
        return 12
      }
    }
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    // No name of an input or output is as long, and a large genome's ids are nearly all hashes.
    if description.utf8.count == 12 {
      guard description.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
        let hash = UInt64(description, radix: 16)
      else { return nil }
      self.init(hash: hash)
    } else if let input = Input(rawValue: description) {
      self.init(input)
    } else if let output = Output(rawValue: description) {
      self.init(output)
    } else {
      return nil
    }
  }
}
