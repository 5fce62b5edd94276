import Foundation

/// A page of the documentation: the README or one of the guide's.
struct GuidePage: CustomStringConvertible, Sendable {
  /// Its path in the repository.
  let path: String
  let text: String

  var description: String { path }
  var url: URL { Scratch.repository.appendingPathComponent(path) }

  static let folder = "Sources/breed/breed.docc"

  init(_ path: String) throws {
    self.path = path
    text = try String(
      contentsOf: Scratch.repository.appendingPathComponent(path), encoding: .utf8)
  }

  /// The README, and the guide's pages by their names.
  static let all: [GuidePage] = {
    let guide = Scratch.repository.appendingPathComponent(folder)
    let names = try? FileManager.default.contentsOfDirectory(atPath: guide.path)
    let pages = (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
    return (["README.md"] + pages.map { "\(folder)/\($0)" }).compactMap {
      try? GuidePage($0)
    }
  }()

  /// Those that have an example of the shell's.
  static let withExamples = all.filter { !$0.examples.isEmpty }

  /// A block of code.
  struct Block {
    /// What stands behind the three marks: the language, and what the tests must know.
    let info: String
    /// The line of the file that it begins in.
    let line: Int
    let code: String
  }

  /// All blocks of code, in order.
  var blocks: [Block] {
    var blocks: [Block] = []
    var open: (info: String, line: Int, lines: [Substring])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("```") else {
        open?.lines.append(line)
        continue
      }
      if let block = open {
        blocks.append(
          Block(info: block.info, line: block.line, code: block.lines.joined(separator: "\n")))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), index + 1, [])
      }
    }
    return blocks
  }

  /// The blocks that a shell is to run.
  var examples: [Block] { blocks.filter { $0.info == "sh" || $0.info.hasPrefix("sh ") } }

  /// A script of all examples, in order, which ends at the first line that fails and names the block.
  /// `sh no-run: REASON` is left out; `sh needs PROGRAM` is left out where that is not installed.
  var script: String {
    let head = """
      set -euo pipefail
      trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
      have() {
        case $1 in
          pillow) python3 -c 'import PIL' ;;
          numpy) python3 -c 'import numpy' ;;
          imagenet) python3 -c 'import torch, efficientnet_lite_pytorch' ;;
          clip) python3 -c 'import transformers' && ls ~/.cache/huggingface ;;
          llava) ollama show llava ;;
          cascades)
            python3 -c 'import cv2; cv2.CascadeClassifier' && ls /usr/share/opencv4/haarcascades
            ;;
          *) command -v "$1" ;;
        esac >/dev/null 2>&1
      }

      """
    return examples.reduce(into: head) { script, block in
      guard !block.info.hasPrefix("sh no-run") else { return }
      let need = block.info.split(separator: " ").dropFirst(2).joined(separator: " ")
      let code = "echo '\(path):\(block.line)' >&2\n\(Self.checked(block.code))\n"
      script += need.isEmpty ? code : "if have \(need); then\n\(code)fi\n"
    }
  }

  /// An example in which each command of ours is followed by a check that there is the file which the
  /// comment beside it names.
  private static func checked(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let file = file(promisedBy: line) else { return String(line) }
      return "\(line)\n[ -s '\(file)' ] || { echo 'there is no \(file)' >&2; exit 1; }"
    }.joined(separator: "\n")
  }

  /// The file that a comment says one gets: its first word or its last is the name of a picture or a page.
  static func file(promisedBy line: Substring) -> String? {
    guard line.hasPrefix("breed "), let comment = line.firstRange(of: " # ") else { return nil }
    let words = line[comment.upperBound...].split(separator: " ").map {
      $0.hasSuffix(",") ? String($0.dropLast()) : String($0)
    }
    return [words.first, words.last].compactMap(\.self).first {
      $0.hasSuffix(".png") || $0.hasSuffix(".html")
    }
  }

  /// The text without its blocks of code.
  var prose: String {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      guard !line.hasPrefix("```") else {
        isCode.toggle()
        return false
      }
      return !isCode
    }.joined(separator: "\n")
  }

  /// What prose shows as code.
  var words: [String] { prose.matches(of: #/`([^`]+)`/#).map { String($0.1) } }

  /// Where its links and pictures lead: a file relative to the page, and a place in it.
  var links: [(file: String, place: String?)] {
    prose.matches(of: #/\]\(([^)\s]+)\)/#).compactMap { match in
      let link = String(match.1)
      guard !link.hasPrefix("http"), !link.hasPrefix("doc:") else { return nil }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    }
  }

  /// The places of its headings, as GitHub names them.
  var places: Set<String> {
    Set(
      prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        let words = heading.drop { $0 == "#" || $0 == " " }.lowercased()
        return String(
          words.replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || $0 == "-" })
      })
  }
}
