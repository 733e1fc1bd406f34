package dev.unrepeat.web.incident;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.render.SourceName;
import dev.unrepeat.service.OpenTime;
import dev.unrepeat.service.TimeAnswer;
import dev.unrepeat.timeline.MainDay;
import dev.unrepeat.web.event.EventRow;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.PastedText;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.TypedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The questions that keep events without a time, each with the fields that answer it.
public final class UndatedQuestions {
  private static final int BY_HAND = 20;
  private static final int MOST_FILES = 3;

  private UndatedQuestions() {}

  public static List<IncidentView.Undated> of(Postmortem postmortem) {
    return of(postmortem, Optional.empty());
  }

  /// @param typed the form with what was refused
  public static List<IncidentView.Undated> of(Postmortem postmortem, Optional<Form> typed) {
    return OpenTime.of(postmortem.timeline()).stream()
        .map(question -> question(question, postmortem, typed))
        .toList();
  }

  /// What was typed in the form, question by question; one that was left empty is not in it.
  public static List<TimeAnswer> typed(Postmortem postmortem, Form form) {
    List<TimeAnswer> answers = new ArrayList<>();
    for (OpenTime question : OpenTime.of(postmortem.timeline())) {
      String id = id(question);
      TypedAnswers typed = TypedAnswers.read(form, "." + id);
      if (!typed.nothing()) {
        answers.add(new TimeAnswer(id, question.source(), question.missing(), typed.answers()));
      }
    }
    return answers;
  }

  private static String id(OpenTime question) {
    return question.source() + "." + Places.word(question.missing());
  }

  private static IncidentView.Undated question(
      OpenTime question, Postmortem postmortem, Optional<Form> typed) {
    MissingPart missing = question.missing();
    boolean zone =
        switch (missing) {
          case ZONE, TWO_INSTANTS, NO_INSTANT, DATE -> true;
          case TIME, YEAR, DAY_ORDER -> question.parts().contains(MissingPart.ZONE);
        };
    return new IncidentView.Undated(
        id(question),
        "%s of %s %s"
            .formatted(
                Printing.count(question.count(), "time"),
                files(question, postmortem),
                missing.ofTimes(question.count())),
        question.examples().stream().map(UndatedQuestions::line).toList(),
        question.count() - question.examples().size(),
        question.parts().contains(MissingPart.DATE)
            ? missing == MissingPart.DATE ? "Date" : "Date, if the evidence names none"
            : "",
        question.parts().contains(MissingPart.YEAR),
        zone,
        missing == MissingPart.DAY_ORDER,
        missing == MissingPart.TIME ? "" : missing.option(),
        question.parts().contains(MissingPart.DATE) ? day(postmortem.timeline()) : "",
        IncidentView.Undated.Fields.of(id(question), typed),
        missing == MissingPart.TIME ? byHand(question, postmortem) : List.of());
  }

  /// By their names, as people know them; typed lines by the name of their source.
  private static String files(OpenTime question, Postmortem postmortem) {
    Map<EvidenceId, String> names =
        postmortem.evidence().stream()
            .filter(piece -> !piece.name().equals(PastedText.NAME))
            .collect(Collectors.toMap(Evidence::id, Evidence::name));
    List<String> files =
        postmortem.timeline().undated().stream()
            .filter(event -> event.source().equals(question.source()))
            .filter(event ->
                event.time() instanceof EventTime.Undated undated
                    && undated.missing() == question.missing())
            .flatMap(event -> event.evidence().stream())
            .filter(EvidenceLink.InFile.class::isInstance)
            .map(EvidenceLink.InFile.class::cast)
            .filter(link -> names.containsKey(link.evidence()))
            .map(link -> link.path().isEmpty() ? names.get(link.evidence()) : link.path())
            .distinct()
            .toList();
    String shown = String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())));
    return files.isEmpty()
        ? SourceName.of(question.source())
        : files.size() > MOST_FILES
            ? shown + " and " + Printing.count(files.size() - MOST_FILES, "other file")
            : shown;
  }

  /// Which day most of what is dated is of; a person decides whether the rest is too.
  private static String day(Timeline timeline) {
    return MainDay.of(timeline).map(main -> main.sentence(Printing.day(main.day()))).orElse("");
  }

  private static List<EventRow.Place> byHand(OpenTime question, Postmortem postmortem) {
    return postmortem.timeline().undated().stream()
        .filter(event -> event.source().equals(question.source()))
        .filter(event ->
            event.time() instanceof EventTime.Undated undated
                && undated.missing() == MissingPart.TIME)
        .limit(BY_HAND)
        .map(event ->
            new EventRow.Place(
                line(event.time().raw().text() + " " + event.text()),
                Places.event(postmortem.incident().id(), event.id())))
        .toList();
  }

  private static String line(String example) {
    return example.length() > 160 ? example.substring(0, 160) + "…" : example;
  }
}
