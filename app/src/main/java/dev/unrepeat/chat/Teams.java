package dev.unrepeat.chat;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// A channel of Microsoft Teams, reached by the webhook of a workflow ("When a Teams webhook
/// request is received"). Its address is all that opens it, so no sentence repeats it.
public final class Teams {
  private final Outgoing outgoing;
  private final Clock clock;

  public Teams(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /// @param name of the chat, for the sentence that says what failed
  /// @param address of the workflow
  public void say(String name, String address, ChatNotice notice) throws NotDone {
    Answer answer;
    try {
      answer =
          outgoing.post(
              URI.create(address),
              Map.of(),
              "application/json",
              TeamsCard.write(notice).getBytes(StandardCharsets.UTF_8));
    } catch (NotReached e) {
      throw new NotDone(e.sentence().replace(address, "its address"), Hope.LATER, Duration.ZERO);
    }
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return;
    }
    if (status == 429 || status >= 500) {
      throw new NotDone(
          status == 429
              ? "%s answered 429: it is told too often. Unrepeat waits.".formatted(name)
              : "%s answered %d.".formatted(name, status),
          Hope.LATER,
          answer.pause(clock.instant()).orElse(Duration.ZERO));
    }
    throw NotDone.never(
        switch (status) {
          case 401, 403 ->
              "%s does not take the address of its workflow any more (%d). Copy it once more and set it under Chats."
                  .formatted(name, status);
          case 404, 410 ->
              "The workflow of %s is gone (%d). Make another and set its address under Chats."
                  .formatted(name, status);
          case 413 -> "%s answered 413: the message is too large.".formatted(name);
          default -> "%s answered %d.".formatted(name, status);
        });
  }
}
