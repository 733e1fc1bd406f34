package dev.unrepeat.web;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static dev.unrepeat.web.PeopleAtWork.done;

import dev.unrepeat.RunningServer;
import dev.unrepeat.collect.VendorStandIn;
import dev.unrepeat.web.FilledPages.Filled;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pages of what people have settled: required or waived, restored or taken over, released,
/// announced, found alike, collected from systems of which one answers, one refuses and one asks
/// for patience.
public final class SettledPages implements AutoCloseable {
  private static final String SHORT =
      """
      name: parcels
      title: Parcels review

      ## Summary
      Two sentences.

      ## Carriers
      Who was told, and when.
      ---
      All four were told at 16:10 UTC by the duty officer.
      """;

  private final VendorStandIn vendor = new VendorStandIn(SettledPages::answer);
  private final PeopleAtWork at;

  public SettledPages(RunningServer server) {
    at = new PeopleAtWork(server);
  }

  private static VendorStandIn.Answered answer(VendorStandIn.Asked asked) {
    String token = asked.headers().get("authorization");
    if (token.endsWith("refused")) {
      return refuse(401);
    }
    if (token.endsWith("patience")) {
      return new VendorStandIn.Answered(429, Map.of("Retry-After", "3600"), "");
    }
    return ok(
        "{\"offset\": 0, \"limit\": 100, \"more\": false, \"log_entries\": [{\"id\": \"R1\", \"type\": \"annotate_log_entry\", \"summary\": \"Note\", \"note\": \"Looked at the shard\", \"created_at\": \"2026-03-02T14:10:00Z\"}]}");
  }

  /// Fills the server and says where to look.
  public List<Filled> fill() {
    String required = at.resolved("Nobody gets a receipt");
    at.facts(required, "Nobody gets a receipt", "sev1");
    String waived = at.resolved("Receipts show another day");
    at.facts(waived, "Receipts show another day", "sev1");
    done(at.marta.post(waived + "/waiver", Map.of("waiver", FilledPages.LONG)));
    String reviewed = reviewed("Search finds nothing for an hour");
    String published = reviewed("Vouchers are counted twice");
    done(at.marta.post(published + "/postmortem/publication", announced()));
    String restored = restored();
    String taking = takingOver();
    String released = released();
    String alike = alike();
    String collected = collected();
    return List.of(
        new Filled(required + "/course", RunningServer.FACILITATOR),
        new Filled(waived + "/course", RunningServer.FACILITATOR),
        new Filled(waived, RunningServer.VIEWER),
        new Filled(reviewed + "/course", RunningServer.FACILITATOR, announced(), "look"),
        new Filled(published + "/course", RunningServer.FACILITATOR),
        new Filled(published + "/course", RunningServer.VIEWER),
        new Filled(published + "/export", RunningServer.VIEWER),
        new Filled(restored, RunningServer.FACILITATOR),
        new Filled(restored, RunningServer.VIEWER),
        new Filled(taking + "/template", RunningServer.AUTHOR),
        new Filled(released, RunningServer.STRANGER),
        new Filled(released.replaceFirst("/interviews.*", ""), RunningServer.VIEWER),
        new Filled(
            released.replaceFirst("/interviews.*", "/events?show=all"), RunningServer.STRANGER),
        new Filled(alike, RunningServer.AUTHOR),
        new Filled(alike + "/related", RunningServer.AUTHOR),
        new Filled("/patterns", RunningServer.AUTHOR),
        new Filled("/patterns/same-failure-mode", RunningServer.AUTHOR),
        new Filled(
            "/patterns/same-failure-mode?subject=expired+certificate+or+key", RunningServer.AUTHOR),
        new Filled("/sources", RunningServer.ADMINISTRATOR),
        new Filled(collected + "/collection", RunningServer.AUTHOR),
        new Filled(collected + "/collection", RunningServer.VIEWER));
  }

  /// One that a facilitator may publish.
  private String reviewed(String title) {
    String incident = at.resolved(title);
    at.write(incident, "Summary", "", title + ", from 14:02 to 15:20 UTC. " + FilledPages.LONG);
    at.row(
        incident,
        Map.of("sort", "action", "what", "Alert when fewer are found than the hour before"));
    at.approved(incident);
    return incident;
  }

