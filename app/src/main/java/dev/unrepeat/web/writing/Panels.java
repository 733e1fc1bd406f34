package dev.unrepeat.web.writing;

import dev.unrepeat.document.KindHint;
import dev.unrepeat.document.LeftOut;
import dev.unrepeat.document.Template;
import dev.unrepeat.document.WrittenSections;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.render.RenderedDocument;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lays a record out as sections to write in, in the order of the document.
final class Panels {
  private final PartViews views;
  private final Postmortem record;
  private final Template template;
  private final List<String> leftOut;
  private final Set<Section> shown = EnumSet.noneOf(Section.class);

  Panels(PartViews views, Postmortem record, Template template) {
    this.template = template;
    this.leftOut = LeftOut.of(record).headings();
    this.views = views;
    this.record = record;
  }

  List<PanelView> all() {
    List<PanelView> panels = new ArrayList<>();
    Parts.list(record, PartSort.OPENING)
        .forEach(part -> panels.add(panel("Opening", List.of(view(part, "Opening")), List.of())));
    for (WrittenSections.Entry entry : WrittenSections.of(record, template)) {
      panels.add(panel(entry));
    }
    for (Section section :
        List.of(
            Section.CONTRIBUTING_FACTORS, Section.LESSONS, Section.ACTION_ITEMS, Section.RELATED)) {
      if (!shown.contains(section) && !leftOut.contains(section.heading())) {
        panels.add(panel(section.heading(), List.of(), rows(section)));
      }
    }
    panels.add(people());
    panels.add(ownSection());
    return panels;
  }

  private PanelView people() {
    return panel(
        "People",
        List.of(view(PartId.the(PartSort.PEOPLE), "People")),
        List.of(rows(PartSort.RESPONDER, "Responders", "Add a responder", Map.of())));
  }

  private PanelView panel(WrittenSections.Entry entry) {
    return switch (entry.section()) {
      case BodySection.Known known -> {
        boolean first = shown.add(known.section());
        String heading = entry.part().map(Template.Part::heading).orElse(known.section().heading());
        PartId part = first ? section(known.section()) : second(known);
        List<PartView> texts = new ArrayList<>();
        if (first && known.section() == Section.TRIGGER) {
          texts.add(view(PartId.the(PartSort.TRIGGER), "What set it off"));
        }
        texts.add(view(part, heading));
        yield panel(
            heading,
            texts,
            first ? rows(known.section()) : List.of(),
            entry.part(),
            first ? link(known.section()) : PanelView.LinkView.NONE);
      }
      case BodySection.Foreign foreign ->
          panel(
              foreign.heading(),
              List.of(
                  view(
                      new PartId(
                          PartSort.OWN_SECTION,
                          "#".repeat(foreign.level()) + " " + foreign.heading()),
                      foreign.heading())),
              List.of(),
              entry.part(),
              PanelView.LinkView.NONE);
      case BodySection.Opening opening -> throw new IllegalStateException("has no heading");
      case BodySection.Field field -> throw new IllegalStateException("has no heading");
    };
  }

  private static PartId section(Section section) {
    return new PartId(PartSort.SECTION, section.heading());
  }

  /// A document from elsewhere may have a section twice.
  private PartId second(BodySection.Known known) {
    return Parts.list(record, PartSort.SECTION).stream()
        .filter(part -> part.name().startsWith(known.section().heading() + " ("))
        .filter(part ->
            Parts.find(record, part)
                .filter(texts -> known.text().equals(texts.get("text")))
                .isPresent())
        .findFirst()
        .orElseGet(() -> section(known.section()));
  }

  private List<PanelView.RowsView> rows(Section section) {
    return switch (section) {
      case CONTRIBUTING_FACTORS ->
          List.of(rows(PartSort.FACTOR, "", "Add a factor", Map.of("kind", "contributing")));
      case CAUSES -> List.of(views.gates(record));
      case LESSONS -> Arrays.stream(LessonKind.values()).map(this::lessons).toList();
      case ACTION_ITEMS -> List.of(rows(PartSort.ACTION, "", "Add an action item", Map.of()));
      case RELATED -> List.of(rows(PartSort.LINK, "", "Add a link", Map.of()));
      case SUMMARY,
          IMPACT,
          METRICS,
          OBSERVATIONS,
          TIMELINE,
          WHAT_HAPPENED,
          TRIGGER,
          DETECTION,
          RESPONSE,
          WORKAROUNDS,
          EVIDENCE ->
          List.of();
    };
  }

  private PanelView.RowsView rows(
      PartSort sort, String heading, String summary, Map<String, String> values) {
    return rows(views, record, sort, heading, summary, values, Parts.list(record, sort));
  }

  private PanelView.RowsView lessons(LessonKind kind) {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<PartId> parts =
        Parts.list(record, PartSort.LESSON).stream()
            .filter(part ->
                Parts.find(record, part)
                    .filter(texts -> word.equals(texts.get("kind")))
                    .isPresent())
            .toList();
    return rows(
        views,
        record,
        PartSort.LESSON,
        kind.heading(),
        "Add a lesson",
        Map.of("kind", word),
        parts);
  }

