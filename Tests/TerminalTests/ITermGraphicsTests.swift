import Foundation
import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct ITermGraphicsTests {
  @Test func `one sequence holds the PNG file and its sizes`() throws {
    let picture = Picture.noise(width: 30, height: 20, seed: 3)
    let file = try picture.png()
    let text = String(decoding: try ITermGraphics().bytes(of: picture), as: UTF8.self)
    let whole = try #require(
      text.wholeMatch(of: #/\u{1B}\]1337;File=([^:]*):([A-Za-z0-9+\/=]*)\u{7}/#))
    #expect(whole.1 == "inline=1;size=\(file.count);width=30px;height=20px")
    #expect(Data(base64Encoded: String(whole.2)).map(Array.init) == file)
  }
}
