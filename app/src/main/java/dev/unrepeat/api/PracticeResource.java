package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Practice;
import java.util.List;

/// The practice incident: its evidence, your own copies, and the model answer.
public final class PracticeResource implements Resource {
  private final Incidents incidents;
  private final Practice practice;

  public PracticeResource(Incidents incidents, Practice practice) {
    this.incidents = incidents;
    this.practice = practice;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/practice",
            "getPractice",
            "The raw evidence of the practice incident, and your latest copies of it.",
            PracticeJson.class,
            call ->
                Reply.of(
                    new PracticeJson(
                        Practice.evidence().stream()
                            .map(piece -> new Piece(piece.name(), piece.text()))
                            .toList(),
                        practice.mine(call.viewer()).stream()
                            .map(IncidentJson.Line::of)
                            .toList()))),
        ApiRoute.post(
                "/practice",
                "beginPractice",
                "Makes a copy of the practice incident that you alone see.",
                IncidentJson.class,
                call -> {
                  StoredRecord made = practice.begin(call.viewer());
                  return Reply.made(IncidentResource.path(made.id()), IncidentJson.of(made));
                })
            .making(),
        ApiRoute.list(
                "/incidents/{id}/practice",
                "compareWithModelAnswer",
                "A practice copy beside the model answer, section by section, in Markdown.",
                Compared.class,
                call ->
                    Reply.of(
                        Listing.of(
                                practice.compare(incidents.get(call.viewer(), call.incident())),
                                Practice.Pair::heading,
                                call)
                            .map(Compared::of)))
            .from(Role.AUTHOR));
  }

  record PracticeJson(List<Piece> evidence, List<IncidentJson.Line> copies) {}

  record Piece(String name, String text) {}

  /// @param mine empty when it is not written yet
  /// @param remark why the model answer says it so
  record Compared(String heading, String mine, String model, String remark) {
    static Compared of(Practice.Pair pair) {
      return new Compared(pair.heading(), pair.mine(), pair.model(), pair.remark());
    }
  }
}