  static PanelView.RowsView rows(
      PartViews views,
      Postmortem record,
      PartSort sort,
      String heading,
      String summary,
      Map<String, String> values,
      List<PartId> parts) {
    String anchor =
        "add-"
            + sort.word().replace(' ', '-')
            + Optional.ofNullable(values.get("kind"))
                .filter(k -> sort != PartSort.GATE)
                .map(k -> "-" + k.replace(' ', '-'))
                .orElse("");
    return new PanelView.RowsView(
        anchor.replaceFirst("add", "rows"),
        heading,
        parts.stream().map(part -> views.of(record, part, label(part))).toList(),
        new PanelView.AddView(
            anchor, Places.word(sort), summary, views.fresh(sort, anchor, values)));
  }

  private static String label(PartId part) {
    return part.sort().row() && part.toString().equals(part.name())
        ? Printing.capital(part.sort().word()) + " " + part.name()
        : Printing.capital(part.toString());
  }

  private PanelView ownSection() {
    String anchor = "add-own-section";
    return new PanelView(
        "w-own",
        "A section of your own",
        "",
        "",
        "",
        false,
        false,
        List.of(),
        List.of(
            new PanelView.RowsView(
                "rows-own-section",
                "",
                List.of(),
                new PanelView.AddView(
                    anchor,
                    Places.word(PartSort.OWN_SECTION),
                    "Add a section",
                    List.of(
                        PartViews.field(
                            PartSort.OWN_SECTION,
                            anchor,
                            new FieldDesign(
                                "heading", "Heading", "", FieldDesign.Control.LINE, true, false),
                            "",
                            ""))))),
        "",
        PanelView.LinkView.NONE);
  }

  private PanelView.LinkView link(Section section) {
    IncidentId id = record.incident().id();
    return switch (section) {
      case TIMELINE, METRICS, OBSERVATIONS ->
          new PanelView.LinkView(
              Places.incident(id, "timeline"), "Milestones and events are edited on the incident");
      case EVIDENCE ->
          new PanelView.LinkView(
              Places.incident(id, "evidence"), "Evidence is handed in on the incident");
      case IMPACT ->
          new PanelView.LinkView(
              Places.impact(id), "Intervals, inputs and computed figures stand on Impact");
      case CAUSES, CONTRIBUTING_FACTORS ->
          new PanelView.LinkView(Places.causes(id), "The causes, drawn and computed");
      case SUMMARY,
          WHAT_HAPPENED,
          TRIGGER,
          DETECTION,
          RESPONSE,
          LESSONS,
          ACTION_ITEMS,
          WORKAROUNDS,
          RELATED ->
          PanelView.LinkView.NONE;
    };
  }

  /// Whether the document says something in this section before anybody writes.
  private boolean computed(Section section) {
    return switch (section) {
      case TIMELINE, METRICS, OBSERVATIONS -> !record.timeline().events().isEmpty();
      case EVIDENCE -> !record.evidence().isEmpty();
      case IMPACT -> record.impact().measured();
      case WORKAROUNDS -> !record.workarounds().isEmpty();
      case SUMMARY,
          WHAT_HAPPENED,
          TRIGGER,
          CAUSES,
          CONTRIBUTING_FACTORS,
          DETECTION,
          RESPONSE,
          LESSONS,
          ACTION_ITEMS,
          RELATED ->
          false;
    };
  }

  private PartView view(PartId part, String label) {
    return views.of(record, part, label);
  }

  private PanelView panel(String heading, List<PartView> texts, List<PanelView.RowsView> rows) {
    return panel(heading, texts, rows, Optional.empty(), PanelView.LinkView.NONE);
  }

  private PanelView panel(
      String heading,
      List<PartView> texts,
      List<PanelView.RowsView> rows,
      Optional<Template.Part> part,
      PanelView.LinkView link) {
    boolean written =
        Stream.concat(
                texts.stream().flatMap(text -> text.fields().stream()).map(FieldView::value),
                rows.stream().flatMap(row -> row.parts().stream()).map(PartView::part))
            .anyMatch(text -> !text.isBlank());
    boolean waits =
        !written && part.flatMap(Template.Part::section).filter(this::computed).isEmpty();
    String id = texts.isEmpty() ? RenderedDocument.anchor(heading) : texts.getLast().anchor();
    return new PanelView(
        Anchors.panel(id),
        heading,
        part.map(Template.Part::guidance).orElse(""),
        part.map(Template.Part::example).orElse(""),
        part.flatMap(Template.Part::section)
            .map(section -> KindHint.of(record.incident().kind(), section))
            .orElse(""),
        !written,
        waits,
        texts,
        rows,
        waits && part.isPresent() && !texts.isEmpty() ? texts.getLast().part() : "",
        link);
  }
}
