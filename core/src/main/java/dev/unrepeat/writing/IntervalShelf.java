package dev.unrepeat.writing;

import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stretches of impact, each known by its beginning and what was hit.
final class IntervalShelf extends Shelf<ImpactInterval> {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ]+(\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)? ?(?:Z|UTC)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  IntervalShelf() {
    super(PartSort.INTERVAL);
  }

  @Override
  List<ImpactInterval> list(Postmortem record) {
    return record.impact().intervals();
  }

  @Override
  Postmortem with(Postmortem record, List<ImpactInterval> parts) {
    return record.withImpact(record.impact().withIntervals(parts));
  }

  @Override
  String name(ImpactInterval part) {
    return name(
        print(part.from()), part.service().map(ServiceName::value).orElse(""), part.region());
  }

  private static String name(String from, String service, String region) {
    return "%s %s %s".formatted(from, service, region).strip().replaceAll("\\s+", " ");
  }

  @Override
  Map<String, String> texts(ImpactInterval interval) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("from", print(interval.from()));
    texts.put("until", interval.until().map(IntervalShelf::print).orElse(""));
    texts.put(
        "degree", interval.degree().multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %");
    texts.put("type", Typed.print(interval.type()));
    texts.put("service", interval.service().map(ServiceName::value).orElse(""));
    texts.put("region", interval.region());
    texts.put("basis", interval.basis());
    return texts;
  }

  @Override
  ImpactInterval read(String name, Typed typed, Optional<ImpactInterval> before) {
    Instant from =
        typed.value(
            "from",
            before.map(ImpactInterval::from).orElse(Instant.EPOCH),
            text -> instant("from", text));
    Refused.unless(
        before.isPresent() || !typed.text("from").isEmpty(),
        "An interval of impact needs a beginning. Write it in UTC, as 2026-10-14 14:31.");
    Refused.unless(
        !typed.text("degree").isEmpty(),
        "An interval of impact needs its degree: the share of users or of function lost, for example 40 %, or 100 % for a full outage.");
    return new ImpactInterval(
        from,
        typed.value(
            "until",
            before.flatMap(ImpactInterval::until),
            text -> text.isEmpty() ? Optional.empty() : Optional.of(instant("until", text))),
        typed.value(
            "degree",
            before.map(ImpactInterval::degree).orElse(BigDecimal.ONE),
            IntervalShelf::degree),
        typed.word(
            "type", ImpactType.class, before.map(ImpactInterval::type).orElse(ImpactType.OUTAGE)),
        typed.text("service").isEmpty()
            ? Optional.empty()
            : Optional.of(new ServiceName(typed.text("service"))),
        typed.text("region"),
        typed.text("basis"));
  }

  private static BigDecimal degree(String text) {
    String digits = text.replace("%", "").strip();
    Refused.unless(
        digits.matches("\\d{1,3}(\\.\\d{1,12})?"),
        "The degree says \"%s\". Write per cent from 0 to 100, for example 40 %%.".formatted(text));
    return new BigDecimal(digits).movePointLeft(2);
  }

  private static Instant instant(String field, String text) {
    Matcher time = TIME.matcher(text.strip());
    Refused.unless(
        time.matches(),
        "The field \"%s\" says \"%s\". Write day and time in UTC, as 2026-10-14 14:31."
            .formatted(field, text));
    try {
      String seconds = time.group(3) == null ? ":00" : time.group(3);
      return Instant.parse(time.group(1) + "T" + time.group(2) + seconds + "Z");
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The field \"%s\" says \"%s\", a day or time that does not exist. Write it as 2026-10-14 14:31."
              .formatted(field, text));
    }
  }

  /// `2026-10-14 14:31` or, where they are not zero, with seconds.
  private static String print(Instant at) {
    return at.toString().replace("Z", "").replace('T', ' ').replaceFirst("(:\\d{2}):00$", "$1");
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    String from = texts.getOrDefault("from", "");
    String start = from.isBlank() ? "" : print(instant("from", from));
    return Names.free(
        name(start, texts.getOrDefault("service", ""), texts.getOrDefault("region", "")),
        named(record).keySet());
  }

  @Override
  int place(List<ImpactInterval> parts, ImpactInterval added) {
    int place = parts.size();
    while (place > 0 && parts.get(place - 1).from().isAfter(added.from())) {
      place--;
    }
    return place;
  }
}
