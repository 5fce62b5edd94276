import Foundation
import Testing

@testable import Exports

@Suite struct EmbeddedPicturesTests {
  @Test func `only the names given are replaced, and nothing else changes`() {
    let svg = """
      <image xlink:href="a/01.png" x="1"/><text>a/01.png</text><image xlink:href="a/011.png"/>\
      <image xlink:href="b.png"/><a xlink:title="a/01.png"/><image xlink:href="a/01.png
      """
    let embedded = EmbeddedPictures.embed(
      [("a/01.png", Array("foo".utf8)), ("b.png", Array("f".utf8))], in: Array(svg.utf8))
    #expect(
      String(decoding: embedded, as: UTF8.self) == """
        <image xlink:href="data:image/png;base64,Zm9v" x="1"/><text>a/01.png</text>\
        <image xlink:href="a/011.png"/><image xlink:href="data:image/png;base64,Zg=="/>\
        <a xlink:title="a/01.png"/><image xlink:href="a/01.png
        """)
    #expect(EmbeddedPictures.embed([], in: Array(svg.utf8)) == Array(svg.utf8))
  }
}
