import Foundation
import Pictures
import Rendering
import Testing

@testable import Terminal

/// What goes through tmux, and what it is asked.
@Suite struct TmuxTests {
  private static let within = TerminalEnvironment(
    of: ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"])

  /// What is within tmux's wrapping, as tmux reads it: to the first ESC that is not doubled.
  private func unwrapped(_ bytes: [UInt8]) -> [[UInt8]] {
    let start = Array("\u{1B}Ptmux;".utf8)
    var (rest, found): (ArraySlice<UInt8>, [[UInt8]]) = (bytes[...], [])
    while rest.starts(with: start) {
      rest = rest.dropFirst(start.count)
      var inner: [UInt8] = []
      while let byte = rest.popFirst() {
        if byte != 0x1B {
          inner.append(byte)
        } else if rest.popFirst() == 0x1B {
          inner.append(0x1B)
        } else {
          break
        }
      }
      found.append(inner)
    }
    return found + [Array(rest)]
  }

  @Test func `wrapping is undone by tmux, as often as it was done`() throws {
    let bytes = Array("a\u{1B}_Gm=0;AAAA\u{1B}\\\u{1B}\u{1B}b".utf8)
    #expect(unwrapped(TmuxPassage().wrap(bytes)) == [bytes, []])
    let twice = unwrapped(TmuxPassage(levels: 2).wrap(bytes))
    #expect(unwrapped(twice[0]) == [bytes, []])
  }

  @Test(arguments: [
    // tmux 3.3 says 1 or 0, later versions a word, earlier ones nothing.
    ("1;1;RGB,title;xterm-kitty;kitty(0.35.2)\n", true, GraphicsKind.kitty),
    ("all;1;;xterm-ghostty;ghostty 1.1.0\n", true, .kitty),
    ("on;1;;xterm-kitty;kitty(0.27.1)\n", true, nil),
    ("on;0;;xterm-kitty;kitty(0.35.2)\n", true, nil),
    (";1;;xterm-256color;iTerm2 3.4.23\n", true, .iterm),
    ("off;1;;xterm-256color;WezTerm 20240203;x\n", false, .iterm),
    ("0;1;;xterm-256color;XTerm(379)\n", false, nil),
    ("on;1;;tmux-256color;tmux 3.5a\n", true, nil),
    ("on;1;;screen-256color;\n", true, nil),
  ])
  func `its answer tells which terminal is around it, and whether pictures come through`(
    answer: String, isOpen: Bool, kind: GraphicsKind?
  ) throws {
    let client = try #require(TmuxClient(answer))
    #expect(client.isOpen == isOpen && client.kind == kind)
    #expect(client.passage.levels == (client.isNested ? 2 : 1))
  }

  @Test(arguments: ["", "no server running on /tmp/tmux-0/default", "1;1;"])
  func `what is no answer is none`(text: String) { #expect(TmuxClient(text) == nil) }

  @Test(arguments: [
    ("on;1;;xterm-kitty;kitty(0.35.2)", "\u{1B}[?1;2c", GraphicsKind.kitty, false),
    ("off;1;;xterm-kitty;kitty(0.35.2)", "\u{1B}[?1;2c", .blocks, true),
    // tmux 3.4 and later say that they take sixels, whatever the terminal around them shows.
    ("on;1;sixel;foot;foot(1.16.2)", "\u{1B}[?1;2;4c", .sixel, false),
    ("on;1;title;xterm;XTerm(379)", "\u{1B}[?1;2;4c", .blocks, false),
    ("on;1;sixel;xterm-256color;WezTerm 20240203", "\u{1B}[?1;2;4c", .sixel, false),
    ("on;1;;xterm-256color;WezTerm 20240203", "\u{1B}[?1;2c", .iterm, false),
    ("off;1;;xterm-256color;iTerm2 3.4.23", "\u{1B}[?1;2c", .blocks, true),
    ("on;1;;tmux-256color;tmux 3.5a", "\u{1B}[?1;2c", .blocks, false),
  ])
  func `the best way through it is chosen, and a closed one told`(
    answer: String, attributes: String, kind: GraphicsKind, isTold: Bool
  ) throws {
    let choice = try #require(
      GraphicsChoice(
        nil, TerminalAnswers(text: attributes), Self.within, tmux: TmuxClient(answer)))
    #expect(choice.kind == kind)
    #expect((choice.note?.contains("allow-passthrough") ?? false) == isTold)
    #expect((choice.passage != nil) == (kind == .kitty || kind == .iterm))
  }

  @Test func `a way that a person names goes through unless tmux is closed`() throws {
    let open = TmuxClient("on;1;;xterm;XTerm(379)")
    let closed = TmuxClient("off;1;;xterm;XTerm(379)")
    let answers = TerminalAnswers(text: "\u{1B}[?1;2c")
    for kind in [GraphicsKind.kitty, .iterm] {
      for tmux in [open, nil] {
        let choice = GraphicsChoice(kind, answers, Self.within, tmux: tmux)
        #expect(choice?.kind == kind && choice?.passage?.levels == 1 && choice?.note == nil)
      }
      let refused = GraphicsChoice(kind, answers, Self.within, tmux: closed)
      #expect(refused?.kind == .blocks && refused?.note?.contains("tmux") == true)
    }
    let nested = TmuxClient("on;1;;tmux-256color;tmux 3.5a")
    #expect(GraphicsChoice(.kitty, answers, Self.within, tmux: nested)?.passage?.levels == 2)
  }

  @Test func `screen passes nothing on`() {
    let environment = TerminalEnvironment(of: ["TERM": "screen.xterm-256color", "STY": "1.a"])
    let answers = TerminalAnswers(text: "\u{1B}[?1;2c")
    #expect(GraphicsChoice(nil, answers, environment, tmux: nil)?.kind == .blocks)
    #expect(GraphicsChoice(nil, answers, environment, tmux: nil)?.note == nil)
    for kind in [GraphicsKind.kitty, .iterm, .sixel] {
      let choice = GraphicsChoice(kind, answers, environment, tmux: nil)
      #expect(choice?.kind == .blocks && choice?.note?.contains("screen") == true)
    }
    // Half blocks are colours.
    let plain = TerminalEnvironment(of: ["TERM": "screen", "STY": "1.a", "NO_COLOR": "1"])
    #expect(GraphicsChoice(.kitty, answers, plain, tmux: nil) == nil)
  }

  @Test func `accents are those of the protocol`() {
    let all = PlaceholderAccents.all
    #expect(all.count == 297 && all == all.sorted())
    #expect(all[0].value == 0x305 && all[1].value == 0x30D && all[255].value == 0xA8E5)
    #expect(all[296].value == 0x1D244)
    for accent in all {
      let properties = accent.properties
      #expect(properties.canonicalCombiningClass == .above)
      #expect(properties.generalCategory == .nonspacingMark)
      #expect((properties.age?.major ?? 99, properties.age?.minor ?? 99) <= (6, 0))
      // They join with no letter, so that text that is normalized stays as it is.
      let text = "\u{10EEEE}\(Character(accent))"
      #expect(
        text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars)
      )
    }
  }

  @Test func `each place of text says which part of the picture it shows`() throws {
    let cell = SIMD2(8, 16)
    let picture = Picture.noise(width: 43, height: 40, seed: 5)
    let way = KittyPlaceholders(passage: TmuxPassage(), cell: cell, number: 7 << 24 | 200)
    let parts = unwrapped(try way.bytes(of: picture))
    let sent = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(sent.hasPrefix("\u{1B}_Ga=T,f=100,U=1,i=\(7 << 24 | 200),c=6,r=3,q=2,m="))
    let pieces = sent.matches(of: #/\u{1B}_G[^;]*;([A-Za-z0-9+\/=]*)\u{1B}\\/#)
    let file = try #require(Data(base64Encoded: pieces.map { String($0.1) }.joined()))
    // The width and height of a PNG: whole characters.
    #expect(file[16..<24].elementsEqual([0, 0, 0, 48, 0, 0, 0, 48]))

    let lines = String(decoding: parts.last!, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    let accents = PlaceholderAccents.all
    for (row, line) in lines.enumerated() {
      #expect(line.hasPrefix("\u{1B}[38;5;200m") && line.hasSuffix("\u{1B}[39m"))
      let text = line.dropFirst(11).dropLast(5).unicodeScalars
      #expect(
        Array(text)
          == (0..<6).flatMap {
            [PlaceholderAccents.character, accents[row], accents[$0], accents[7]]
          })
    }
  }

  @Test func `numbers of pictures differ, in colours that no palette changes`() {
    let numbers = Set(
      (0..<50).map { _ in KittyPlaceholders(passage: TmuxPassage(), cell: SIMD2(8, 16)).number })
    #expect(numbers.count > 45)
    for number in numbers {
      #expect(16...255 ~= number & 0xFF && 1...255 ~= number >> 24 && number & 0xFF_FF00 == 0)
    }
  }

  @Test func `bands put together are the picture, and leave the cursor below it`() throws {
    let picture = Picture.noise(width: 1_000, height: 500, seed: 2)
    let way = ITermBands(passage: TmuxPassage(), cell: SIMD2(8, 16))
    let parts = unwrapped(try way.bytes(of: picture))
    #expect(parts.count == 4 && String(decoding: parts[3], as: UTF8.self) == "\u{1B}[32B")
    var (line, pixels): (Int, [UInt8]) = (0, [])
    for part in parts.dropLast() {
      #expect(part.count < 1_000_000)
      let match = try #require(
        String(decoding: part, as: UTF8.self).wholeMatch(
          of:
            #/(?:\u{1B}\[(\d+)B)?\u{1B}\]1337;File=[^:]*height=(\d+)px;doNotMoveCursor=1:([^\u{7}]*)\u{7}(?:\u{1B}\[(\d+)A)?/#
        ))
      #expect(match.1.flatMap { Int($0) } ?? 0 == line && match.1 == match.4)
      let height = try #require(Int(match.2))
      line += height / 16
      let rows = picture.pixels[pixels.count..<pixels.count + 3_000 * height]
      let band = Picture(width: 1_000, height: height, pixels: Array(rows))
      #expect(try Data(base64Encoded: String(match.3)).map(Array.init) == band.png())
      pixels += rows
    }
    #expect(pixels == picture.pixels)
    let sheet = try Sheet(count: 1, cellWidth: 90, cellHeight: 90)
    #expect(way.linesReserved(for: sheet) == (sheet.height + 15) / 16)
  }
}
