package dev.unrepeat.source.mapping;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.json.Envelope;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The mapping that the first record of an unknown JSON suggests by the names and values of its
/// fields, as the columns of a table are found.
final class FoundMapping {
  private static final MachineTimes TIMES = new MachineTimes(Answers.NONE);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Pattern COUNT = Pattern.compile("[0-9.]+");
  private static final Pattern WORD_BREAKS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

  /// What tells when it happened comes before what tells when it was written down.
  private static final List<String> TIME =
      List.of(
          "timestamp",
          "time",
          "datetime",
          "date time",
          "event time",
          "event timestamp",
          "event date",
          "occurred at",
          "occurred",
          "happened at",
          "start time",
          "started at",
          "started date time",
          "start date",
          "start",
          "started",
          "deployed at",
          "first seen",
          "first seen at",
          "first occurrence timestamp",
          "time from",
          "timefrom",
          "date",
          "when",
          "at",
          "ts",
          "published",
          "published at",
          "triggered at",
          "detected at",
          "recorded at",
          "date create",
          "date created",
          "created on",
          "created date",
          "created at",
          "created",
          "create time",
          "created time",
          "creation time",
          "creation timestamp",
          "logged at",
          "updated at",
          "updated");

  /// What tells when it ended.
  private static final List<String> UNTIL =
      List.of(
          "finished at",
          "ended at",
          "timeto",
          "time to",
          "completed at",
          "resolved at",
          "stopped at",
          "end time",
          "finish time",
          "end date",
          "end",
          "ended");

  private static final List<String> ACTOR =
      List.of(
          "actor",
          "user",
          "author",
          "author name",
          "actor name",
          "who",
          "by",
          "member",
          "created by",
          "performed by",
          "initiated by",
          "triggered by",
          "username",
          "user name",
          "operator",
          "principal");
  private static final List<String> NAME =
      List.of(
          "name",
          "display name",
          "full name",
          "login",
          "username",
          "user name",
          "email",
          "summary");

  /// Whoever sent it, where an object says who that is.
  private static final List<String> SENDER = List.of("from", "sender", "agent");

  private static final List<String> SEVERITY =
      List.of("severity", "level", "priority", "urgency", "log level", "level display name");
  private static final List<String> KEY = List.of("id", "uuid", "uid", "event id");
  private static final List<String> LINK = List.of("url", "html url", "link", "permalink");

  /// Names of what a time in an object is made of, the most precise first.
  private static final List<String> PARTS =
      List.of("milliseconds", "epoch millis", "unixtime", "epoch second", "seconds", "rfc3339");

  private static final Pattern LEVELS =
      Pattern.compile(
          "(?i)crit|err|warn|info|debug|trace|notice|fatal|emerg|alert|panic|high|medium|low|major|minor|sev|p\\d|\\d{1,3}$|urgent|normal|ok");

  private static final Pattern UNZONED =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?");

  private static final Pattern BEGUN = Pattern.compile("\\b(?:start|started|begin|began)\\b");

  private static final int MOST_LISTS = 20;

  private FoundMapping() {}

  /// Empty where no field of a record holds a time, or nothing is left to say.
  static Optional<Mapping> in(FileHead head) {
    Optional<JsonHead> whole = JsonHead.of(head, Set.of());
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    JsonObject first = Envelope.open(whole.get().record()).message();
    boolean many = head.text().stripLeading().startsWith("[");
    Optional<Mapping> itself = of("", first);
    return many && itself.isPresent() ? itself : inList(head, first).or(() -> itself);
  }

  private static Optional<Mapping> inList(FileHead head, JsonObject around) {
    List<String> paths = new ArrayList<>(lists(around, ""));
    for (String name : around.allNames()) {
      if (!name.contains(".")) {
        paths.addAll(lists(around.objectIfAny(name), name + "."));
      }
    }
    return paths.stream()
        .limit(MOST_LISTS)
        .flatMap(path -> listed(head, path).stream())
        .findFirst();
  }

  /// The paths of lists of objects, and of what the head cut off.
  private static List<String> lists(JsonObject object, String before) {
    List<String> names = object.allNames();
    return names.stream()
        .filter(name -> !name.contains("."))
        .filter(name -> object.textIfAny(name).isEmpty() && object.objectIfAny(name).isEmpty())
        .filter(name -> !object.objectsAt(name).isEmpty() || name.equals(names.getLast()))
        .map(name -> before + name)
        .toList();
  }

  private static Optional<Mapping> listed(FileHead head, String path) {
    int dot = path.indexOf('.');
    String list = path.substring(dot + 1);
    Set<String> lists = dot < 0 ? Set.of(list) : Set.of(path.substring(0, dot + 1), list);
    return JsonHead.of(head, lists)
        .filter(found -> found.around().has(list))
        .flatMap(found -> of(path, found.record()));
  }

  /// @param records where the list stands that holds the record; empty when it stands alone
  private static Optional<Mapping> of(String records, JsonObject record) {
    return of(records, record, plain(record, 1)).or(() -> of(records, record, plain(record, 2)));
  }

