import Foundation
import Pictures
import Rendering
import Testing

@testable import Terminal

@Suite struct KittyGraphicsTests {
  @Test(arguments: [1, 20, 64])
  func `the pieces are the PNG file`(side: Int) throws {
    let picture = Picture.noise(width: side, height: side, seed: 3)
    let text = String(decoding: try KittyGraphics().bytes(of: picture), as: UTF8.self)
    let pieces = text.matches(of: #/\u{1B}_G([^;]*);([A-Za-z0-9+\/=]*)\u{1B}\\/#)
    #expect(pieces.map { String($0.0) }.joined() == text, "nothing in between")
    #expect(pieces.count > (side == 64 ? 2 : 0))
    for (place, piece) in pieces.enumerated() {
      let isLast = place == pieces.count - 1
      #expect(
        piece.1 == (place == 0 ? "a=T,f=100,q=2," : "q=2,") + (isLast ? "m=0" : "m=1"))
      #expect(isLast ? 1...4_096 ~= piece.2.count : piece.2.count == 4_096)
    }
    let file = Data(base64Encoded: pieces.map { String($0.2) }.joined())
    #expect(try file.map(Array.init) == picture.png())
  }
}
