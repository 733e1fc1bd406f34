package dev.unrepeat.service.chat;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.slack.SlackExport;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was read by Slack's interface, in the form of a workspace export, so that the one reader of
/// Slack reads both: `users.json`, `channels.json` and a file for each day in the channel's folder.
/// The same messages make the same bytes.
final class SlackFolder {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The earliest that a zip archive knows; when it was packed tells nothing.
  private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String name;

  /// @param channel as `conversations.info` describes it
  /// @param users likewise, of `users.info`
  /// @param messages by the time that Slack writes
  SlackFolder(JsonNode channel, List<JsonNode> users, Map<String, JsonNode> messages) {
    this.name = name(channel);
    // A direct message has no creator, and a reader knows a channel by that.
    put(
        "channels.json",
        List.of(
            JSON.createObjectNode()
                .put("id", channel.path("id").asString(""))
                .put("name", name)
                .put("creator", channel.path("creator").asString(""))));
    if (!users.isEmpty()) {
      put("users.json", users);
    }
    Map<LocalDate, List<JsonNode>> days = new TreeMap<>();
    new TreeMap<>(messages)
        .values()
        .forEach(
            message -> days.computeIfAbsent(day(message), day -> new ArrayList<>()).add(message));
    days.forEach((day, all) -> put("%s/%s.json".formatted(name, day), all));
  }

  /// The name of a channel, fit for a folder.
  static String name(JsonNode channel) {
    String name = channel.path("name").asString("").replaceAll("[^\\p{L}\\p{N}._-]", "-");
    return name.isBlank() || name.startsWith(".") ? channel.path("id").asString("channel") : name;
  }

  private static LocalDate day(JsonNode message) {
    return LocalDate.ofInstant(instant(message.path("ts").asString("0")), ZoneOffset.UTC);
  }

  /// The instant in a time as Slack writes it, for example `1769000000.000100`.
  static Instant instant(String ts) {
    BigDecimal seconds = new BigDecimal(ts);
    return Instant.ofEpochSecond(
        seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
  }

  private void put(String path, List<? extends JsonNode> all) {
    files.put(path, JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return bytes.toByteArray();
  }

  /// Its one message as the reader of Slack tells it; empty where it cannot be read.
  Optional<SourceEvent> event() {
    List<SourceEvent> read = new ArrayList<>();
    EventSink sink =
        new EventSink() {
          @Override
          public void event(SourceEvent event) {
            read.add(event);
          }

          @Override
          public void problem(Problem problem) {
            // Without its message there is no event, and that is said to the person.
          }
        };
    try {
      new SlackExport()
          .read(
              files.entrySet().stream()
                  .map(file -> (EvidenceFile) new MemoryFile(file.getKey(), file.getValue()))
                  .toList(),
              Answers.NONE,
              sink);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from memory", e);
    }
    return read.stream().findFirst();
  }
}
