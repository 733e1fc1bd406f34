package dev.unrepeat.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// Evidence of any size, made from a seed in the shape that the tools document, for measuring only.
final class MadeEvidence {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final List<String> WORDS =
      List.of(
          ("checkout pool latency deploy rollback connection timeout error dashboard graph database customer"
                  + " payment looks seems still again now after before node region queue worker retry cache")
              .split(" "));

  private final Random random;

  MadeEvidence(long seed) {
    this.random = new Random(seed);
  }

  /// A Slack workspace export of about that many bytes: people, channels, and a file for each day.
  void slackExport(Path folder, long bytes) throws IOException {
    Path channel = Files.createDirectories(folder.resolve("inc-checkout"));
    Files.writeString(
        folder.resolve("channels.json"),
        "[{\"id\":\"C01\",\"name\":\"inc-checkout\",\"members\":[]}]");
    Files.writeString(
        folder.resolve("users.json"),
        "[{\"id\":\"U01\",\"name\":\"ines\",\"profile\":{\"display_name\":\"Ines Okafor\",\"real_name\":\"Ines Okafor\"}},"
            + "{\"id\":\"U02\",\"name\":\"ravi\",\"profile\":{\"display_name\":\"\",\"real_name\":\"Ravi Menon\"}}]");
    long written = 0;
    long micros = 0;
    for (LocalDate day = LocalDate.ofInstant(START, ZoneOffset.UTC);
        written < bytes;
        day = day.plusDays(1)) {
      Path file = channel.resolve(day + ".json");
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        out.write("[");
        for (int i = 0; i < 10_000; i++) {
          micros += 1 + random.nextLong(17_000_000);
          out.write((i == 0 ? "\n" : ",\n") + slackMessage(micros));
        }
        out.write("\n]\n");
      }
      written += Files.size(file);
    }
  }

  /// An application log of about that many bytes, with a level on each line.
  void log(Path file, long bytes) throws IOException {
    long written = 0;
    Instant at = START;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      while (written < bytes) {
        at = at.plusMillis(random.nextInt(40));
        String level =
            random.nextInt(50) == 0 ? "ERROR" : random.nextInt(20) == 0 ? "WARN" : "INFO";
        String line =
            at.toString().replace('T', ' ').substring(0, 19)
                + ",%03d %-5s [http-%d] c.t.checkout.%s - %s id=%d%n"
                    .formatted(
                        at.toEpochMilli() % 1000,
                        level,
                        random.nextInt(64),
                        word(),
                        sentence(6),
                        random.nextInt(1 << 30));
        out.write(line);
        written += line.length();
      }
    }
  }

  /// A history of Alertmanager messages, one JSON object a line, of about that many bytes.
  void alertmanager(Path file, long bytes) throws IOException {
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; written < bytes; i++) {
        Instant at = START.plusSeconds(60L * (i / 5));
        String line = alertMessage(at, random.nextInt(40), i % 5 == 4) + "\n";
        out.write(line);
        written += line.length();
      }
    }
  }

  private String slackMessage(long micros) {
    Instant at = START.plusNanos(micros * 1000);
    String ts = "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000);
    String text = sentence(12);
    return """
    {"client_msg_id":"%016x","type":"message","user":"U0%d","text":"%s","ts":"%s","team":"T01",\
    "user_team":"T01","source_team":"T01","user_profile":{"avatar_hash":"%x","real_name":"Ines Okafor",\
    "display_name":"Ines Okafor","name":"ines","is_restricted":false},"blocks":[{"type":"rich_text",\
    "block_id":"%x","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"%s"}]}]}]}\
    """
        .formatted(
            random.nextLong(),
            1 + random.nextInt(2),
            text,
            ts,
            random.nextInt(),
            random.nextInt(),
            text);
  }

  private String alertMessage(Instant at, int alert, boolean resolved) {
    return """
    {"version":"4","groupKey":"{}:{alertname=\\"Alert%d\\"}","status":"%s","receiver":"page",\
    "groupLabels":{"alertname":"Alert%d"},"commonLabels":{"alertname":"Alert%d","severity":"critical"},\
    "commonAnnotations":{},"externalURL":"https://alerts.example","truncatedAlerts":0,"alerts":[{"status":"%s",\
    "labels":{"alertname":"Alert%d","instance":"node-%d","severity":"critical"},"annotations":{"summary":"%s"},\
    "startsAt":"%s","endsAt":"%s","generatorURL":"https://prom.example/graph","fingerprint":"%016x"}]}\
    """
        .formatted(
            alert,
            resolved ? "resolved" : "firing",
            alert,
            alert,
            resolved ? "resolved" : "firing",
            alert,
            alert,
            sentence(8),
            at.minusSeconds(at.getEpochSecond() % 600),
            resolved ? at : "0001-01-01T00:00:00Z",
            (long) alert);
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return text.toString();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
