package dev.unrepeat.web.milestone;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.Insights;
import dev.unrepeat.timeline.Proposals;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The milestones of one incident in the order in which they came, with those that are proposed or
/// missing where they belong.
public final class MilestoneStrip {
  private final Incident incident;
  private final boolean over;
  private final boolean severalDays;
  private final Insights.Insight insight;
  private final Proposals proposals;

  private MilestoneStrip(Postmortem postmortem, Insights.Insight insight) {
    this.incident = postmortem.incident();
    this.over = postmortem.over();
    this.insight = insight;
    this.proposals = insight.proposals();
    this.severalDays =
        Arrays.stream(MilestoneKind.values())
                .flatMap(kind -> standing(incident, proposals, kind).stream())
                .map(milestone -> Printing.day(milestone.at()))
                .distinct()
                .count()
            > 1;
  }

  public static List<MilestoneItem> of(Postmortem postmortem, Insights.Insight insight) {
    return new MilestoneStrip(postmortem, insight).items();
  }

  /// The milestone as it stands or, where nobody has set it, as it is proposed.
  public static Optional<Milestone> standing(
      Incident incident, Proposals proposals, MilestoneKind kind) {
    return incident.milestones().find(kind).or(() -> proposals.find(kind));
  }

  /// The proposals for milestones that nobody has set.
  public static List<Milestone> offered(Incident incident, Proposals proposals) {
    return proposals.milestones().stream()
        .filter(milestone -> incident.milestones().find(milestone.kind()).isEmpty())
        .toList();
  }

  private record Slot(MilestoneKind kind, Optional<Milestone> milestone) {}

  private List<MilestoneItem> items() {
    List<Slot> slots = new ArrayList<>();
    for (MilestoneKind kind : MilestoneKind.values()) {
      if (incident.kind().has(kind)) {
        insert(slots, new Slot(kind, standing(incident, proposals, kind)));
      }
    }
    List<MilestoneItem> items = new ArrayList<>();
    Optional<Slot> before = Optional.empty();
    for (Slot slot : slots) {
      MilestoneItem item = item(slot, before);
      boolean certain = item.is().equals("set");
      if (!certain && !items.isEmpty()) {
        items.set(items.size() - 1, items.getLast().loosened());
      }
      items.add(certain ? item : item.loosened());
      before = Optional.of(slot);
    }
    return items;
  }

  /// By time where it is known; one without a time stays behind the kind before it.
  private static void insert(List<Slot> slots, Slot slot) {
    int place = slots.size();
    if (slot.milestone().isPresent()) {
      Instant at = slot.milestone().get().at();
      for (int i = slots.size(); i > 0; i--) {
        Optional<Instant> there = slots.get(i - 1).milestone().map(Milestone::at);
        if (there.isPresent() && there.get().isAfter(at)) {
          place = i - 1;
        }
      }
    }
    slots.add(place, slot);
  }

  private MilestoneItem item(Slot slot, Optional<Slot> before) {
    String name = Printing.capital(incident.kind().nameOf(slot.kind()));
    String address = Places.milestone(incident.id(), slot.kind());
    if (slot.milestone().isEmpty()) {
      Optional<WindowOffer> window =
          slot.kind() == MilestoneKind.IMPACT_STARTED
              ? insight.startWindow(incident).map(WindowOffer::of)
              : Optional.empty();
      boolean still = window.isEmpty() && still(slot.kind());
      return new MilestoneItem(
          name,
          still ? "none" : "missing",
          false,
          "",
          "",
          "",
          "",
          still ? "not yet" : "missing",
          "",
          window,
          address);
    }
    Milestone milestone = slot.milestone().get();
    String is =
        invalid(milestone)
            ? "invalid"
            : milestone.certainty() == Certainty.PROPOSED ? "proposed" : "set";
    boolean measured =
        is.equals("set")
            && before.isPresent()
            && before
                .get()
                .milestone()
                .filter(m -> m.certainty() != Certainty.PROPOSED)
                .isPresent();
    String since =
        before
            .flatMap(Slot::milestone)
            .map(m -> Printing.rough(Duration.between(m.at(), milestone.at())))
            .orElse("");
    return new MilestoneItem(
        name,
        is,
        false,
        Printing.clock(milestone.at()),
        severalDays ? Printing.day(milestone.at()) : "",
        milestone.at().toString(),
        measured ? since : "",
        note(milestone, is),
        milestone.event().map(e -> Places.row(incident.id(), e)).orElse(""),
        Optional.empty(),
        address);
  }

  private static String note(Milestone milestone, String is) {
    return switch (is) {
      case "proposed" -> "proposed: " + milestone.reason();
      case "invalid" -> "invalid: before the one it follows";
      default -> milestone.certainty() == Certainty.ESTIMATED ? "estimated" : "";
    };
  }

  /// Nothing begins before the impact, and nobody answers what is not detected.
  private boolean invalid(Milestone milestone) {
    Optional<Instant> floor =
        switch (milestone.kind()) {
          case IMPACT_STARTED -> Optional.empty();
          case ACKNOWLEDGED ->
              standing(incident, proposals, MilestoneKind.DETECTED).map(Milestone::at);
          case DETECTED, DECLARED, DIAGNOSED, MITIGATION_STARTED, MITIGATED, RESOLVED ->
              standing(incident, proposals, MilestoneKind.IMPACT_STARTED).map(Milestone::at);
        };
    return floor.isPresent() && milestone.at().isBefore(floor.get());
  }

  /// It can still come while nothing behind it has.
  private boolean still(MilestoneKind kind) {
    return !over
        && incident.milestones().all().stream().noneMatch(m -> m.kind().compareTo(kind) > 0);
  }
}
