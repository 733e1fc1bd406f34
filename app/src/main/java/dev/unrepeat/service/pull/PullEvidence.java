package dev.unrepeat.service.pull;

import dev.unrepeat.collect.EvidenceZip;
import dev.unrepeat.collect.Fetched;
import dev.unrepeat.collect.FollowUps;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Pull;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import dev.unrepeat.timeline.Assembly;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Makes evidence of what came, with the rights that whoever asked has now.
public final class PullEvidence {
  private final Database database;
  private final AccountStore accounts;
  private final EvidenceIntake intake;
  private final ActionItems actions;

  public PullEvidence(Database database, EvidenceIntake intake, ActionItems actions) {
    this.database = database;
    this.accounts = new AccountStore(database);
    this.intake = intake;
    this.actions = actions;
  }

  Viewer viewer(Pull pull) {
    return database
        .read(() -> accounts.findByAddress(pull.by()))
        .filter(Account::active)
        .map(account -> new Viewer(account.name(), account.address(), account.role()))
        .orElseThrow(() -> Refused.state("Whoever asked has no active account any more."));
  }

  /// @return what came of it
  /// @throws Refused where whoever asked may not do so any more
  String add(Pull pull, PullSource source, List<Fetched.File> files) {
    Viewer viewer = viewer(pull);
    if (files.isEmpty()) {
      return "There was nothing in that time.";
    }
    Upload upload =
        new Upload.Sent(
            EvidenceZip.name(source.kind(), pull.from()),
            new ByteArrayInputStream(EvidenceZip.of(files)));
    Answers window =
        new Answers(
            source.zone().isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(source.zone())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(pull.from()),
            Optional.of(pull.until()));
    IntakeResult result =
        intake
            .addTo(
                viewer,
                pull.incident(),
                List.of(upload),
                new EvidenceIntake.Instructions(Optional.empty(), window),
                Progress.SILENT)
            .result();
    Assembly assembly = result.assembly();
    int proposed = actions.propose(viewer, pull.incident(), FollowUps.in(source.kind(), files));
    return "%s read: %s added, %,d known already%s%s."
        .formatted(
            Counted.of(pull.records(), "record"),
            Counted.of(assembly.added(), "event"),
            assembly.known(),
            proposed(proposed),
            result.problems().isEmpty()
                ? ""
                : ", "
                    + Counted.of(result.problems().size(), "record")
                    + " could not be read; the incident lists them");
  }

  private static String proposed(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> ", 1 follow-up proposed as an action";
      default -> ", %d follow-ups proposed as actions".formatted(count);
    };
  }
}
