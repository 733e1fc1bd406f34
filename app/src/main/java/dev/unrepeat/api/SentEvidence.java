package dev.unrepeat.api;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Upload;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.ZoneNames;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files of evidence or documents with the fields beside them, as a form in `multipart/form-data`
/// carries both.
record SentEvidence(List<Upload> files, Map<String, String> fields) {
  private static final int LONGEST_FIELD = 1 << 16;
  private static final String PASTED = "pasted.txt";
  private static final String FILES = "files";

  /// The fields beside the files that an operation reads.
  static List<String> beside(ApiRoute route) {
    return switch (route.name()) {
      case "recordIncident" ->
          List.of("title", "kind", "severity", "services", "tags", "zone", "date", "source");
      case "addEvidence" -> List.of("zone", "date", "source");
      case "importDocuments" -> List.of("zone", "date", "year", "order", "keep");
      case "addSeries" -> List.of("metric", "unit");
      default -> List.of();
    };
  }

  static SentEvidence form(Call call) {
    List<Upload> files = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    Set<String> sent = new LinkedHashSet<>();
    try {
      for (Part part : call.request().servletRequest().getParts()) {
        String name = name(part);
        sent.add(part.getName());
        if (name.isEmpty()) {
          byte[] text = part.getInputStream().readNBytes(LONGEST_FIELD);
          fields.put(part.getName(), new String(text, StandardCharsets.UTF_8).strip());
        } else {
          files.add(new Upload.Sent(name, part.getInputStream()));
        }
      }
    } catch (IllegalStateException e) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "This is more than 4 GB, or more than 500 files, at once. Hand in the part that matters.");
    } catch (ServletException | IOException | RuntimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The upload did not arrive whole; nothing was stored. Send it again.");
    }
    known(sent, beside(call.route()));
    Refused.unless(
        !files.isEmpty(), "No file was sent. Send at least one, as -F files=@evidence.log does.");
    return new SentEvidence(files, fields);
  }

  private static void known(Set<String> sent, List<String> beside) {
    List<String> known = new ArrayList<>(List.of(FILES));
    known.addAll(beside);
    for (String name : sent) {
      if (!known.contains(name)) {
        throw HttpRefusal.unknown(name, known);
      }
    }
  }

  /// What looks like a path is cut to its last part.
  private static String name(Part part) {
    String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("").replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1).strip();
  }

  /// Lines that were typed, as a file of evidence.
  static Upload text(String lines) {
    Refused.unless(!lines.isBlank(), "There is no line yet. Write a time and what happened.");
    return new Upload.Sent(
        PASTED, new ByteArrayInputStream((lines + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  /// Only such lines are read as notes whatever they look like.
  static EvidenceIntake.Instructions pasted(Optional<String> zone, Optional<LocalDate> date) {
    return new EvidenceIntake.Instructions(
        Optional.of("text"), answers(zone.map(SentEvidence::zone), date));
  }

  EvidenceIntake.Instructions instructions() {
    return new EvidenceIntake.Instructions(
        field("source"),
        answers(field("zone").map(SentEvidence::zone), field("date").map(SentEvidence::date)));
  }

  private static Answers answers(Optional<ZoneId> zone, Optional<LocalDate> date) {
    return new Answers(zone, date);
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" is not a time zone. Write UTC, an offset like +01:00, or a place like Europe/Paris."
                  .formatted(text)
              + ZoneNames.meant(text));
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID, "\"%s\" is not a date. Write it as 2026-10-14.".formatted(text));
    }
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
  }

  List<String> words(String name) {
    return field(name).map(text -> Arrays.asList(text.split("[,\n]"))).orElse(List.of());
  }

  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return field(name)
        .map(word ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> ApiJson.word(constant).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                    HttpRefusal.field(
                        name,
                        "The field \"%s\" is \"%s\". Known are %s."
                            .formatted(name, word, ApiJson.words(type)))));
  }
}
