package dev.unrepeat.web.impact;

import dev.unrepeat.impact.Givens;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.PartEdit;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.writing.FieldDesign;
import dev.unrepeat.web.writing.FieldView;
import dev.unrepeat.web.writing.PartViews;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The forms by which the impact is changed: a row for each interval, figure and metric, and the
/// inputs in groups.
final class ImpactForms {
  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(
        "SLO and error budget",
        words(
            ImpactInput.SLO,
            ImpactInput.WINDOW,
            ImpactInput.VALID_REQUESTS,
            ImpactInput.BAD_REQUESTS,
            ImpactInput.ERROR_RATE));
    GROUPS.put(
        "Month and SLA",
        words(
            ImpactInput.UPTIME_BEFORE,
            ImpactInput.COUNTING,
            ImpactInput.MAINTENANCE,
            ImpactInput.TIERS,
            ImpactInput.CHARGE,
            ImpactInput.CAP,
            ImpactInput.ZONE));
    GROUPS.put(
        "Revenue",
        words(
            ImpactInput.HOURLY_REVENUE,
            ImpactInput.LOST_SHARE,
            ImpactInput.YEARLY_REVENUE,
            ImpactInput.BUSINESS_HOURS));
    GROUPS.put(
        "Work",
        words(
            ImpactInput.RATES,
            ImpactInput.RESPONDER_ZONES,
            ImpactInput.TYPED_HOURS,
            ImpactInput.FOLLOW_UP));
    GROUPS.put("Users, regions, series", users());
  }

  private static List<String> words(ImpactInput... inputs) {
    return List.of(inputs).stream().map(ImpactInput::words).toList();
  }

  private static List<String> users() {
    return List.of(ImpactInput.SEGMENTS.words(), "regions", ImpactInput.SERIES.words());
  }

  private final Postmortem record;
  private final Givens givens;
  private final Optional<PartEdit> typed;

  /// @param typed what was sent and not saved
  ImpactForms(Postmortem record, Givens givens, Optional<PartEdit> typed) {
    this.record = record;
    this.givens = givens;
    this.typed = typed;
  }

  ImpactView.RowGroup rows(PartSort sort, String heading, String empty, String add) {
    String anchor = "add-" + Places.word(sort);
    Map<String, String> start = fresh(sort);
    List<FieldView> fresh =
        FieldDesign.of(sort).stream()
            .map(design ->
                PartViews.field(sort, anchor, design, start.getOrDefault(design.name(), ""), ""))
            .toList();
    return new ImpactView.RowGroup(
        heading,
        empty,
        Places.word(sort),
        add,
        Parts.list(record, sort).stream().map(this::row).toList(),
        fresh,
        refusedNew(sort) || (sort == PartSort.INTERVAL && Parts.list(record, sort).isEmpty()));
  }

  private boolean refusedNew(PartSort sort) {
    return typed.filter(edit -> edit.part().equals(new PartId(sort, ""))).isPresent();
  }

  private ImpactView.EditRow row(PartId part) {
    return new ImpactView.EditRow(
        Anchors.of(part), part.toString(), Printing.capital(part.toString()), fields(part));
  }

  private List<FieldView> fields(PartId part) {
    Map<String, String> now = Parts.find(record, part).orElse(Map.of());
    return FieldDesign.of(part.sort()).stream()
        .map(design -> field(part, design, now.getOrDefault(design.name(), "")))
        .toList();
  }

  private FieldView field(PartId part, FieldDesign design, String seen) {
    String value =
        typed
            .filter(edit -> edit.part().equals(part))
            .map(edit -> edit.typed().getOrDefault(design.name(), seen))
            .orElse(seen);
    return PartViews.field(part.sort(), Anchors.of(part), design, value, seen);
  }

  /// What a new row begins with: typed words that were refused, else what the milestones say.
  private Map<String, String> fresh(PartSort sort) {
    Optional<Map<String, String>> sent =
        typed
            .filter(edit -> edit.part().sort() == sort && edit.part().name().isEmpty())
            .map(PartEdit::typed);
    if (sent.isPresent() || sort != PartSort.INTERVAL) {
      return sent.orElse(Map.of());
    }
    Map<String, String> start = new LinkedHashMap<>();
    if (record.impact().intervals().isEmpty()) {
      Incident incident = record.incident();
      milestone(MilestoneKind.IMPACT_STARTED).ifPresent(at -> start.put("from", at));
      milestone(MilestoneKind.MITIGATED).ifPresent(at -> start.put("until", at));
      incident.services().stream()
          .findFirst()
          .map(ServiceName::value)
          .ifPresent(name -> start.put("service", name));
    }
    return start;
  }

  private Optional<String> milestone(MilestoneKind kind) {
    return record.incident().milestones().at(kind).map(ImpactForms::print);
  }

  private static String print(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", "")
        .replaceFirst("(:\\d{2}):00$", "$1");
  }

  List<ImpactView.InputGroup> inputs() {
    PartId part = PartId.the(PartSort.IMPACT_INPUTS);
    List<FieldView> all = fields(part).stream().map(this::withSetting).toList();
    return GROUPS.entrySet().stream()
        .map(group -> {
          List<FieldView> fields =
              group.getValue().stream()
                  .flatMap(name -> all.stream().filter(field -> field.name().equals(name)))
                  .toList();
          return new ImpactView.InputGroup(
              "g-" + group.getKey().replaceAll("[^A-Za-z]+", "-"),
              group.getKey(),
              fields.stream().anyMatch(f -> !f.value().isEmpty()),
              fields);
        })
        .toList();
  }

  /// What a setting says stands below the field that would take its place.
  private FieldView withSetting(FieldView field) {
    Optional<Givens.Said> setting =
        givens.said().entrySet().stream()
            .filter(said -> said.getKey().words().equals(field.name()))
            .map(Map.Entry::getValue)
            .filter(said -> !said.from().equals(Givens.OWN))
            .findFirst();
    return setting
        .map(said ->
            field.withHint(
                "From the %s: %s".formatted(said.from(), said.text().replace("\n", "; "))))
        .orElse(field);
  }
}
