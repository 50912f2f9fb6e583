import Foundation
import TestSupport

/// A request of which some parts are broken, as they follow from its number.
enum BrokenRequest {
  /// How many extra bots there are to start, so that none gets many recordings.
  static let botCount = 1_000

  static func bytes(number: Int) -> [UInt8] {
    var chance = SeededRandom(seed: UInt64(number))
    var body = bodies.randomElement(using: &chance) ?? []
    if Bool.random(using: &chance) { damage(&body, using: &chance) }
    var bytes = request(body, using: &chance)
    if Int.random(in: 0..<4, using: &chance) > 0 { damage(&bytes, using: &chance) }
    // What comes after a request is another one, and may be whole.
    if Int.random(in: 0..<8, using: &chance) == 0 { bytes += request([], using: &chance) }
    return bytes
  }

  private static func request(_ body: [UInt8], using chance: inout SeededRandom) -> [UInt8] {
    let bot = BotID.extra(.random(in: 1...botCount, using: &chance))
    let target = (targets.randomElement(using: &chance) ?? "/").replacing("*", with: bot)
    let method = ["GET", "POST", "PUT"].randomElement(using: &chance) ?? "GET"
    var head = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nAuthorization: practice\r\n"
    if Int.random(in: 0..<4, using: &chance) == 0 { head += "Idempotency-Key: \(body.count)\r\n" }
    guard !body.isEmpty else { return Array((head + "\r\n").utf8) }
    if Bool.random(using: &chance) {
      return Array((head + "Content-Length: \(body.count)\r\n\r\n").utf8) + body
    }
    var bytes = Array((head + "Transfer-Encoding: chunked\r\n\r\n").utf8)
    var rest = body[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...max(1, body.count), using: &chance))
      bytes += Array((String(part.count, radix: 16) + "\r\n").utf8) + part + Array("\r\n".utf8)
      rest = rest.dropFirst(part.count)
    }
    return bytes + Array("0\r\n\r\n".utf8)
  }

  /// Changes, takes out, doubles or puts in something, up to four times.
  private static func damage(_ bytes: inout [UInt8], using chance: inout SeededRandom) {
    for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      let end = min(bytes.count, place + Int.random(in: 1...16, using: &chance))
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3 where Int.random(in: 0..<4, using: &chance) == 0: bytes.removeSubrange(place...)
      default:
        bytes.insert(contentsOf: pieces.randomElement(using: &chance) ?? [], at: place)
      }
    }
  }

  private static let targets = [
    "/api/v1/bot/?status=fatal", "/api/v1/bot/?page=1&status=done", "/rehearsal/starts", "/",
    "/api/v1/bot/*/", "/api/v1/bot/*/start_recording/", "/api/v1/bot/*/start_recording/",
    "/api/v1/bot/%00/?page=%",
  ]

  private static let bodies = [
    "", "{}", #"{"retention": {"type": "timed", "hours": 48}, "metadata": {"a": "\u00e4"}}"#,
    #"{"realtime_endpoints": [{"type": "webhook", "url": "https://a.example", "events": []}]}"#,
    #"{"transcript": {"provider": {"deepgram_streaming": {"keyterm": ["a"], "nil": 1.5e3}}}}"#,
    #"{"recording_config": {"video_mixed_mp4": null}, "unknown": [true, false], "metadata": 1}"#,
    String(repeating: "[", count: 600) + String(repeating: "]", count: 600),
    String(repeating: #"{"transcript":"#, count: 500) + "1" + String(repeating: "}", count: 500),
    #"{"metadata": {"long": "\#(String(repeating: "ö", count: 5_000))"}}"#,
  ].map { Array($0.utf8) }

  private static let pieces = [
    "\r\n", "\n", "\r", "\0", ":", " ", "\t", "\r\n\r\n", "0\r\n\r\n", "%", "%ff", "ö", "\"", "\\",
    "{", "[", "}", "]", ",", "-1", "99999999999999999999", "1e999", "-0", "0x", "null", "\\ud800",
    "Content-Length: 5\r\n", "Content-Length: 99999999999999999999\r\n",
    "Transfer-Encoding: chunked\r\n", "Host: a.example\r\n", "Origin: http://a.example\r\n",
    "Expect: 100-continue\r\n", "Connection: close\r\n", "Authorization: ö\r\n",
    "ffffffffffffffff\r\n",
    "HTTP/1.0", "page=99999999999999999999&", "&metadata__a=1",
    String(repeating: "a", count: 9_000),
    String(repeating: "a: b\r\n", count: 12_000), "\"type\": \"timed\", ", "\"hours\": 1e400, ",
  ].map { Array($0.utf8) }
}
