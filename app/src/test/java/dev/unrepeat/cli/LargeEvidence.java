package dev.unrepeat.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;

/// Makes evidence of any size: a service log and a Slack export as a busy week would leave them.
final class LargeEvidence {
  private static final Instant START = Instant.parse("2026-10-07T00:00:00Z");
  private static final String[] PATHS = {"/cart", "/checkout/orders", "/search", "/login", "/"};
  private static final String[] WORDS = {
    "the", "pool", "checkout", "is", "slow", "again", "since", "deployment", "looks", "fine", "p95",
    "error", "rate", "back", "to", "normal", "who", "is", "looking", "at", "orders-db", "thanks"
  };

  private final Random random = new Random(42);

  /// A log of at least that many bytes with a line of ERROR in a thousand.
  void log(Path file, long bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Instant at = START;
      for (long written = 0; written < bytes; ) {
        at = at.plusMillis(random.nextInt(60));
        boolean error = random.nextInt(1000) == 0;
        String line =
            "%s %s [exec-%d] c.t.checkout.web.AccessLog - %s %s %d in %d ms%n"
                .formatted(
                    at,
                    error ? "ERROR" : "INFO ",
                    random.nextInt(64),
                    random.nextBoolean() ? "GET" : "POST",
                    PATHS[random.nextInt(PATHS.length)],
                    error ? 500 : 200,
                    random.nextInt(400));
        out.write(line);
        written += line.length();
      }
    }
  }

  /// A Slack export of at least that many bytes: 20 channels with a file for each day.
  void slack(Path folder, long bytes) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("users.json"), users());
    StringBuilder channels = new StringBuilder("[");
    for (int channel = 0; channel < 20; channel++) {
      channels.append(channel == 0 ? "" : ",");
      channels.append(
          "{\"id\":\"C%08d\",\"name\":\"team-%d\",\"members\":[]}".formatted(channel, channel));
    }
    Files.writeString(folder.resolve("channels.json"), channels.append("]"));
    long perFile = bytes / (20 * 7);
    for (int channel = 0; channel < 20; channel++) {
      Path room = Files.createDirectories(folder.resolve("team-" + channel));
      for (int day = 0; day < 7; day++) {
        day(room, START.plusSeconds(day * 86_400L), perFile);
      }
    }
  }

  private void day(Path room, Instant from, long bytes) throws IOException {
    LocalDate date = from.atZone(ZoneOffset.UTC).toLocalDate();
    try (BufferedWriter out = Files.newBufferedWriter(room.resolve(date + ".json"))) {
      out.write("[\n");
      long written = 2;
      long micros = from.getEpochSecond() * 1_000_000;
      while (written < bytes) {
        micros += 1 + random.nextInt(2_000_000);
        String message = message(micros);
        out.write(written == 2 ? message : ",\n" + message);
        written += message.length() + 2;
      }
      out.write("\n]\n");
    }
  }

  private String message(long micros) {
    String user = "U%08d".formatted(random.nextInt(200));
    String text = words(6 + random.nextInt(20));
    return """
    {"client_msg_id":"%016x-%016x","type":"message","text":"%s","user":"%s","ts":"%d.%06d","team":"T0PS",\
    "blocks":[{"type":"rich_text","block_id":"%08x","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"%s"}]}]}]}\
    """
        .formatted(
            random.nextLong(),
            random.nextLong(),
            text,
            user,
            micros / 1_000_000,
            micros % 1_000_000,
            random.nextInt(),
            text);
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static String users() {
    StringBuilder users = new StringBuilder("[");
    for (int i = 0; i < 200; i++) {
      users.append(i == 0 ? "" : ",");
      users.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"U%08d\",\"name\":\"user%d\",\"profile\":{\"real_name\":\"Person %d\"}}",
              i,
              i,
              i));
    }
    return users.append("]").toString();
  }
}
