package dev.unrepeat.web.cause;

import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.writing.PanelView;
import java.util.List;

/// The causes of one postmortem in one of their views.
///
/// @param version of the record as it is shown
/// @param address of this page
/// @param writing address below which parts are saved
/// @param view `whys`, `fishbone` or `fault-tree`
/// @param proposal why another technique, or this one, fits
/// @param drawing as SVG; empty where there is none
/// @param undrawn why there is none
/// @param trigger what set it off; empty when it is not told
/// @param undo address that takes the person's last change back; empty when there is none
public record CausesView(
    Frame frame,
    List<Crumb> crumbs,
    DocumentHead head,
    String incident,
    long version,
    String address,
    String writing,
    String live,
    String view,
    List<Tab> tabs,
    Proposed proposal,
    String drawing,
    String undrawn,
    List<Level> levels,
    List<Download> downloads,
    String trigger,
    String undo,
    List<CauseRow> rows,
    boolean stopsAtPeople,
    List<OpenEnd> open,
    List<FactorLine> factors,
    PanelView.RowsView gates,
    TreeView tree) {

  /// A view that can be chosen.
  public record Tab(String title, String address, boolean here, boolean proposed) {}

  /// @param here whether this view is the proposed one
  public record Proposed(String title, String reason, String address, boolean here) {}

  /// How many levels are drawn.
  public record Level(String words, String address, boolean here) {}

  public record Download(String title, String address) {}

  /// An end about which nothing is done.
  public record OpenEnd(String number, String statement, String address) {}

  /// A factor in the list of all.
  public record FactorLine(
      String number,
      String statement,
      String category,
      String kind,
      String sort,
      String confidence,
      String supports,
      String address) {}

  public boolean at(String name) {
    return view.equals(name);
  }
}
