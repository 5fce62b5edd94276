/// The way through tmux to the terminal around it: what is wrapped so, tmux passes on as it is, where
/// its option `allow-passthrough` says so (tmux(1); versions before 3.3 always do).
struct TmuxPassage: Hashable, Sendable {
  /// How many tmux lie within one another on the way.
  var levels = 1

  /// The bytes within a device control string, in which each ESC is doubled.
  func wrap(_ bytes: [UInt8]) -> [UInt8] {
    (0..<levels).reduce(bytes) { inner, _ in
      Array("\u{1B}Ptmux;".utf8)
        + inner.flatMap { $0 == 0x1B ? [$0, $0] : [$0] } + Array("\u{1B}\\".utf8)
    }
  }
}
