package dev.unrepeat.web.writing;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.writing.PartSort;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How one field of a part is asked for.
///
/// @param hint a sentence below the label; empty for none
/// @param needed whether a part without it is none
/// @param more whether it stands in the folded lower half of its row
public record FieldDesign(
    String name, String label, String hint, Control control, boolean needed, boolean more) {
  /// What a field is typed into.
  public enum Control {
    AREA,
    LINE,
    LINES,
    CHOICE
  }

  public static List<FieldDesign> of(PartSort sort) {
    return switch (sort) {
      case OPENING -> List.of(area("text", "Before the first heading", ""));
      case SECTION, OWN_SECTION, FRONT_MATTER -> List.of(area("text", "Text", ""));
      case PEOPLE ->
          List.of(
              line("owner", "Owner", "One person who sees it through."),
              line("facilitator", "Facilitator", "Leads the review; better not a responder."),
              line("reporter", "Reporter", ""),
              lines("authors", "Authors", "A name on each line."),
              lines("reviewers", "Reviewers", "A name on each line."),
              lines("attendees", "Attendees", "Who was at the review; a name on each line."));
      case RESPONDER ->
          List.of(
              line("name", "Name", "").must(), choice("role", "Role"), line("part", "Part", ""));
      case TRIGGER ->
          List.of(
              area("text", "What set it off", ""),
              line("event", "Event", "Its number on the timeline, for example E7."));
      case LESSON -> List.of(choice("kind", "Sort"), area("text", "Lesson", "").must());
      case LINK ->
          List.of(
              choice("kind", "Leads to"),
              line("label", "Words", ""),
              line("address", "Address", "").must());
      case FACTOR -> factor();
      case GATE ->
          List.of(
              line("name", "Name", "For example G1; empty gives it a number."),
              choice("kind", "Combines by"),
              line("least", "At least", "How many of its inputs it takes, for \"at least\"."),
              lines("inputs", "Of", "Numbers of factors and names of gates, one on each line.")
                  .must(),
              choice("top", "Stands for the incident"));
      case ACTION -> action();
      case INTERVAL -> interval();
      case FIGURE ->
          List.of(
              choice("measure", "Counts"),
              line(
                      "amount",
                      "Amount",
                      "For example about 15000 users, or 4000 to 9000, likely 7000 USD.")
                  .must(),
              line("method", "How it was found", ""));
      case METRIC ->
          List.of(
              line("metric", "Metric", "").must(),
              line("unit", "Unit", ""),
              line("before", "Before", ""),
              line("during", "During", ""),
              line("after", "After", ""));
      case IMPACT_INPUTS -> inputs();
    };
  }

  private static List<FieldDesign> interval() {
    return List.of(
        line("from", "From (UTC)", "2026-10-14 14:31").must(),
        line("until", "Until (UTC)", "Empty while it lasts."),
        line(
                "degree",
                "Degree",
                "Share of users or of function lost, for example 40 %; 100 % is a full outage.")
            .must(),
        choice("type", "Type"),
        line("service", "Service", "Empty for all."),
        line("region", "Region", "Empty for all."),
        line("basis", "How the degree is known", ""));
  }

  private static List<FieldDesign> inputs() {
    return Stream.concat(
            Arrays.stream(ImpactInput.values())
                .map(input -> {
                  String label = Printing.capital(input.words());
                  return input.list()
                      ? lines(input.words(), label, InputHints.of(input))
                      : line(input.words(), label, InputHints.of(input));
                }),
            Stream.of(lines("regions", "Regions", "A region on each line.")))
        .toList();
  }

  private static List<FieldDesign> factor() {
    return List.of(
        area("statement", "Condition", "A statement about the system.").must(),
        choice("category", "Category"),
        choice("kind", "Kind"),
        lines("because", "Because of", "Numbers of the factors that answer its why."),
        choice("class", "Class").folded(),
        choice("confidence", "How sure").folded(),
        area("missing control", "Missing control", "What would have caught it.").folded(),
        area("assumption", "Assumption", "What was taken for true.").folded(),
        line("component", "Component", "").folded(),
        area("failure mode", "Failure mode", "").folded(),
        area("symptom", "Symptom", "").folded(),
        lines("facts", "Facts", "What supports it; one on each line.").folded(),
        lines("evidence", "Evidence", "For example V1 checkout.log:258, or an address.").folded(),
        line("probability", "Probability", "From 0 to 1.").folded(),
        area("refusal", "Why nothing is done about it", "").folded(),
        line("refused by", "Decided by", "").folded());
  }

  private static List<FieldDesign> action() {
    return List.of(
        area("what", "What", "A verb first.").must(),
        line("owner", "Owner", "One person."),
        line("due", "Due", "2026-10-30, or \"end of next week\"."),
        choice("priority", "Priority"),
        choice("type", "Type"),
        area("done when", "Done when", "How one will see that it worked."),
        area("why", "Why", "How it prevents.").folded(),
        lines("answers", "Answers", "Numbers of the factors, for example F2.").folded(),
        choice("horizon", "Horizon").folded(),
        choice("level", "Level of prevention").folded(),
        choice("effect", "Effect").folded(),
        choice("effort", "Effort").folded());
  }

  private static FieldDesign area(String name, String label, String hint) {
    return new FieldDesign(name, label, hint, Control.AREA, false, false);
  }

  private static FieldDesign line(String name, String label, String hint) {
    return new FieldDesign(name, label, hint, Control.LINE, false, false);
  }

  private static FieldDesign lines(String name, String label, String hint) {
    return new FieldDesign(name, label, hint, Control.LINES, false, false);
  }

  private static FieldDesign choice(String name, String label) {
    return new FieldDesign(name, label, "", Control.CHOICE, false, false);
  }

  private FieldDesign must() {
    return new FieldDesign(name, label, hint, control, true, more);
  }

  private FieldDesign folded() {
    return new FieldDesign(name, label, hint, control, needed, true);
  }
}
