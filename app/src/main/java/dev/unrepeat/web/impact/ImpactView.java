package dev.unrepeat.web.impact;

import dev.unrepeat.impact.Computed;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.writing.FieldView;
import java.util.List;
import java.util.Optional;

/// What the page of the impact shows.
///
/// @param action address below which it is changed
/// @param refusal why the last change was not saved; empty when it was
/// @param sent a series that was sent and refused
/// @param means metrics before, during and after, those of series among them
public record ImpactView(
    Frame frame,
    DocumentHead head,
    String action,
    String refusal,
    List<FigureRow> figures,
    List<StatedRow> stated,
    List<MeanRow> means,
    List<SeriesRow> series,
    RowGroup intervals,
    RowGroup statements,
    RowGroup metrics,
    List<InputGroup> inputs,
    Optional<SentSeries> sent) {

  /// What of a series can be shown again; a file cannot.
  public record SentSeries(String metric, String unit, String pasted) {}

  /// A computed figure that can be opened.
  ///
  /// @param found whether there is a result, not only the reason why there is none
  public record FigureRow(
      String id,
      String label,
      String words,
      boolean found,
      String formula,
      List<Computed.Used> used,
      List<String> leftOut) {
    static FigureRow of(Computed computed) {
      boolean found = computed.amount().isPresent();
      return new FigureRow(
          "f-" + computed.key().replaceAll("[^A-Za-z0-9-]+", "-"),
          computed.label(),
          found
              ? computed.outcome().words()
              : computed.outcome().words().replaceFirst("^no data: ", ""),
          found,
          computed.formula(),
          computed.used(),
          computed.leftOut());
    }
  }

  /// A stated figure against the computed one.
  ///
  /// @param tone `good`, `warn` or `info`
  public record StatedRow(String measure, String verdict, String tone, String sentence) {}

  public record MeanRow(
      String metric, String unit, String before, String during, String after, String from) {}

  /// @param drawing SVG; empty when the series cannot be read
  /// @param notes what was left out or assumed when it was read
  public record SeriesRow(String name, String drawing, String notes, String refusal) {}

  /// A part that can be changed and taken away.
  ///
  /// @param part its name, as the history has it
  public record EditRow(String id, String part, String label, List<FieldView> fields) {}

  /// Parts of one sort, and the form of a new one.
  ///
  /// @param sort as the form names it
  /// @param add words of the fold in which a new one waits
  /// @param open whether the fold stands open
  public record RowGroup(
      String heading,
      String empty,
      String sort,
      String add,
      List<EditRow> rows,
      List<FieldView> fresh,
      boolean open) {}

  /// Inputs that belong together.
  ///
  /// @param open whether the incident itself says one of them
  public record InputGroup(String id, String heading, boolean open, List<FieldView> fields) {}
}