  private static Optional<Mapping> of(
      String records, JsonObject record, Map<String, String> plain) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!records.isEmpty()) {
      fields.put("records", records);
    }
    time(plain).ifPresent(path -> fields.put("time", zoned(path, plain)));
    find(plain, UNTIL, FoundMapping::isTime)
        .or(() -> notYet(record))
        .ifPresent(path -> fields.put("until", path));
    Optional<String> actor = actor(plain);
    fields.put("text", FoundText.of(plain, actor.orElse("")));
    actor.ifPresent(path -> {
      fields.put("actor", path);
      fields.put("actor-is", "person");
    });
    severity(plain).ifPresent(path -> fields.put("severity", path));
    Map<String, String> own = record.allTexts();
    find(own, KEY, value -> !value.isBlank()).ifPresent(path -> fields.put("key", path));
    find(own, LINK, value -> value.startsWith("http")).ifPresent(path -> fields.put("link", path));
    Mapping found = new Mapping(Map.copyOf(fields));
    return fields.containsKey("time") && isProse(found.part("text", record))
        ? Optional.of(found)
        : Optional.empty();
  }

  /// A level may also be that of an audit or a house.
  private static Optional<String> severity(Map<String, String> plain) {
    return find(plain, SEVERITY, value -> true)
        .filter(path ->
            !last(path).equals("level")
                || LEVELS.matcher(plain.getOrDefault(path, "")).lookingAt());
  }

  /// The plain values by their paths, those of the record itself before those some steps within it.
  private static Map<String, String> plain(JsonObject record, int steps) {
    Map<String, String> plain = new LinkedHashMap<>(record.allTexts());
    if (steps > 0) {
      for (String name : record.allNames()) {
        // Of what was acted upon there may be several; the first names it.
        JsonObject inside =
            FoundText.THINGS.contains(words(name))
                ? record.objectAt(name)
                : record.objectIfAny(name);
        plain(inside, steps - 1).forEach((inner, value) -> plain.put(name + "." + inner, value));
      }
    }
    plain.values().removeIf(String::isBlank);
    return plain;
  }

  /// An end that has not come yet in the first record.
  private static Optional<String> notYet(JsonObject record) {
    return UNTIL.stream()
        .flatMap(name -> record.allNames().stream().filter(other -> last(other).equals(name)))
        .filter(other -> record.textIfAny(other).isBlank() && record.objectIfAny(other).isEmpty())
        .findFirst();
  }

  /// `state_changed_utc_time` says its zone by its name.
  private static String zoned(String path, Map<String, String> plain) {
    boolean utc = WORD_BREAKS.splitAsStream(path).anyMatch("utc"::equalsIgnoreCase);
    return utc && UNZONED.matcher(plain.getOrDefault(path, "")).matches()
        ? "{" + path + "}Z"
        : path;
  }

  /// The field that says by its name that it holds the time, else the only one that holds any.
  private static Optional<String> time(Map<String, String> plain) {
    Optional<String> named = find(plain, TIME, FoundMapping::isTime);
    Optional<String> counted = named.isPresent() ? named : inParts(plain);
    if (counted.isPresent()) {
      return counted;
    }
    Optional<String> begun =
        plain.entrySet().stream()
            .filter(field -> BEGUN.matcher(last(field.getKey())).find() && isTime(field.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
    if (begun.isPresent()) {
      return begun;
    }
    List<String> all =
        plain.entrySet().stream()
            .filter(field -> isTime(field.getValue()) && !COUNT.matcher(field.getValue()).matches())
            .map(Map.Entry::getKey)
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// `{"timestamp": {"milliseconds": …, "seconds": …}}`.
  private static Optional<String> inParts(Map<String, String> plain) {
    return PARTS.stream()
        .flatMap(part ->
            plain.entrySet().stream()
                .filter(field -> isTime(field.getValue()))
                .map(Map.Entry::getKey)
                .filter(path -> path.contains(".") && last(path).equals(part))
                .filter(path -> TIME.contains(last(path.substring(0, path.lastIndexOf('.'))))))
        .findFirst();
  }

  private static boolean isTime(String value) {
    try {
      Optional<EventTime> time = TIMES.read(value);
      return time.isPresent()
          && time.get()
              .known()
              .map(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST))
              .orElse(!COUNT.matcher(value).matches());
    } catch (Refused unreadable) {
      return false;
    }
  }

  static boolean isProse(String value) {
    return value.chars().anyMatch(Character::isLetter);
  }

  private static Optional<String> actor(Map<String, String> plain) {
    Optional<String> alone = find(plain, ACTOR, FoundMapping::isProse);
    for (String name : NAME) {
      alone =
          alone.or(() ->
              plain.keySet().stream()
                  .filter(path -> path.contains(".") && last(path).equals(name))
                  .filter(FoundMapping::isOfPerson)
                  .findFirst());
    }
    return alone;
  }

  /// Whether it stands in an object that tells of whoever did it.
  static boolean isOfPerson(String path) {
    int dot = path.indexOf('.');
    String parent = dot < 0 ? "" : words(path.substring(0, dot));
    return ACTOR.contains(parent) || SENDER.contains(parent);
  }

  /// The path whose last step has the best of these names; a zone in it counts for nothing.
  static Optional<String> find(
      Map<String, String> plain, List<String> names, Predicate<String> holds) {
    for (String name : names) {
      for (Map.Entry<String, String> field : plain.entrySet()) {
        if (unzoned(last(field.getKey())).equals(name) && holds.test(field.getValue())) {
          return Optional.of(field.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private static String unzoned(String name) {
    return name.length() > 3 && name.contains("utc") ? name.replaceAll(" ?\\butc\\b ?", "") : name;
  }

  static String last(String path) {
    return words(path.substring(path.lastIndexOf('.') + 1));
  }

  /// `startedDateTime` as `started date time`.
  static String words(String name) {
    return WORD_BREAKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
