package dev.unrepeat.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.walls.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
  /// Worked out by `printf '%s' 'msg_1.1674087231.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt
  /// key:'open sesame, open sesame, sesame!' -binary | base64`.
  @Test
  void isTheOneThatOpensslWorksOut() {
    String secret =
        "whsec_"
            + Base64.getEncoder()
                .encodeToString(
                    "open sesame, open sesame, sesame!".getBytes(StandardCharsets.UTF_8));
    assertThat(
            Signature.of(
                secret,
                "msg_1",
                Instant.ofEpochSecond(1674087231),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,Ymutfb0eBHEi6Rb9uTb5hgRm4WWNT4K6CH3jVXFg0Zo=");
  }

  /// The key and the data of RFC 4231, 4.3.
  @Test
  void otherFormsOfTheDigestAreThoseOfTheStandard() {
    byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    assertThat(Signature.base64("Jefe", body))
        .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
    assertThat(Signature.hex512("Jefe", body))
        .isEqualTo(
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
  }

  @Test
  void secretsAreThirtyTwoBytesBehindTheirMark() {
    String secret = Signature.secret(new SecureRandom());
    assertThat(secret).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
  }

  /// The example of the guide runs as it stands.
  @Test
  void theGuideTellsAGenuineMessageFromAForgedOne(@TempDir Path folder) throws Exception {
    Matcher block =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
            .matcher(House.text(House.root().resolve("docs/guide/webhooks.md")));
    assertThat(block.find()).isTrue();
    String secret = Signature.secret(new SecureRandom());
    byte[] body = "{\"data\": \"größer\"}".getBytes(StandardCharsets.UTF_8);
    String signature = Signature.of(secret, "msg-1", Instant.ofEpochSecond(1674087231), body);
    Files.write(folder.resolve("body.json"), body);
    assertThat(run(folder, block.group(1), secret, signature)).isEqualTo("genuine");
    Files.write(folder.resolve("body.json"), "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(run(folder, block.group(1), secret, signature)).isEqualTo("forged");
  }

  private static String run(Path folder, String script, String secret, String signature)
      throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-eu", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell
        .environment()
        .putAll(
            Map.of(
                "SECRET",
                secret,
                "WEBHOOK_ID",
                "msg-1",
                "WEBHOOK_TIMESTAMP",
                "1674087231",
                "WEBHOOK_SIGNATURE",
                signature));
    Process run = shell.start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    return said.strip();
  }
}
