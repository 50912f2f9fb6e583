import ConsoleUI
import RecordingCore
import TestSupport

/// What a service might answer, sense or not.
enum RandomAnswers {
  static func answers(to effect: Effect) -> [Message] {
    switch effect {
    case .listBots(let request):
      [
        .botsListed(request, .success(BotPage(bots: bots, unreadableCount: 0))),
        .botsListed(0, failure()),
      ]
    case .readBot(let id, let request, _):
      bots.map { .botRead(request, .success(SampleBots.with(id: id, like: $0))) }
        + [.botRead(request, failure())]
    case .start(let id, _, _, let request):
      bots.prefix(2).map { .startAnswered(request, .success(SampleBots.with(id: id, like: $0))) }
        + [
          .startAnswered(request, failure()),
          .startAnswered(request, .failure(.unanswered(.closed))),
        ]
    default: []
    }
  }

  private static let bots = [
    SampleBots.waiting, SampleBots.idle, SampleBots.recording, SampleBots.gone,
  ]

  private static func failure<Answer>() -> Result<Answer, ClientError> {
    .failure(
      .refused(
        .fields([
          FieldFault(at: "/video_mixed_layout", "\u{1B}[31mnot allowed"), FieldFault(at: "", "no"),
        ])))
  }
}
