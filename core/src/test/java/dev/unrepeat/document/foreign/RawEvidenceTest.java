package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawEvidenceTest {
  private static final String TALK =
      """
      14:47 Priya Nair: we see 500s on checkout
      14:48 Ravi Menon: looking
      14:52 Ravi Menon: rolling back
      14:58 Priya Nair: back to normal
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        TALK,
        "# incident-checkout, 14 October 2026\n\n" + TALK,
        "Priya Nair\n  10:14 AM\nwe see 500s\nRavi Menon\n  10:15 AM\nlooking\n:eyes: 2\nPriya Nair\n  10:19 AM\nImpact: cards fail\n",
        "[14/10/2026 14:47] Priya Nair\nWe see 500s\n\n[14/10/2026 14:48] Ravi Menon\nLooking\n\n[14/10/2026 14:52] Ravi Menon\nRolling back\n",
        "14:47 <priya> we see 500s\n14:48 <ravi> looking\n14:52 <ravi> rolling back\n",
        "14:47 @priya we see 500s\n14:48 @ravi looking\n14:52 @ravi rolling back\n"
      })
  void knowsTheCopyOfAChat(String chat) {
    assertThat(kind(chat)).contains(RawEvidence.CHAT);
  }

  @Test
  void knowsWhatToolsWriteByItsReader() {
    assertThat(
            kind(
                """
                2026-10-14T14:47:12Z ERROR checkout pool exhausted after 30002 ms
                2026-10-14T14:47:14Z ERROR checkout pool exhausted after 30002 ms
                2026-10-14T14:52:12Z INFO checkout started v2.3.0
                """))
        .contains("log");
    assertThat(
            kind(
                """
                [14.10.26, 14:47:12] Priya: we see 500s
                [14.10.26, 14:48:03] Ravi: looking
                """))
        .contains("whatsapp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Checkout outage\n\n## Timeline (14 October 2026, UTC)\n\n" + TALK,
        TALK + "\n## Root cause\n\nThe pool was too small.\n",
        "# Checkout outage\n\nCheckout failed for 20 minutes after a release, because its pool of connections was too small. We rolled back, and the release check looks at the pool by now.\n\n"
            + TALK,
        "# Checkout outage, 14 October 2026\n\n14:02 Release v2.3.1\n14:09 Alert: error rate over 5 %\n14:20 Decision: roll back\n14:31 Resolved: error rate is normal\n",
        "Checkout failed on 14 October 2026, for 20 minutes, after a release.\nThe pool was too small, the check did not look at it, and nobody knew.\n",
        "# Sign-ins\n\n2026-10-14 14:47:12 deployed\n2026-10-14 14:52:12 rolled back\n2026-10-14 14:58:12 normal\n"
      })
  void takesNoDocumentForEvidence(String document) {
    assertThat(kind(document)).isEmpty();
  }

  private static Optional<String> kind(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return RawEvidence.kind(
        ForeignReader.read(
            new ForeignSource("a.txt", text, bytes, "0", Instant.parse("2026-11-01T00:00:00Z")),
            Answers.NONE),
        "a.txt",
        text);
  }
}
