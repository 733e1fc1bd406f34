package dev.unrepeat.web;

import static dev.unrepeat.web.RoutesTest.at;

import dev.unrepeat.web.RoutesTest.Visit;
import java.util.Map;

/// The visits of [RoutesTest] to meetings, interviews, the impact, exports and relations.
final class FurtherVisits {
  private FurtherVisits() {}

  /// @param incident one that is only read
  /// @param mine one that may change
  static void add(Map<String, Visit> visits, String incident, String mine) {
    meetingVisits(visits, mine);
    interviewVisits(visits, mine);
    impactVisits(visits, incident, mine);
    summaryVisits(visits, incident, mine);
    relationVisits(visits, mine);
  }

  private static void relationVisits(Map<String, Visit> visits, String mine) {
    String base = "/incidents/{id}/related";
    visits.put("GET /patterns", at("/patterns", 200));
    visits.put("GET /patterns/{pattern}", at("/patterns/silent-failure", 200));
    visits.put("GET /incidents/alike", at("/incidents/alike?title=Checkout", 200));
    visits.put("GET " + base, at(mine + "/related", 200));
    visits.put("POST " + base + "/confirmation", at(mine + "/related/confirmation", 422));
    visits.put("POST " + base + "/denial", at(mine + "/related/denial", 422));
  }

  private static void summaryVisits(Map<String, Visit> visits, String incident, String mine) {
    String base = "/incidents/{id}/public-summary";
    visits.put("GET " + base, at(mine + "/public-summary", 200));
    visits.put("GET " + base + ".md", at(mine + "/public-summary.md", 404));
    visits.put("POST " + base, at(mine + "/public-summary", 422));
    visits.put("POST " + base + "/approval", at(mine + "/public-summary/approval", 404));
    visits.put("POST " + base + "/withdrawal", at(mine + "/public-summary/withdrawal", 404));
    visits.put("GET /incidents/{id}/export", at(incident + "/export", 200));
    visits.put("GET /export/site.zip", at("/export/site.zip", 200));
    visits.put("GET /incidents/{id}/export/{format}", at(incident + "/export/json", 200));
  }

  private static void impactVisits(Map<String, Visit> visits, String incident, String mine) {
    visits.put("GET /incidents/{id}/impact", at(incident + "/impact", 200));
    visits.put(
        "POST /incidents/{id}/impact/part",
        new Visit(mine + "/impact/part", Map.of("part", "impact inputs", "SLO", "often"), 422));
    visits.put(
        "POST /incidents/{id}/impact/rows",
        new Visit(mine + "/impact/rows", Map.of("sort", "interval"), 422));
    visits.put(
        "POST /incidents/{id}/impact/removal",
        new Visit(mine + "/impact/removal", Map.of("part", "metric none"), 404));
    visits.put("POST /incidents/{id}/impact/series", at(mine + "/impact/series", 422));
  }

  private static void interviewVisits(Map<String, Visit> visits, String mine) {
    String base = "/incidents/{id}/interviews";
    visits.put("GET " + base, at(mine + "/interviews", 200));
    visits.put("GET " + base + "/new", at(mine + "/interviews/new", 200));
    visits.put("POST " + base, at(mine + "/interviews", 422));
    visits.put("GET " + base + "/{number}", at(mine + "/interviews/9", 404));
    for (String step :
        new String[] {"text", "agreement", "agreement/withdrawal", "release", "withdrawal"}) {
      visits.put("POST " + base + "/{number}/" + step, at(mine + "/interviews/9/" + step, 404));
    }
  }

  private static void meetingVisits(Map<String, Visit> visits, String mine) {
    String base = "/incidents/{id}/meeting";
    visits.put("GET " + base, at(mine + "/meeting", 200));
    visits.put("GET " + base + "/invitation.ics", at(mine + "/meeting/invitation.ics", 404));
    visits.put("GET " + base + "/room", at(mine + "/meeting/room", 404));
    visits.put("POST " + base, at(mine + "/meeting", 422));
    for (String step :
        new String[] {
          "cancellation", "room/item", "notes", "commitment", "attendance", "answers"
        }) {
      visits.put("POST " + base + "/" + step, at(mine + "/meeting/" + step, 404));
    }
    visits.put("POST " + base + "/minutes", at(mine + "/meeting/minutes", 409));
    visits.put("POST " + base + "/room/event", at(mine + "/meeting/room/event", 404));
    for (String step : new String[] {"text", "withdrawal"}) {
      visits.put(
          "POST " + base + "/notes/{number}/" + step, at(mine + "/meeting/notes/9/" + step, 404));
    }
  }
}
