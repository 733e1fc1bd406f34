package dev.unrepeat.web.tracker;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.tracker.Trackers.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;
import java.util.Arrays;
import java.util.List;

/// The fields of a tracker, as a form shows and reads them.
///
/// @param kinds where the form for each is, and which this is; empty where the kind stays as it is
/// @param kind as the form sends it
public record TrackerForm(
    List<Choice> kinds,
    String kind,
    TrackerWords words,
    Field name,
    Field address,
    Field project,
    Field account,
    Field issueType,
    Field labels,
    Field statuses,
    Field people,
    Field title,
    Field text,
    boolean enabled) {

  /// The kind that is asked for by name.
  static TrackerKind kind(String word) {
    return Asked.word(TrackerKind.class, word)
        .orElseThrow(
            () -> new Refused(Refused.Reason.INVALID, "Choose which kind of tracker it is."));
  }

  static Wanted read(Form form, TrackerKind kind) {
    return new Wanted(
        form.text("name"),
        kind,
        form.text("address"),
        form.text("project"),
        form.text("account"),
        form.text("issue-type"),
        Arrays.asList(form.text("labels").split(",", -1)),
        form.text("statuses").lines().toList(),
        form.text("people").lines().toList(),
        form.text("title"),
        form.text("text"),
        form.has("enabled"));
  }

  /// As it was typed.
  static TrackerForm typed(Form form, TrackerKind kind, List<TrackerKind> kinds) {
    return new TrackerForm(
        choices(kinds, kind),
        Places.word(kind),
        TrackerWords.of(kind),
        form.field("name"),
        form.field("address"),
        form.field("project"),
        form.field("account"),
        form.field("issue-type"),
        form.field("labels"),
        form.field("statuses"),
        form.field("people"),
        form.field("title"),
        form.field("text"),
        form.has("enabled"));
  }

  static TrackerForm of(Wanted wanted, List<TrackerKind> kinds) {
    return new TrackerForm(
        choices(kinds, wanted.kind()),
        Places.word(wanted.kind()),
        TrackerWords.of(wanted.kind()),
        Field.of("name", wanted.name()),
        Field.of("address", wanted.address()),
        Field.of("project", wanted.project()),
        Field.of("account", wanted.account()),
        Field.of("issue-type", wanted.issueType()),
        Field.of("labels", String.join(", ", wanted.labels())),
        Field.of("statuses", String.join("\n", wanted.statuses())),
        Field.of("people", String.join("\n", wanted.people())),
        Field.of("title", wanted.title()),
        Field.of("text", wanted.body()),
        wanted.enabled());
  }

  static Wanted of(Tracker tracker) {
    return new Wanted(
        tracker.name(),
        tracker.kind(),
        tracker.address(),
        tracker.project(),
        tracker.account(),
        tracker.issueType(),
        tracker.labels(),
        tracker.statuses(),
        tracker.people(),
        tracker.title(),
        tracker.body(),
        tracker.enabled());
  }

  private static List<Choice> choices(List<TrackerKind> kinds, TrackerKind here) {
    return kinds.stream()
        .map(kind ->
            new Choice(
                TrackerListPage.HERE + "?kind=" + Places.word(kind) + "#h-new",
                kind.words(),
                kind == here))
        .toList();
  }
}
