package dev.unrepeat.service.chat;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ChannelReading;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.text.Counted;
import dev.unrepeat.timeline.Assembly;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Makes evidence of what was read of a channel, with the rights that whoever asked has now.
public final class ChannelEvidence {
  private final Database database;
  private final AccountStore accounts;
  private final EvidenceIntake intake;

  public ChannelEvidence(Database database, EvidenceIntake intake) {
    this.database = database;
    this.accounts = new AccountStore(database);
    this.intake = intake;
  }

  /// @return what came of it
  /// @throws Refused where whoever asked may not do so any more, or there was nothing
  String add(
      ChannelReading reading, JsonNode channel, List<JsonNode> users, List<JsonNode> messages) {
    Viewer viewer =
        database
            .read(() -> accounts.findByAddress(reading.by()))
            .filter(Account::active)
            .map(account -> new Viewer(account.name(), account.address(), account.role()))
            .orElseThrow(() -> Refused.state("Whoever asked has no active account any more."));
    String name = SlackFolder.name(channel);
    if (messages.isEmpty()) {
      return "Nothing was said in #%s in that time.".formatted(name);
    }
    Map<String, JsonNode> byTime = new TreeMap<>();
    messages.forEach(message -> byTime.put(message.path("ts").asString(), message));
    byte[] zip = new SlackFolder(channel, users, byTime).zip();
    Upload upload =
        new Upload.Sent(
            "slack-%s-%s.zip".formatted(name, LocalDate.ofInstant(reading.from(), ZoneOffset.UTC)),
            new ByteArrayInputStream(zip));
    IntakeResult result =
        intake
            .addTo(
                viewer,
                reading.incident(),
                List.of(upload),
                EvidenceIntake.Instructions.NONE,
                Progress.SILENT)
            .result();
    Assembly assembly = result.assembly();
    return "%s of #%s read: %s added, %d known already%s."
        .formatted(
            Counted.of(byTime.size(), "message"),
            name,
            Counted.of(assembly.added(), "event"),
            assembly.known(),
            result.problems().isEmpty()
                ? ""
                : ", " + Counted.of(result.problems().size(), "message") + " could not be read");
  }
}
