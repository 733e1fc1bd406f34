package dev.unrepeat.service;

import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What two forms of the same record say differently, thing by thing, for its history.
final class Differences {
  /// Begins the subject of a line that tells how rows were sorted.
  static final String ORDER = "order of ";

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  static List<Difference> between(Postmortem before, Postmortem after) {
    Differences differences = new Differences();
    differences.incident(before.incident(), after.incident());
    differences.found.addAll(TimelineDifferences.between(before.timeline(), after.timeline()));
    differences.postmortem(before, after);
    differences.parts(before, after);
    return differences.found;
  }

  /// What two descriptions say differently.
  static List<Difference> between(Incident before, Incident after) {
    Differences differences = new Differences();
    differences.incident(before, after);
    return differences.found;
  }

  /// The differences as lines of history.
  static List<HistoryLine> lines(List<Difference> found, Instant at, String by, String what) {
    return found.stream()
        .map(d -> new HistoryLine(at, by, what, d.subject(), d.before(), d.after()))
        .toList();
  }

  private void incident(Incident before, Incident after) {
    add("title", before.title(), after.title());
    add("kind", before.kind().words(), after.kind().words());
    add("severity", Printed.maybe(before.severity()), Printed.maybe(after.severity()));
    add("services", Printed.list(before.services()), Printed.list(after.services()));
    add("tags", Printed.list(before.tags()), Printed.list(after.tags()));
    add("detection", Printed.detection(before.detection()), Printed.detection(after.detection()));
    add(
        "visibility",
        Printed.visibility(before.visibility()),
        Printed.visibility(after.visibility()));
    for (MilestoneKind kind : MilestoneKind.values()) {
      add(kind.words(), milestones(before, kind), milestones(after, kind));
    }
  }

  private static String milestones(Incident incident, MilestoneKind kind) {
    Milestones milestones = incident.milestones();
    return milestones.all().stream()
        .filter(milestone -> milestone.kind() == kind)
        .map(Printed::milestone)
        .collect(Collectors.joining("; "));
  }

  private void postmortem(Postmortem before, Postmortem after) {
    add("state", before.state().word(), after.state().word());
    add("edition", Printed.word(before.edition()), Printed.word(after.edition()));
    add("also covers", Printed.list(before.alsoCovers()), Printed.list(after.alsoCovers()));
    add("reviewed on", Printed.maybe(before.reviewedOn()), Printed.maybe(after.reviewedOn()));
    add("stated duration", before.statedDuration(), after.statedDuration());
    each("evidence ", before.evidence(), after.evidence(), e -> e.id().toString(), e -> e.name());
    each(
        "",
        before.actions(),
        after.actions(),
        a -> a.id() + " state",
        a -> Printed.state(a.state()));
    each(
        "",
        before.actions(),
        after.actions(),
        a -> a.id() + " tickets",
        a -> Printed.list(a.tickets().stream().map(Printed::ticket).toList()));
    each(
        "level of ",
        before.review().overrulings(),
        after.review().overrulings(),
        o -> o.criterion().words(),
        o -> o.level() + ": " + o.reason());
    each(
        "",
        before.review().answers(),
        after.review().answers(),
        a -> a.question().words(),
        Printed::answer);
    add(
        "workarounds",
        Printed.list(before.workarounds().stream().map(Printed::workaround).toList()),
        Printed.list(after.workarounds().stream().map(Printed::workaround).toList()));
  }

  /// What people write, text by text, in the words by which the history can bring it back.
  private void parts(Postmortem before, Postmortem after) {
    Map<String, String> old = Parts.subjects(before);
    Map<String, String> now = Parts.subjects(after);
    old.forEach((subject, text) -> add(subject, text, now.getOrDefault(subject, "")));
    now.forEach((subject, text) -> {
      if (!old.containsKey(subject)) {
        add(subject, "", text);
      }
    });
    for (PartSort sort : PartSort.values()) {
      order(sort, Parts.list(before, sort), Parts.list(after, sort));
    }
  }

  private void order(PartSort sort, List<PartId> before, List<PartId> after) {
    List<PartId> old = before.stream().filter(after::contains).toList();
    List<PartId> now = after.stream().filter(before::contains).toList();
    add(ORDER + sort.words(), names(old), names(now));
  }

  private static String names(List<PartId> parts) {
    return parts.stream().map(PartId::name).collect(Collectors.joining("\n"));
  }

  private <T> void each(
      String prefix,
      List<T> before,
      List<T> after,
      Function<T, String> name,
      Function<T, String> print) {
    Map<String, String> old = printed(before, name, print);
    Map<String, String> now = printed(after, name, print);
    old.forEach((key, text) -> add(prefix + key, text, now.getOrDefault(key, "")));
    now.forEach((key, text) -> {
      if (!old.containsKey(key)) {
        add(prefix + key, "", text);
      }
    });
  }

  private static <T> Map<String, String> printed(
      List<T> all, Function<T, String> name, Function<T, String> print) {
    Map<String, String> printed = new LinkedHashMap<>();
    all.forEach(one -> printed.merge(name.apply(one), print.apply(one), (a, b) -> a + "\n" + b));
    return printed;
  }

  private void add(String subject, String before, String after) {
    if (!before.equals(after)) {
      found.add(new Difference(subject, before, after));
    }
  }
}
