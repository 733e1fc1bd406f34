package dev.unrepeat.web.metrics;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// Figures of one period, each of which can be opened.
///
/// @param period as people say it
/// @param instead why it is an earlier month than the one that runs; empty where it is asked for
/// @param written as it stands in the field
/// @param earlier address of the period before
/// @param later address of the period behind; empty for the one that runs
/// @param spans the same day's month, quarter and year
/// @param review address of the incident review; empty for a year
/// @param undated those that count in no period
/// @param unsure how many incidents miss a figure only because nobody has confirmed a milestone
/// @param withUnsure address of the same with them
/// @param picture incidents per month as SVG; empty where there are no full months yet
/// @param aboutPicture what it shows, or why there is none
/// @param signals what in it chance does not explain, as sentences
public record MetricsView(
    Frame frame,
    String period,
    String instead,
    String written,
    String earlier,
    String later,
    List<Choice> spans,
    List<Choice> severities,
    List<Choice> kinds,
    List<Choice> services,
    List<Choice> teams,
    boolean proposals,
    boolean limited,
    String clear,
    String csv,
    String followUpCsv,
    String review,
    int incidents,
    List<Undated> undated,
    List<Bar> bySeverity,
    List<Bar> byService,
    int unsure,
    String withUnsure,
    List<Row> durations,
    List<Tool> others,
    List<Followed> followUp,
    String picture,
    String aboutPicture,
    List<String> signals,
    List<Month> months) {

  /// An incident of which nothing says when it happened.
  public record Undated(String id, String place) {}

  /// @param share of the most, from 0 to 100
  /// @param address leads to the same narrowed to it
  public record Bar(String label, int count, int share, String address) {}

  /// A duration: its headline, and inside what it rests on.
  ///
  /// @param headline for example "12 min", or why there is none
  /// @param about what the headline is, for example "median of 11"
  /// @param facts label and value
  /// @param sentences what else is to be said of it
  public record Row(
      String id,
      String label,
      boolean found,
      String headline,
      String about,
      String formula,
      List<Fact> facts,
      List<String> sentences,
      List<Left> leftOut,
      List<Used> used) {}

  public record Fact(String label, String value) {}

  /// @param incidents those that are left out for the same reason
  public record Left(String reason, List<Link> incidents) {}

  public record Link(String id, String title, String address) {}

  public record Used(Link incident, String length) {}

  /// One tool with its own definitions.
  public record Tool(String name, List<Counted> counted) {}

  public record Counted(String label, String formula, String headline, String about) {}

  public record Month(String month, int incidents, String signal, String address) {}

  /// What became of causes or promises: a headline, and inside what it rests on.
  ///
  /// @param found whether there is a figure
  public record Followed(
      String id,
      String label,
      boolean found,
      String headline,
      String about,
      String formula,
      List<LeftFor> leftOut,
      List<Thing> used) {}

  /// What is left out for one reason.
  public record LeftFor(String reason, List<Thing> things) {}

  /// An incident or an action.
  public record Thing(String reference, String text, String address, String about) {}
}
