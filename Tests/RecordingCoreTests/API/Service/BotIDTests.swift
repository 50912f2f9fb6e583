import RecordingCore
import Testing

private let id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

@Suite("Bot id")
struct BotIDTests {
  @Test(
    "a UUID is taken however it was pasted",
    arguments: [
      id, id.uppercased(), "  \(id)\n", "\"\(id)\"", "'\(id)'", "<\(id)>",
      "https://us-east-1.recall.ai/api/v1/bot/\(id)/",
      "https://us-east-1.recall.ai/dashboard/explorer/bot/\(id.uppercased())?tab=logs",
      "https://example.com/explorer?bot_id=\(id)", "/api/v1/bot/\(id)/start_recording/",
    ])
  func taken(text: String) throws {
    #expect(try BotID(text).text == id)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "bot-1", String(id.dropLast()), id + "0", id.replacing("-", with: ""), "{\(id)}",
      "3fa85f64-5717-4562-b3fc-2c963f66afag", "https://example.com/bot/", "../../\(id)x",
      "３fa85f64-5717-4562-b3fc-2c963f66afa",
    ])
  func refused(text: String) {
    #expect(throws: BotIDError.notUUID(text)) { try BotID(text) }
  }

  @Test("the beginning of an id is enough where one bot alone begins so")
  func beginning() throws {
    let other = "3fa85f64-0000-4562-b3fc-2c963f66afa6"
    let bots = [try BotID(id), try BotID(other)]
    for text in ["3fa85f64-5", "3FA85F64-57", " 3fa85f64-5717… ", "'3fa85f64-5'"] {
      #expect(try BotID(beginning: text, among: bots).text == id, "\(text)")
      #expect(BotID.mayBegin(text))
    }
    #expect(throws: BotIDError.ambiguous("3fa8", bots, count: 2)) {
      try BotID(beginning: "3fa8", among: bots)
    }
    #expect(throws: BotIDError.unknownBeginning("4fa8")) {
      try BotID(beginning: "4fa8", among: bots)
    }
    for text in ["", "3fa", "bots", "3fa8_", id, "../3fa8"] { #expect(!BotID.mayBegin(text)) }
  }

  @Test("nothing is refused by its name", arguments: ["", " \t\n", "\"\""])
  func empty(text: String) {
    #expect(throws: BotIDError.empty) { try BotID(text) }
  }

  @Test("a long text is quoted in part")
  func excerpt() {
    let error = BotIDError.notUUID(String(repeating: "x", count: 100_000))
    #expect(error.detail.count < 300)
  }
}

@Suite("Idempotency key")
struct IdempotencyKeyTests {
  @Test("every key is a UUID of its own")
  func unique() {
    let keys = (0..<100).map { _ in IdempotencyKey() }
    #expect(Set(keys).count == 100)
    for key in keys {
      let digits = Array(key.text)
      #expect(digits.count == 36)
      #expect(digits[14] == "4")
      #expect("89ab".contains(digits[19]))
    }
  }
}
