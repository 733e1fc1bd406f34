package dev.unrepeat.source.vault;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The audit log of HashiCorp Vault and OpenBao, one object a line. Source: Vault documentation,
/// "Audit devices". Each call is written as a request and as its response, which holds both; so the
/// request is folded. Nothing of the data that was asked for or answered is taken.
public final class VaultAudit extends JsonSource {
  private static final Pattern PERSON =
      Pattern.compile("(?:ldap|oidc|jwt|userpass|okta|github|kerberos|radius|saml)-.+");
  private static final Set<String> READING = Set.of("read", "list", "help", "renew");

  public VaultAudit() {
    super("vault", Set.of(), "mount_type", "remote_address", "client_token_accessor");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isCall(record);
  }

  private static boolean isCall(JsonObject record) {
    return (record.at("type").equals("request") || record.at("type").equals("response"))
        && !record.at("request.operation").isEmpty()
        && !record.at("request.path").isEmpty();
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (!isCall(record)) {
      return;
    }
    String operation = record.at("request.operation");
    String failure = failure(record.at("error"));
    SourceEvent event =
        to.event(
                joined("/", record.at("request.id"), record.at("type"), record.at("time")),
                to.time(record.at("time")),
                joined(": ", "Vault: " + operation + " " + record.at("request.path"), failure))
            .withKind(
                failure.isEmpty() && !READING.contains(operation)
                    ? EventKind.CHANGE
                    : EventKind.OBSERVATION)
            .withSeverity(failure.isEmpty() ? "" : "error");
    boolean reads = failure.isEmpty() && READING.contains(operation);
    boolean asked = record.at("type").equals("request");
    to.tell(
        asked || reads
            ? event.weighing(Weight.NOISE, asked ? "requests, told by their responses" : "reads")
            : event,
        who(record.at("auth.display_name")));
  }

  /// `permission denied` of "1 error occurred:" with a list below it.
  private static String failure(String error) {
    return error
        .lines()
        .map(line -> line.strip().replaceFirst("^\\* ", ""))
        .filter(line -> !line.isEmpty() && !line.matches("\\d+ errors? occurred:"))
        .findFirst()
        .orElse("");
  }

  private static Optional<Actor> who(String name) {
    return PERSON.matcher(name).matches()
        ? person("engineer", name.substring(name.indexOf('-') + 1))
        : program("service", name);
  }
}
