import Foundation
import RecordingCore
import Testing

@testable import ConsoleUI

/// Whatever body is wanted, the questions lead to it.
struct RespondentTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "RecordingCoreTests/Fixtures/contract/bodies")

  private static let collected: [(String, JSONValue)] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)),
        let body = try? JSONParser.parse(Array(data))
      else { return nil }
      return (name, body)
    }
  }()

  /// Gives the answers that the body asks for.
  private func settings(for body: JSONValue) -> JSONValue {
    let respondent = Respondent(body: body)
    var conversation = Conversation()
    for _ in 0..<400 {
      guard let question = conversation.questions.agenda.first else { break }
      if case .review = question.subject { break }
      let reply = conversation.say(
        respondent.answer(to: question, conversation.questions.draft))
      #expect(!reply.contains("Not taken"), "\(question.title): \(reply)")
    }
    return conversation.questions.draft.settings
  }

  @Test func everyCollectedBody() {
    #expect(Self.collected.count > 30)
    for (name, body) in Self.collected {
      let settings = settings(for: body)
      #expect(settings.isEquivalent(to: body), "\(name): \(settings.compactText)")
    }
  }

  @Test func everyBuiltInPreset() {
    for preset in Preset.builtIns {
      #expect(settings(for: preset.body).isEquivalent(to: preset.body), "\(preset.name)")
    }
  }

  @Test(arguments: [
    #"{"metadata": {"a": "b", "none": null, "word": "null"}, "audio_mixed_mp3": {"metadata": {"x": "y z"}}}"#,
    #"{"transcript": {"provider": {"gladia_v2_streaming": {"endpointing": 0.5, "realtime_processing": {"custom_vocabulary": true, "custom_vocabulary_config": {"vocabulary": ["plain", {"value": "Tally", "intensity": 0.5, "pronunciations": ["telly", "tolly"]}], "default_intensity": 0.2}}, "custom_metadata": {"a": [1]}, "messages_config": {"receive_errors": false}}}, "metadata": {"k": "v"}}}"#,
    #"{"transcript": {"provider": {"recallai_streaming": {"spelling": [{"find": ["tele", "tally"], "replace": "Tally"}], "key_terms": ["one", "two"], "language_code": "en_au"}}}}"#,
    #"{"transcript": {"provider": {"rev_streaming": {"transcriber": 1, "max_segment_duration_seconds": 7, "start_ts": 1.5, "audio_options._rate": 16000, "metadata": "note"}}}}"#,
    #"{"transcript": {"provider": {"assembly_ai_async_chunked": {"language_code": null, "custom_spelling": [{"from": ["a"], "to": "b"}], "redact_pii_policies": ["date", "drug"]}}}}"#,
    #"{"transcript": {"provider": {"speechmatics_streaming": {"language": "en", "additional_vocab": [{"content": "gnocchi", "sounds_like": ["nyohki"]}, "plain"], "punctuation_overrides": {"permitted_marks": [".", "?"]}}}}}"#,
    #"{"transcript": {"provider": {"deepgram_streaming": {"endpointing": false, "extra": {"a": 1}, "utterance_end_ms": 1000, "punctuate": true}}}}"#,
    #"{"retention": {"type": "forever"}, "newer": {"deep": [1, {"x": null}]}, "also_newer": "text"}"#,
  ])
  func everyKindOfValue(_ text: String) throws {
    let body = try JSONParser.parse(text)
    let settings = settings(for: body)
    #expect(settings.isEquivalent(to: body), "\(settings.compactText)")
  }

  /// Every option of the whole contract can be named where it belongs, and is then asked for.
  @Test func everyRowIsReached() {
    for provider in Contract.transcriptProviderRows {
      var conversation = Conversation(
        about: FormQuestion("T", at: "/transcript", Contract.transcriptRow))
      conversation.type(provider.name)
      while case .value? = conversation.questions.agenda.first?.subject {
        conversation.type("x")
      }
      guard case .object(let spec) = provider.kind else { continue }
      for field in spec.fields where !field.isRequired {
        let reply = conversation.say(field.name)
        #expect(!reply.contains("Not taken"), "\(provider.name).\(field.name): \(reply)")
        conversation.type("<")
      }
    }
  }
}

extension Contract {
  fileprivate static var transcriptRow: FieldSpec {
    fields.first { $0.name == "transcript" } ?? fields[0]
  }

  fileprivate static var transcriptProviderRows: [FieldSpec] {
    guard case .nullable(.object(let spec)) = transcriptRow.kind,
      case .provider(let providers)? = spec.fields.first?.kind
    else { return [] }
    return providers
  }
}
