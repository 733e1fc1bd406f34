package dev.unrepeat.web.writing;

import dev.unrepeat.lint.rules.actions.Smart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.service.Kept;
import dev.unrepeat.service.PartEdit;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Conflict;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.writing.FieldWords;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes forms of parts, with what the rules find in them.
public final class PartViews {
  private static final int KEPT = 1000;

  /// Two sections may have one heading below them; on one page an id stands once.
  private static final Pattern IDS = Pattern.compile("(<h[1-6]) id=\"[^\"]*\"");

  private final TextFindings findings;
  private final Kept<Judged, FindingList> judged = new Kept<>(KEPT);

  public PartViews(TextFindings findings) {
    this.findings = findings;
  }

  /// A text in a field; what is found in it is the same wherever it stands.
  private record Judged(TextSort sort, String field, String text) {}

  /// What became of a part that was sent.
  ///
  /// @param typed by field, where something is to be shown that the record does not say
  record Sent(
      Map<String, String> typed,
      List<PartEdit.Clash> clashes,
      String mark,
      boolean merged,
      Optional<Refused> refused) {
    static final Sent NOTHING = new Sent(Map.of(), List.of(), "", false, Optional.empty());

    private String refusal() {
      return refused.map(Refused::sentence).orElse("");
    }

    private String wrong(String field) {
      return refused.map(Refused::fields).orElse(Map.of()).getOrDefault(field, "");
    }
  }

  PartView of(Postmortem record, PartId part, String label) {
    return of(record, part, label, Sent.NOTHING);
  }

  PartView of(Postmortem record, PartId part, String label, Sent sent) {
    Map<String, String> now = Parts.find(record, part).orElse(Map.of());
    String anchor = Anchors.of(part);
    List<FieldView> fields = new ArrayList<>();
    List<FieldView> more = new ArrayList<>();
    for (FieldDesign design : FieldDesign.of(part.sort())) {
      String seen = now.getOrDefault(design.name(), "");
      String value = sent.typed().getOrDefault(design.name(), seen);
      (design.more() ? more : fields)
          .add(field(part.sort(), anchor, design, value, seen).refused(sent.wrong(design.name())));
    }
    boolean row = part.sort().row() || part.sort() == PartSort.OWN_SECTION;
    return new PartView(
        anchor,
        part.toString(),
        label,
        part.sort().row() && part.toString().equals(part.name()) ? part.name() : "",
        Places.word(part.sort()),
        row,
        fields,
        more,
        html(part, now),
        found(part, fields),
        smart(record, part),
        sent.clashes().stream()
            .map(clash -> new Conflict(label(part, clash.field()), clash.theirs(), clash.yours()))
            .toList(),
        sent.mark(),
        sent.merged(),
        sent.refusal());
  }

  /// Some fields of a part, as they are now.
  public static List<FieldView> fields(Postmortem record, PartId part, List<String> names) {
    Map<String, String> now = Parts.find(record, part).orElse(Map.of());
    return FieldDesign.of(part.sort()).stream()
        .filter(design -> names.contains(design.name()))
        .map(design -> {
          String value = now.getOrDefault(design.name(), "");
          return field(part.sort(), Anchors.of(part), design, value, value);
        })
        .toList();
  }

  /// The gates of the fault tree, with the form of a new one.
  public PanelView.RowsView gates(Postmortem record) {
    return Panels.rows(
        this,
        record,
        PartSort.GATE,
        "",
        "Add a gate",
        Map.of("kind", "and", "top", "no"),
        Parts.list(record, PartSort.GATE));
  }

  /// The empty form of a new part.
  List<FieldView> fresh(PartSort sort, String anchor, Map<String, String> values) {
    return fresh(sort, anchor, values, Map.of());
  }

  /// @param wrong what is wrong by the field
  List<FieldView> fresh(
      PartSort sort, String anchor, Map<String, String> values, Map<String, String> wrong) {
    return FieldDesign.of(sort).stream()
        .filter(design -> !design.more())
        .map(design ->
            field(sort, anchor, design, values.getOrDefault(design.name(), ""), "")
                .refused(wrong.getOrDefault(design.name(), "")))
        .toList();
  }

  public static FieldView field(
      PartSort sort, String anchor, FieldDesign design, String value, String seen) {
    return new FieldView(
        anchor + "-" + design.name().replace(' ', '-'),
        design.name(),
        design.label(),
        design.hint(),
        Places.word(design.control()),
        design.needed(),
        value,
        seen,
        choices(FieldWords.of(sort, design.name()), value, !design.needed() && optional(sort)),
        "");
  }

  /// Only an action can leave open which word is right.
  private static boolean optional(PartSort sort) {
    return sort == PartSort.ACTION;
  }

  private static List<Choice> choices(List<String> words, String value, boolean open) {
    List<Choice> choices = new ArrayList<>();
    if (open && !words.isEmpty()) {
      choices.add(new Choice("", "Not said", value.isEmpty()));
    }
    words.forEach(word ->
        choices.add(new Choice(word, Printing.capital(word), word.equalsIgnoreCase(value))));
    return choices;
  }

  private static String label(PartId part, String field) {
    return FieldDesign.of(part.sort()).stream()
        .filter(design -> design.name().equals(field))
        .map(FieldDesign::label)
        .findFirst()
        .orElse(field);
  }

  private static String html(PartId part, Map<String, String> now) {
    boolean running =
        switch (part.sort()) {
          case SECTION, OWN_SECTION, OPENING -> true;
          case FRONT_MATTER,
              PEOPLE,
              RESPONDER,
              TRIGGER,
              FACTOR,
              LESSON,
              ACTION,
              LINK,
              GATE,
              INTERVAL,
              FIGURE,
              METRIC,
              IMPACT_INPUTS ->
              false;
        };
    String text = now.getOrDefault("text", "");
    return running && !text.isBlank()
        ? IDS.matcher(DocumentHtml.render(text).html()).replaceAll("$1")
        : "";
  }

  private static List<Smart> smart(Postmortem record, PartId part) {
    return record.actions().stream()
        .filter(
            action -> part.sort() == PartSort.ACTION && part.name().equals(action.id().toString()))
        .filter(action -> action.state().open())
        .findFirst()
        .map(Smart::of)
        .orElse(List.of());
  }

  private FindingList found(PartId part, List<FieldView> fields) {
    Optional<FieldView> field =
        fields.stream().filter(one -> one.control().equals("area")).findFirst();
    return field
        .map(area ->
            judged.get(
                new Judged(
                    part.sort() == PartSort.ACTION ? TextSort.ACTION : TextSort.FIELD,
                    area.id(),
                    area.value()),
                () -> judge(part.sort(), area)))
        .orElseGet(() -> new FindingList(false, "", List.of(), ""));
  }

  private FindingList judge(PartSort sort, FieldView area) {
    TextSort text = sort == PartSort.ACTION ? TextSort.ACTION : TextSort.FIELD;
    return FindingList.ofField(
        findings.in("", area.value().isBlank() ? TextSort.FIELD : text, area.value()),
        area.id(),
        area.name());
  }
}
