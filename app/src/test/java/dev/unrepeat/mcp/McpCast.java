package dev.unrepeat.mcp;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.Description;
import dev.unrepeat.service.EventEdit;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Writing;
import dev.unrepeat.writing.PartSort;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Assistants with the tokens of four people, and two incidents: one that all may see, and one that
/// its author alone may see.
///
/// @param reader with a token of the author that reads alone
record McpCast(
    RunningServer server,
    Assistant author,
    Assistant reader,
    Assistant viewer,
    Assistant stranger,
    String open,
    String hidden) {
  /// What stands in the incident that only its author may see.
  static final String SECRET = "quokkawharf";

  static final McpCast SHARED = make(RunningServer.shared());

  private static Viewer ines() {
    return new Viewer("Ines Okafor", RunningServer.AUTHOR, Role.AUTHOR);
  }

  private static McpCast make(RunningServer server) {
    String hidden = incident(server, "The " + SECRET + " ledger lost entries");
    server
        .bean(Incidents.class)
        .show(ines(), new IncidentId(hidden), new Visibility.Circle(List.of(RunningServer.AUTHOR)));
    return new McpCast(
        server,
        Assistant.of(server, RunningServer.AUTHOR, ApiToken.Scope.WRITE),
        Assistant.of(server, RunningServer.AUTHOR, ApiToken.Scope.READ),
        Assistant.of(server, RunningServer.VIEWER, ApiToken.Scope.WRITE),
        Assistant.of(server, RunningServer.STRANGER, ApiToken.Scope.WRITE),
        incident(server, "The wharf crane scheduler stalled"),
        hidden);
  }

  String incident(String title) {
    return incident(server, title);
  }

  /// Five events whose texts grow, a factor and an action.
  private static String incident(RunningServer server, String title) {
    IncidentId id = server.bean(Incidents.class).create(ines(), Description.titled(title)).id();
    for (int minute = 0; minute < 5; minute++) {
      server
          .bean(Timelines.class)
          .add(
              ines(),
              id,
              new EventEdit(
                  "2026-10-14 14:0" + minute + ":00 UTC",
                  Optional.empty(),
                  EventKind.OBSERVATION,
                  Optional.empty(),
                  title + ", minute " + minute + " " + "x".repeat(minute * 200)));
    }
    write(server, id, PartSort.FACTOR, Map.of("statement", title));
    write(server, id, PartSort.ACTION, Map.of("what", "Alert on " + title));
    return id.value();
  }

  void write(String id, PartSort sort, Map<String, String> texts) {
    write(server, new IncidentId(id), sort, texts);
  }

  private static void write(
      RunningServer server, IncidentId id, PartSort sort, Map<String, String> texts) {
    server.bean(Writing.class).add(ines(), id, sort, texts, Optional.empty());
  }
}
