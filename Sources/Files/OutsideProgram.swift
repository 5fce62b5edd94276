/// A program that is not a part of this one, and that this one runs where it is installed.
public struct OutsideProgram: Hashable, Sendable {
  /// Its name on the path; where several do the same, their names, the first that is there being used.
  public let names: [String]
  /// What it is for, as the end of a sentence.
  public let purpose: String
  /// The package that has it in Debian; nil where every system that could use it has it.
  public let debian: String?
  /// The package that has it in Homebrew; nil likewise.
  public let homebrew: String?
  /// What there is without it, as the end of a sentence.
  public let otherwise: String?
  /// What a person can do where it takes too long, likewise.
  public let relief: String?

  /// A program of the names given.
  ///
  /// - Precondition: there is a name.
  public init(
    _ names: [String], purpose: String, debian: String?, homebrew: String?,
    otherwise: String? = nil, relief: String? = nil
  ) {
    precondition(!names.isEmpty, "a program has a name")
    self.names = names
    self.purpose = purpose
    self.debian = debian
    self.homebrew = homebrew
    self.otherwise = otherwise
    self.relief = relief
  }

  /// What it is called.
  public var name: String { names[0] }

  /// Where it is; nil where no folder of `$PATH` has it.
  public var path: String? {
    for name in names {
      if let path = FileSystem.programPath(name) { return path }
    }
    return nil
  }

  /// How it is installed, and nothing where no package is known that has it.
  public var cure: String {
    [
      debian.map { "apt-get install \($0) (Debian)" },
      homebrew.map { "brew install \($0) (macOS)" },
    ]
    .compactMap { $0 }.joined(separator: " or ")
  }

  /// That it is missing, what to do, and what there is without it.
  public var missing: String {
    "\(name) is not installed" + (cure.isEmpty ? "" : ": \(cure)")
      + (otherwise.map { "; \($0)" } ?? "")
  }
}

extension OutsideProgram {
  /// Writes films, and reads and writes pictures.
  public static let ffmpeg = Self(
    ["ffmpeg"],
    purpose: "writes films and all pictures but PNGs: animate -o x.mp4, render -o x.jpg",
    debian: "ffmpeg", homebrew: "ffmpeg", otherwise: ".png does without")

  /// Lays out drawings of networks.
  public static let dot = Self(
    ["dot"], purpose: "draws networks as SVG: inspect, export --to svg", debian: "graphviz",
    homebrew: "graphviz", otherwise: "all but SVG does without",
    relief: "ask for fewer connections (--links) or no SVG (--no-svg)")

  /// Paints drawings in SVG.
  public static let rsvgConvert = Self(
    ["rsvg-convert"], purpose: "paints plots as PNG, where ffmpeg cannot: compare -o x.png",
    debian: "librsvg2-bin", homebrew: "librsvg", otherwise: "plots as .svg do without")

  /// Sets text.
  public static let pangoView = Self(
    ["pango-view"], purpose: "sets words in a typeface: render --caption",
    debian: "pango1.0-tools", homebrew: "pango",
    otherwise: "pictures without a caption do without")

  /// Lists the fonts.
  public static let fontconfig = Self(
    ["fc-list"], purpose: "finds the fonts that words are set in", debian: "fontconfig",
    homebrew: "fontconfig")

  /// Tells of the terminal around it.
  public static let tmux = Self(
    ["tmux"], purpose: "says which terminal is around it, for pictures within tmux",
    debian: "tmux", homebrew: "tmux")

  /// Opens an address or a file as the desktop does.
  public static let opener = {
    #if canImport(Darwin)
      Self(
        ["open"], purpose: "opens the page and pictures: serve --open, open", debian: nil,
        homebrew: nil)
    #else
      Self(
        ["xdg-open"], purpose: "opens the page and pictures: serve --open, open",
        debian: "xdg-utils", homebrew: nil)
    #endif
  }()

  /// Shows the page and galleries. On macOS there is always one.
  public static let browser = Self(
    [
      "x-www-browser", "firefox", "firefox-esr", "chromium", "google-chrome", "brave-browser",
      "epiphany-browser", "falkon", "konqueror",
    ], purpose: "shows the page and galleries: serve, gallery", debian: "firefox-esr",
    homebrew: nil)

  /// Every program that this one runs or leaves things to.
  public static let all = [ffmpeg, dot, rsvgConvert, pangoView, fontconfig, tmux, opener, browser]
}
