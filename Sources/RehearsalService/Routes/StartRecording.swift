import Foundation
import RecordingCore

extension Service {
  /// Starts a recording; one that runs is replaced.
  ///
  /// The order is the real service's: the bot is looked up first, then the body is judged, then the bot's state.
  mutating func startRecording(
    id: String, _ request: Request, at now: Date, lateBy lateness: TimeInterval = 0
  ) throws(Refusal) -> Response {
    let index = try index(ofBot: id)
    let settings = try request.settings()
    switch bots[index].status(at: now).presence {
    case .outside: throw .unstartedBot
    case .gone: throw .completedBot
    case .inCall: break
    }
    recordingCount += 1
    count.add(
      bot: bots[index].id, key: request.header("Idempotency-Key"),
      replaced: bots[index].recordings.last.flatMap { $0.completedAt == nil ? $0.id : nil })
    bots[index].startRecording(
      settings, number: recordingCount, at: now,
      beginningAt: now + setup.startDelay + lateness)
    return Response(json: bots[index].json(at: now))
  }
}
