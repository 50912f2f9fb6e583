import TerminalKit
import Testing

struct ColorDepthTests {
  private func rgb(_ value: UInt32) -> Color {
    .rgb(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  @Test(arguments: ColorDepth.allCases)
  func keepsTheTerminalsOwnColor(depth: ColorDepth) {
    #expect(depth.lowered(.terminal) == .terminal)
  }

  @Test func noColorsLeaveAttributesAlone() {
    let style = Style(foreground: .indexed(1), background: .indexed(4), attributes: [.bold])
    #expect(
      ColorDepth.none.lowered(style)
        == Style(foreground: .terminal, background: .terminal, attributes: [.bold]))
  }

  @Test func directColorsStayAsTheyAre() {
    #expect(ColorDepth.direct.lowered(rgb(0x123456)) == rgb(0x123456))
    #expect(ColorDepth.direct.lowered(.indexed(99)) == .indexed(99))
  }

  @Test(
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0x5F87AF, 67), (0xFF0000, 196), (0x808080, 244),
      (0x121212, 233), (0xEEEEEE, 255), (0x3A6EA5, 61),
    ] as [(UInt32, UInt8)])
  func lowersToTheCubeOrTheGreys(value: UInt32, index: UInt8) {
    #expect(ColorDepth.indexed.lowered(rgb(value)) == .indexed(index))
  }

  @Test(
    arguments: [
      (0x000000, 0), (0xFFFFFF, 15), (0x808080, 8), (0xD0D0D0, 7), (0xCC4B4B, 1), (0xFF6E6E, 9),
      (0x5F87AF, 4), (0x5FAF5F, 2), (0xD7AF5F, 3), (0x87D7D7, 6), (0xAF5FAF, 5), (0x0000FF, 12),
    ] as [(UInt32, UInt8)])
  func lowersToSystemColorsByHue(value: UInt32, index: UInt8) {
    #expect(ColorDepth.sixteen.lowered(rgb(value)) == .indexed(index))
  }

  @Test(
    arguments: [
      (0x000000, 0), (0xFFFFFF, 7), (0x303030, 0), (0xFF6E6E, 1), (0x0000FF, 4),
    ] as [(UInt32, UInt8)])
  func lowersToEightWithoutBrightness(value: UInt32, index: UInt8) {
    #expect(ColorDepth.eight.lowered(rgb(value)) == .indexed(index))
  }

  @Test func lowersPaletteColors() {
    #expect(ColorDepth.sixteen.lowered(.indexed(12)) == .indexed(12))
    #expect(ColorDepth.eight.lowered(.indexed(12)) == .indexed(4))
    #expect(ColorDepth.eight.lowered(.indexed(8)) == .indexed(7))
    #expect(ColorDepth.sixteen.lowered(.indexed(196)) == .indexed(9))
    #expect(ColorDepth.sixteen.lowered(.indexed(232)) == .indexed(0))
  }

  @Test func everyColorBecomesOneOfTheDepth() {
    for index in UInt8(0)...255 {
      for (depth, count) in [(ColorDepth.eight, 8), (.sixteen, 16)] {
        guard case .indexed(let lowered) = depth.lowered(.indexed(index)) else {
          Issue.record("\(index) became no palette colour")
          continue
        }
        #expect(lowered < count)
      }
    }
  }

  @Test(arguments: [ColorDepth.eight, .sixteen, .indexed])
  func textNeverVanishesInItsBackground(depth: ColorDepth) {
    for text in stride(from: UInt32(0), through: 0xFFFFFF, by: 0x0F0F0F) {
      for ground in stride(from: UInt32(0), through: 0xFFFFFF, by: 0x0F0F0F) where ground != text {
        let style = depth.lowered(Style(foreground: rgb(text), background: rgb(ground)))
        #expect(style.foreground != style.background)
      }
    }
  }

  @Test func boldBlackOfEightIsNoGrey() {
    let style = Style(foreground: rgb(0), background: rgb(0xFFFFFF), attributes: [.bold])
    #expect(ColorDepth.eight.lowered(style).attributes == [])
    #expect(ColorDepth.sixteen.lowered(style).attributes == [.bold])
  }

  @Test func aDarkGreyStaysReadableOnTheTerminalsOwnBackground() {
    let style = ColorDepth.eight.lowered(Style(foreground: rgb(0x303030)))
    #expect(style.foreground == .terminal)
    #expect(ColorDepth.eight.lowered(Style(foreground: .indexed(0))).foreground == .indexed(0))
  }
}
