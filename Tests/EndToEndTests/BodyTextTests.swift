import Foundation
import TestSupport
import Testing

/// The body as text on its ways in and out: pasted, copied, written to a file.
@Suite(.enabled(if: TmuxSession.isPossible, "tmux is missing; scripts/test installs it"))
struct BodyTextTests {
  private let command = """
    curl --request POST \\
      "https://us-east-1.recall.ai/api/v1/bot/\(ServedRehearsal.ready)/start_recording/" \\
      --header "Authorization: Token $RECALL_API_KEY" \\
      --data @- <<'EOF'
    {
      "video_mixed_layout": "gallery_view_v2",
      "metadata": {"text": "it's 1 \\\\ 2"}
    }
    EOF
    """
  private let body = """
    {
      "video_mixed_layout": "gallery_view_v2",
      "metadata": {
        "text": "it's 1 \\\\ 2"
      }
    }
    """

  @Test func aPastedCommandGoesOutAgain() throws {
    let session = try TmuxSession(["rehearse"])
    #expect(try session.shows("no bot chosen"))
    try session.openClipboard()
    try session.paste(command)
    #expect(try session.shows("Imported the body of a curl command"))
    #expect(try session.preview() == body)

    try session.type("y")
    #expect(try session.shows("also in ~/.local/state/tally/clipboard.json"))
    #expect(try session.home.text(of: ".local/state/tally/clipboard.json") == body)
    #expect(try session.awaits { try session.clipboard() == body })

    // The command has the rehearsal's address, which is there once it answers.
    #expect(
      try session.awaits {
        try session.type("Y")
        return try session.screen().contains("clipboard.sh")
      })
    let copied = try session.home.text(of: ".local/state/tally/clipboard.sh")
    #expect(copied.contains("Token $RECALL_API_KEY") && copied.contains("http://127.0.0.1:"))

    try session.type("E")
    try session.type("~/start.sh")
    try session.press("Enter")
    #expect(try session.shows("Wrote the curl command"))
    #expect(try session.home.text(of: "start.sh") == copied + "\n")
    try session.type("E")
    try session.type("~/start.sh")
    try session.press("Enter")
    #expect(try session.shows("~/start.sh exists"))
    try session.type("n")

    try session.type("u")
    #expect(try session.awaits { try session.preview() != body })
    try session.type("I")
    try session.type("~/start.sh")
    try session.press("Enter")
    #expect(try session.shows("from ~/start.sh"))
    #expect(try session.preview() == body)
  }
}
