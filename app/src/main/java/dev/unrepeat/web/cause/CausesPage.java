package dev.unrepeat.web.cause;

import dev.unrepeat.cause.Proposal;
import dev.unrepeat.cause.Technique;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.service.CauseFile;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TreeAnswers;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.writing.PartViews;
import dev.unrepeat.writing.WhyMove;
import dev.unrepeat.writing.WhyStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The causes: one graph seen as 5 Whys, as a fishbone or as a fault tree, with what is still open.
public final class CausesPage {
  private static final int LEVELS = 5;
  private static final int ALL = 200;
  private static final int BEFORE = 20;

  private final Pages pages;
  private final Incidents incidents;
  private final Causes causes;
  private final Histories histories;
  private final PartViews parts;

  public CausesPage(
      Pages pages, Incidents incidents, Causes causes, Histories histories, TextFindings findings) {
    this.pages = pages;
    this.incidents = incidents;
    this.causes = causes;
    this.histories = histories;
    this.parts = new PartViews(findings);
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    Proposal proposal = Proposal.of(postmortem.causes());
    Technique technique =
        request.param("view").flatMap(CausesPage::technique).orElseGet(() -> start(postmortem));
    int levels = (int) Asked.number(request, "levels", LEVELS, ALL);
    List<String> without =
        request.param("without").filter(name -> !name.isEmpty()).map(List::of).orElse(List.of());
    Drawn drawn = drawn(postmortem, technique, levels);
    CauseRows rows = new CauseRows(postmortem, causes);
    return pages.show(
        "cause/CausesPage",
        new CausesView(
            pages.frame(request, "Causes of " + id),
            Crumb.below(id, "Causes"),
            DocumentHead.of(postmortem, DocumentHead.Tab.CAUSES),
            id.value(),
            record.versions().record(),
            Places.causes(id),
            Places.writing(id),
            Places.incident(id) + "/live",
            word(technique),
            tabs(id, technique, proposal),
            new CausesView.Proposed(
                proposal.technique().title(),
                proposal.reason(),
                address(id, proposal.technique()),
                proposal.technique() == technique),
            drawn.svg(),
            drawn.refusal(),
            technique == Technique.FISHBONE ? List.of() : levels(id, technique, levels),
            drawn.svg().isEmpty() ? List.of() : downloads(id, technique),
            postmortem.causes().trigger().map(Trigger::statement).orElse(""),
            undo(viewer, id),
            rows.rows(field(technique)),
            rows.stopsAtPeople(),
            rows.uncovered(),
            rows.factors(),
            parts.gates(postmortem),
            technique == Technique.FAULT_TREE && !postmortem.causes().gates().isEmpty()
                ? tree(record, without)
                : TreeView.none()));
  }

  /// The view that opens where none is asked for. It hangs on what is written there and not on what
  /// would fit, so that one more condition does not turn the page into another.
  private static Technique start(Postmortem record) {
    return record.causes().gates().isEmpty() ? Technique.FIVE_WHYS : Technique.FAULT_TREE;
  }

  /// The view as addresses name it.
  static String word(Technique technique) {
    return switch (technique) {
      case FIVE_WHYS -> "whys";
      case FISHBONE -> "fishbone";
      case FAULT_TREE -> "fault-tree";
    };
  }

  private static Optional<Technique> technique(String word) {
    return Arrays.stream(Technique.values()).filter(one -> word(one).equals(word)).findFirst();
  }

  /// What is written beside the statement in a view.
  private static String field(Technique technique) {
    return switch (technique) {
      case FIVE_WHYS -> "class";
      case FISHBONE -> "category";
      case FAULT_TREE -> "probability";
    };
  }

  private static String address(IncidentId id, Technique technique) {
    return Places.causes(id) + "?view=" + word(technique);
  }

  private static List<CausesView.Tab> tabs(IncidentId id, Technique here, Proposal proposal) {
    return Arrays.stream(Technique.values())
        .map(one ->
            new CausesView.Tab(
                one.title(), address(id, one), one == here, one == proposal.technique()))
        .toList();
  }

  private record Drawn(String svg, String refusal) {}

  private Drawn drawn(Postmortem record, Technique technique, int levels) {
    try {
      return new Drawn(causes.picture(record, technique, levels), "");
    } catch (Refused refused) {
      return new Drawn("", refused.sentence());
    }
  }

  private static List<CausesView.Level> levels(IncidentId id, Technique technique, int levels) {
    return Stream.of(2, LEVELS, 10, ALL)
        .map(count ->
            new CausesView.Level(
                count == ALL ? "All" : "" + count,
                address(id, technique) + "&levels=" + count + "#drawing",
                count == levels))
        .toList();
  }

  private static List<CausesView.Download> downloads(IncidentId id, Technique technique) {
    return Arrays.stream(CauseFile.values())
        .filter(file -> file.view().equals(word(technique)))
        .map(file -> new CausesView.Download(file.title(), Places.causes(id) + "/" + file.file()))
        .toList();
  }

  private TreeView tree(StoredRecord record, List<String> without) {
    return switch (causes.tree(record, without)) {
      case Result.Unknown<TreeAnswers> unknown -> TreeView.refused(true, unknown.why());
      case Result.Known<TreeAnswers> known ->
          new TreeRows(known.found(), causes.tree(record.postmortem()).events()).view(without);
    };
  }

  /// The person's own last change, while it is the latest of all and can be taken back.
  private String undo(Viewer viewer, IncidentId id) {
    return viewer.is(Role.AUTHOR)
        ? histories.list(viewer, id, Long.MAX_VALUE, BEFORE).entries().stream()
            .limit(1)
            .filter(entry -> entry.by().equals(viewer.name()) && entry.undoable())
            .map(entry -> Places.history(id) + "/" + entry.to() + "/reversal")
            .findFirst()
            .orElse("")
        : "";
  }

  /// Adds a condition below the incident or below another, after a third.
  public ServerResponse add(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    incidents.get(Visitor.of(request), id);
    WrittenPart added =
        causes.add(
            Visitor.of(request),
            id,
            Map.of("statement", form.text("statement"), "kind", "contributing"),
            factor(form, "below"),
            factor(form, "after"));
    return pages.go(back(id, form) + "#why-" + added.part().name());
  }

  /// Moves a condition a `step` up, down, in or out, or directly to another place.
  public ServerResponse move(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    Viewer viewer = Visitor.of(request);
    incidents.get(viewer, id);
    FactorId factor = FactorId.parse(form.text("factor"));
    Optional<FactorId> from = factor(form, "below");
    Optional<WhyStep> step = Asked.word(WhyStep.class, form.text("step"));
    if (step.isPresent()) {
      causes.step(viewer, id, factor, from, step.get());
    } else {
      causes.move(
          viewer, id, new WhyMove(factor, from, factor(form, "to"), factor(form, "before")));
    }
    return pages.go(back(id, form) + "#why-" + factor);
  }

  private static Optional<FactorId> factor(Form form, String field) {
    return form.has(field) ? Optional.of(FactorId.parse(form.text(field))) : Optional.empty();
  }

  private static String back(IncidentId id, Form form) {
    return technique(form.text("view"))
        .map(technique -> address(id, technique))
        .orElseGet(() -> Places.causes(id));
  }
}
