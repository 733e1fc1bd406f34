package dev.unrepeat.time;

import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the offset of a local time: the zone beside it, else the document's, else the answered
/// one; zone words are read as regions, and the nights in which clocks change are never guessed.
record ZoneSettling(Answers answers, TimeHints hints, Optional<Instant> before) {
  /// The zone a time was read in, or what is missing.
  ///
  /// @param in the zone in which further times of the same line are read
  record Settled(
      Optional<ZoneOffset> offset,
      Optional<ZoneId> in,
      String zone,
      Provenance known,
      MissingPart missing,
      String note) {
    /// The instant of another time of the same line, such as the end of a range.
    Instant instant(LocalDateTime local) {
      ZoneId zoneId = in.or(() -> offset).orElse(ZoneOffset.UTC);
      List<ZoneOffset> valid = zoneId.getRules().getValidOffsets(local);
      ZoneOffset used =
          offset.filter(valid::contains).orElseGet(() -> zoneId.getRules().getOffset(local));
      return local.toInstant(used);
    }

    Settled saying(String sentence) {
      return new Settled(offset, in, zone, known, missing, sentence);
    }
  }

  Settled settle(WrittenTime written, LocalDateTime local) {
    boolean beside = !(written.zone() instanceof WrittenZone.None);
    WrittenZone zone = beside ? written.zone() : hints.zone();
    Provenance known = beside ? Provenance.IN_TEXT : Provenance.FROM_DOCUMENT;
    return switch (zone) {
      case WrittenZone.Exact exact -> in(exact.zone(), Optional.empty(), known, local);
      case WrittenZone.Word word -> word(word.word(), known, local);
      case WrittenZone.None none ->
          answers.zone().isPresent()
              ? in(answers.zone().get(), Optional.empty(), Provenance.SET_FOR_SOURCE, local)
              : missing("", Provenance.UNKNOWN, MissingPart.ZONE, "");
    };
  }

  private static Settled missing(String zone, Provenance known, MissingPart part, String note) {
    return new Settled(Optional.empty(), Optional.empty(), zone, known, part, note);
  }

  private Settled word(String word, Provenance known, LocalDateTime local) {
    Optional<ZoneWords.Meaning> meaning = ZoneWords.find(word);
    if (meaning.isEmpty()) {
      return missing(
          "", Provenance.UNKNOWN, MissingPart.ZONE, "The zone \"" + word + "\" is not known.");
    }
    List<ZoneId> zones = meaning.get().zones();
    Set<ZoneOffset> offsets = new LinkedHashSet<>();
    for (ZoneId zone : zones) {
      offsets.add(zone.getRules().getOffset(local));
    }
    if (offsets.size() > 1) {
      return severalMeanings(word, offsets, meaning.get(), local);
    }
    Settled settled = in(zones.getFirst(), meaning.get().literally(), known, local);
    if (settled.offset().isEmpty()
        || meaning.get().literally().isEmpty()
        || settled.offset().equals(meaning.get().literally())) {
      return settled;
    }
    return settled.saying(
        "%s was written for %s, when clocks there show %s; read as %s."
            .formatted(word, local.toLocalDate(), settled.offset().get(), settled.zone()));
  }

  private Settled severalMeanings(
      String word, Set<ZoneOffset> offsets, ZoneWords.Meaning meaning, LocalDateTime local) {
    Optional<ZoneId> answer = answers.zone();
    if (answer.isPresent() && offsets.contains(answer.get().getRules().getOffset(local))) {
      return in(answer.get(), meaning.literally(), Provenance.SET_FOR_SOURCE, local);
    }
    String note =
        "%s can mean %s on %s; say which with --zone."
            .formatted(
                word,
                String.join(" or ", meaning.zones().stream().map(ZoneSettling::print).toList()),
                local.toLocalDate());
    return missing(word, Provenance.UNKNOWN, MissingPart.ZONE, note);
  }

  private Settled in(
      ZoneId zone, Optional<ZoneOffset> literally, Provenance known, LocalDateTime local) {
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
    String name = print(zone);
    if (valid.size() == 1) {
      return new Settled(
          Optional.of(valid.getFirst()), Optional.of(zone), name, known, MissingPart.ZONE, "");
    }
    if (valid.isEmpty()) {
      String note =
          "%s does not exist in %s: the clocks go forward in that night.".formatted(local, name);
      return missing(name, known, MissingPart.NO_INSTANT, note);
    }
    Optional<ZoneOffset> said =
        literally.or(
            () -> answers.zone().filter(z -> z instanceof ZoneOffset).map(z -> (ZoneOffset) z));
    if (said.isPresent() && valid.contains(said.get())) {
      return new Settled(said, Optional.of(zone), name, known, MissingPart.ZONE, "");
    }
    ZoneOffset earlier = valid.getFirst();
    ZoneOffset later = valid.getLast();
    boolean ordered =
        before.isPresent()
            && local.toInstant(earlier).isBefore(before.get())
            && !local.toInstant(later).isBefore(before.get());
    if (ordered) {
      String note =
          "%s happened twice in %s; the line above decides for the second.".formatted(local, name);
      return new Settled(
          Optional.of(later), Optional.of(zone), name, known, MissingPart.ZONE, note);
    }
    String note =
        "%s happened twice in %s: the clocks go back in that night.".formatted(local, name);
    return missing(name, known, MissingPart.TWO_INSTANTS, note);
  }

  static String print(ZoneId zone) {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }
}