  private static Map<String, String> announced() {
    return Map.of(
        "audiences",
        "all of engineering, support of every country in which parcels are sent",
        "summary",
        FilledPages.LONG);
  }

  /// A template whose first version came back.
  private String restored() {
    done(at.marta.post("/templates", Map.of("text", SHORT, "version", "0")));
    String second =
        SHORT.replace("Two sentences.", FilledPages.LONG).replace("## Carriers", "## Customers");
    saved("parcels", second, 1, "Customers are told, not carriers.");
    done(at.marta.post("/templates/parcels/versions/1/restoration", Map.of("version", "2")));
    return "/templates/parcels/versions";
  }

  /// A postmortem with words in it, to which a new version of its template is offered.
  private String takingOver() {
    String text = SHORT.replace("parcels", "returns").replace("Parcels", "Returns");
    done(at.marta.post("/templates", Map.of("text", text, "version", "0")));
    String incident = at.opened("Returned parcels are not paid back", "returns");
    at.write(incident, "Summary", "", "Nobody was paid back from 14:02 to 15:20 UTC.");
    saved(
        "returns",
        text.replace("## Carriers", "## Cost").replace("four", "six"),
        1,
        FilledPages.LONG);
    return incident;
  }

  private void saved(String template, String text, int seen, String because) {
    done(
        at.marta.post(
            "/templates/" + template + "/text",
            Map.of("text", text, "version", String.valueOf(seen), "because", because)));
  }

  /// An interview whose lines stand on the timeline.
  private String released() {
    String incident = at.resolved("The warehouse prints no labels");
    HttpResponse<String> made =
        at.ines.post(
            incident + "/interviews",
            Map.of(
                "person",
                RunningServer.VIEWER,
                "role",
                "on call for everything that has to do with labels",
                "held",
                "2026-03-03",
                "text",
                "14:05 the printers were silent\n14:40 the runbook named a server that is gone\n\n"
                    + FilledPages.LONG,
                "day",
                "2026-03-02",
                "zone",
                "UTC"));
    done(made);
    String interview = Client.place(made).replaceFirst("\\?.*", "");
    done(at.yuki.post(interview + "/agreement", edition(at.yuki, interview)));
    done(at.ines.post(interview + "/release", edition(at.ines, interview)));
    return interview;
  }

  private static Map<String, String> edition(Client reader, String interview) {
    return Map.of("edition", Client.value(reader.get(interview).body(), "edition"));
  }

  /// Two that failed in one way, and what was promised the first time.
  private String alike() {
    failed("Login answers 500", "The signing certificate had expired.", "Rotate keys by machine");
    return failed(
        "Mail is not sent", "Nobody renewed the TLS cert of the relay.", "List all certificates");
  }

  private String failed(String title, String factor, String action) {
    String incident = at.resolved(title);
    at.row(incident, Map.of("sort", "factor", "statement", factor, "category", "technical"));
    at.row(incident, Map.of("sort", "action", "what", action, "answers", "F1"));
    return incident;
  }

  /// Asked of three: one answered, one refused, one is to be asked again later.
  private String collected() {
    String incident = at.resolved("Parcels go to the wrong town");
    for (String word : List.of("answered", "refused", "patience")) {
      Map<String, String> source = new LinkedHashMap<>();
      source.put("kind", "pagerduty");
      source.put("name", "The pages of everybody who looks after parcels: " + word);
      source.put("address", vendor.address());
      source.put("token", word);
      source.put("enabled", "yes");
      HttpResponse<String> made = at.priya.post("/sources", source);
      done(made);
      done(
          at.ines.post(
              incident + "/collection",
              Map.of(
                  "source",
                  Client.place(made).replaceFirst("\\?.*", "").replaceFirst(".*/", ""),
                  "from",
                  "2026-03-02 14:00",
                  "until",
                  "2026-03-02 18:00")));
    }
    TrackedShop.until(() -> {
      String page = at.ines.get(incident + "/collection").body();
      return page.contains("1 record read")
          && page.contains("(401")
          && page.contains("It is tried again at");
    });
    return incident;
  }

  @Override
  public void close() {
    vendor.close();
  }
}
