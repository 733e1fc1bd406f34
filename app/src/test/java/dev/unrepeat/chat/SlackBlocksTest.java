package dev.unrepeat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notices as Slack and Teams take them, within their limits.
class SlackBlocksTest {
  private static ChatNotice notice(int rows, String text) {
    return new ChatNotice(
        "Promised changes past their day",
        "Ask what is in the way.",
        IntStream.range(0, rows)
            .mapToObj(i ->
                new ChatNotice.Row(
                    Optional.of(new IncidentId("INC-" + i)),
                    "INC-" + i + "/A1: " + text,
                    "was due 4 days ago",
                    "https://unrepeat.example/incidents/INC-" + i))
            .toList(),
        "All of it",
        "https://unrepeat.example/actions",
        List.of());
  }

  @Test
  void nothingInATextBecomesAMentionOrALink() {
    JsonNode blocks =
        SlackBlocks.message(notice(1, "<!channel> & <https://evil.example|here> a|b\nc"))
            .path("blocks");
    assertThat(blocks.get(0).at("/text/type").asString()).isEqualTo("plain_text");
    assertThat(blocks.get(2).at("/text/text").asString())
        .isEqualTo(
            "<https://unrepeat.example/incidents/INC-0|INC-0/A1: &lt;!channel&gt; &amp; &lt;https://evil.example/here&gt; a/b c>\nwas due 4 days ago");
    assertThat(blocks.get(2).at("/text/verbatim").asBoolean()).isTrue();
  }

  @Test
  void aMessageStaysWithinTheLimitsOfBlockKit() {
    for (int rows : new int[] {0, 1, 49, 100, 3_000}) {
      JsonNode message = SlackBlocks.message(notice(rows, "Cap the pool & say so ".repeat(40)));
      JsonNode blocks = message.path("blocks");
      assertThat(blocks.size()).isLessThanOrEqualTo(50);
      for (JsonNode block : blocks) {
        assertThat(block.at("/text/text").asString("").length()).isLessThanOrEqualTo(3_000);
      }
      assertThat(message.path("text").asString()).startsWith("Promised changes past their day");
    }
    String foot =
        SlackBlocks.message(notice(3_000, "Cap the pool ".repeat(40))).path("blocks").toString();
    assertThat(foot).containsPattern("and \\d+ more");
  }

  @Test
  void noCutFallsWithinAnEntityOrACharacter() {
    long seed = new Random().nextLong();
    Random chance = new Random(seed);
    String[] letters = {"&", "<", ">", "a", "ü", "💥", " "};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = chance.nextInt(40);
      for (int at = 0; at < length; at++) {
        text.append(letters[chance.nextInt(letters.length)]);
      }
      int most = 6 + chance.nextInt(40);
      String written = SlackText.mrkdwn(text.toString(), most);
      assertThat(written.length()).as("seed %d, %s", seed, text).isLessThanOrEqualTo(most);
      String body = written.endsWith("…") ? written.substring(0, written.length() - 1) : written;
      String plain = body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
      assertThat(text.toString()).as("seed %d", seed).startsWith(plain);
      assertThat(
              Character.isHighSurrogate(plain.isEmpty() ? 'a' : plain.charAt(plain.length() - 1)))
          .isFalse();
    }
  }

  @Test
  void aCardStaysWithinWhatTeamsTakesAndSaysWhatIsLeftOut() {
    String card = TeamsCard.write(notice(400, "Cap the pool 💥 and say so ".repeat(12)));
    assertThat(card.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(28 * 1024);
    assertThat(card).containsPattern("and \\d+ more");
    JsonNode message = JsonMapper.builder().build().readTree(card);
    assertThat(message.path("type").asString()).isEqualTo("message");
    assertThat(message.at("/attachments/0/contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(message.at("/attachments/0/content/version").asString()).isEqualTo("1.4");
    assertThat(message.at("/attachments/0/content/actions/0/type").asString())
        .isEqualTo("Action.OpenUrl");
  }

  @Test
  void aNoticeComesBackFromTheOutboxAsItWas() {
    ChatNotice notice = notice(2, "Cap the \"pool\"\n💥");
    assertThat(ChatNotice.read(notice.write())).isEqualTo(notice);
  }
}
