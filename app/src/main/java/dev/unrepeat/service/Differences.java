package dev.unrepeat.service;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What two forms of the same record say differently, thing by thing, for its history.
final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  static List<Difference> between(Postmortem before, Postmortem after) {
    Differences differences = new Differences();
    differences.incident(before.incident(), after.incident());
    differences.found.addAll(TimelineDifferences.between(before.timeline(), after.timeline()));
    differences.postmortem(before, after);
    differences.people(before.people(), after.people());
    differences.impact(before.impact(), after.impact());
    differences.causes(before.causes(), after.causes());
    differences.body(before.body(), after.body());
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
    add(
        "responders",
        Printed.list(before.responders().stream().map(Printed::responder).toList()),
        Printed.list(after.responders().stream().map(Printed::responder).toList()));
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
    add("links", Printed.list(before.links()), Printed.list(after.links()));
    each("evidence ", before.evidence(), after.evidence(), e -> e.id().toString(), e -> e.name());
    each("", before.lessons(), after.lessons(), l -> l.id().toString(), l -> l.text());
    each("", before.actions(), after.actions(), a -> a.id().toString(), Object::toString);
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
    add("workarounds", Printed.list(before.workarounds()), Printed.list(after.workarounds()));
  }

  private void people(People before, People after) {
    add("owner", before.owner(), after.owner());
    add("facilitator", before.facilitator(), after.facilitator());
    add("reporter", before.reporter(), after.reporter());
    add("authors", Printed.list(before.authors()), Printed.list(after.authors()));
    add("reviewers", Printed.list(before.reviewers()), Printed.list(after.reviewers()));
    add("attendees", Printed.list(before.attendees()), Printed.list(after.attendees()));
  }

  private void impact(Impact before, Impact after) {
    add("impact intervals", Printed.list(before.intervals()), Printed.list(after.intervals()));
    add("impact figures", Printed.list(before.figures()), Printed.list(after.figures()));
    add("metrics", Printed.list(before.metrics()), Printed.list(after.metrics()));
    add("regions", Printed.list(before.regions()), Printed.list(after.regions()));
  }

  private void causes(CauseGraph before, CauseGraph after) {
    add("trigger", Printed.maybe(before.trigger()), Printed.maybe(after.trigger()));
    each("", before.factors(), after.factors(), f -> f.id().toString(), Object::toString);
    add("whys", Printed.list(before.whys()), Printed.list(after.whys()));
    add("gates", Printed.list(before.gates()), Printed.list(after.gates()));
    add("top gate", before.topGate(), after.topGate());
  }

  private void body(List<BodySection> before, List<BodySection> after) {
    each("section ", before, after, Differences::heading, BodySection::text);
  }

  private static String heading(BodySection section) {
    return switch (section) {
      case BodySection.Known known -> known.section().heading();
      case BodySection.Foreign foreign -> foreign.heading();
      case BodySection.Opening opening -> "before the first heading";
      case BodySection.Field field -> "field " + field.name();
    };
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
