/// What terminals are asked. Each answers what it knows and passes over the rest, in the order of the
/// questions; primary device attributes, which all know, come last and so end the waiting.
///
/// Xterm's control sequences: invisible-island.net/xterm/ctlseqs/ctlseqs.html.
enum TerminalQuestion {
  /// What can you do? Primary device attributes (DA1); 4 among them are sixels.
  static let attributes = "\u{1B}[c"
  /// What are you called? XTVERSION.
  static let name = "\u{1B}[>q"
  /// How many pixels has your text? XTWINOPS 14.
  static let pixels = "\u{1B}[14t"
  /// How many colours may a sixel picture have, and how many pixels? XTSMGRAPHICS.
  static let sixelLimits = "\u{1B}[?1;1;0S\u{1B}[?2;4;0S"
  /// Would you take this picture of one pixel? kitty's graphics protocol, "Querying support".
  static let kitty = "\u{1B}_Gi=\(kittyImage),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"

  /// The number of the picture in kitty's question, and in its answer.
  static let kittyImage = 31
}
