/// How pictures are shown, and why not in another way.
struct GraphicsChoice: Hashable {
  let kind: GraphicsKind
  /// The way through a tmux, where pictures go through one.
  var passage: TmuxPassage?
  /// What a person should know who may want another way.
  var note: String?

  /// The best way that a terminal has; nil where it does not even have colours.
  ///
  /// - Parameters:
  ///   - wanted: the way that a person has chosen.
  ///   - tmux: what tmux said, where this is within one that could be asked.
  init?(
    _ wanted: GraphicsKind?, _ answers: TerminalAnswers, _ environment: TerminalEnvironment,
    tmux: TmuxClient?
  ) {
    switch environment.multiplexer {
    case nil:
      guard let kind = wanted ?? GraphicsKind(answers, environment) else { return nil }
      self.init(kind: kind)
    case .tmux: self.init(wanted, answers, environment, within: tmux)
    case .screen:
      // It has no way through that takes a picture.
      let hasSixels = answers.attributes?.contains(4) == true
      guard wanted == nil || wanted == .blocks || wanted == .sixel && hasSixels else {
        guard environment.colours != nil else { return nil }
        self.init(kind: .blocks, note: "screen passes no pictures on: these are half blocks")
        return
      }
      guard let kind = wanted ?? GraphicsKind(answers, environment) else { return nil }
      self.init(kind: kind)
    }
  }

  private init?(
    _ wanted: GraphicsKind?, _ answers: TerminalAnswers, _ environment: TerminalEnvironment,
    within tmux: TmuxClient?
  ) {
    if let wanted {
      switch wanted {
      case .sixel, .blocks: self.init(kind: wanted)
      case .kitty, .iterm:
        guard tmux?.isOpen != false else {
          guard environment.colours != nil else { return nil }
          let note = "tmux passes no pictures on: \(TmuxClient.cure)"
          self.init(kind: .blocks, note: note)
          return
        }
        self.init(kind: wanted, passage: tmux?.passage ?? TmuxPassage())
      }
      return
    }
    // Placeholders and sixels are tmux's own, and stay when it draws its panes again; what is only
    // passed on does not.
    let around = tmux?.kind
    if around == .kitty, tmux?.isOpen == true {
      self.init(kind: .kitty, passage: tmux?.passage)
    } else if answers.attributes?.contains(4) == true, tmux?.drawsSixels != false {
      self.init(kind: .sixel)
    } else if around == .iterm, tmux?.isOpen == true {
      self.init(kind: .iterm, passage: tmux?.passage)
    } else if environment.colours != nil {
      let note =
        around == nil
        ? nil
        : "for sharp pictures: \(TmuxClient.cure) (BREED_GRAPHICS=blocks: do not say so)"
      self.init(kind: .blocks, note: note)
    } else {
      return nil
    }
  }

  private init(kind: GraphicsKind, passage: TmuxPassage? = nil, note: String? = nil) {
    (self.kind, self.passage, self.note) = (kind, passage, note)
  }
}

extension GraphicsKind {
  /// The best way that a terminal itself has; nil where it does not even have colours.
  init?(_ answers: TerminalAnswers, _ environment: TerminalEnvironment) {
    if answers.takesKitty {
      self = .kitty
    } else if let name = answers.name, TerminalAnswers.isITerm(name) {
      self = .iterm
    } else if answers.attributes?.contains(4) == true {
      self = .sixel
    } else if environment.colours != nil {
      self = .blocks
    } else {
      return nil
    }
  }
}

extension TerminalAnswers {
  /// Whether a terminal of that name shows iTerm2's inline images.
  static func isITerm(_ name: String) -> Bool {
    name.hasPrefix("iTerm2") || name.hasPrefix("WezTerm")
  }
}
