package dev.unrepeat.source.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.Fixtures;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GitHubDeliveriesTest {
  private static final MemoryFile[] FILES = Fixtures.of("github");

  private final Collected sample = Collected.read(new GitHubDeliveries(), FILES);

  private SourceEvent from(String file) {
    return sample.events.stream()
        .filter(event -> event.path().equals(file + ".json"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String file) {
    return Arrays.stream(FILES)
        .filter(one -> one.path().equals(file + ".json"))
        .map(one -> new String(one.content(), StandardCharsets.UTF_8).replaceAll("\\s*\\n\\s*", ""))
        .findFirst()
        .orElseThrow();
  }

  private static Collected read(String text) {
    return Collected.read(new GitHubDeliveries(), MemoryFile.of("a.json", text));
  }

  @Test
  void readsADeploymentAsAChange() {
    SourceEvent event = from("deployment");

    assertThat(event.text()).isEqualTo("Deployment of checkout v2.3.1 to production requested");
    assertThat(event.kind()).contains(EventKind.CHANGE);
    assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:18:20Z"));
    assertThat(event.actor()).contains(new Actor(ActorKind.PERSON, "engineer", "mlindqvist"));
    assertThat(event.references())
        .containsExactlyInAnyOrder(
            "ac20a6cfc3907f8d292a9ba9da3216d184365b6b", "ac20a6c", "77310091", "v2.3.1");
    assertThat(event.address())
        .isEqualTo("https://github.example.com/tidewater-goods/checkout/deployments");
  }

  @Test
  void tellsHowADeploymentEndedAndFoldsHowItWent() {
    assertThat(from("status-success").text())
        .isEqualTo("Deployment of checkout v2.3.1 to production succeeded: 4 pods");
    assertThat(from("status-success").weight()).isEqualTo(Weight.SIGNAL);
    assertThat(from("status-success").time().known())
        .contains(Instant.parse("2026-10-14T14:23:07Z"));
    assertThat(from("status-in-progress").weight()).isEqualTo(Weight.NOISE);
    assertThat(from("status-in-progress").group()).isEqualTo("deployment progress");
  }

  @Test
  void givesAFailureItsWordAsSeverity() {
    SourceEvent event = read(text("status-success").replace("\"success\"", "\"failure\"")).only();

    assertThat(event.severity()).isEqualTo("failure");
    assertThat(event.text()).contains("failed");
  }

  @Test
  void callsARollbackARollback() {
    assertThat(read(text("deployment").replace("\"deploy\"", "\"deploy:rollback\"")).only().text())
        .startsWith("Rollback of checkout to v2.3.1 in production requested");
  }

  @Test
  void tellsAReleaseWhenItWasPublishedAndNotWhenItsCommitWasMade() {
    SourceEvent event = from("release-published");

    assertThat(event.text()).isEqualTo("Release v2.3.1 of checkout published");
    assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:10:09Z"));
    assertThat(from("release-released").key()).isEqualTo(event.key());
  }

  @Test
  void keepsTheEndOfARunAndFoldsTheRest() {
    SourceEvent end = from("run-completed");

    assertThat(end.text())
        .isEqualTo(
            "Workflow release of checkout completed with failure: Load saved addresses (#1187)");
    assertThat(end.severity()).isEqualTo("failure");
    assertThat(end.kind()).contains(EventKind.CHANGE);
    assertThat(end.time().known()).contains(Instant.parse("2026-10-14T14:09:48Z"));
    assertThat(from("run-requested").group()).isEqualTo("workflow progress");
    assertThat(from("run-requested").time().known())
        .contains(Instant.parse("2026-10-14T14:02:10Z"));
  }

  @Test
  void takesAWorkflowThatDeploysNothingForAnObservation() {
    assertThat(
            read(text("run-completed")
                    .replace("\"release\"", "\"nightly tests\"")
                    .replace("/release.yml", "/tests.yml"))
                .only()
                .kind())
        .contains(EventKind.OBSERVATION);
  }

  @Test
  void readsAListOneALineAndEnvelopes() {
    String one = text("deployment");
    String two = text("status-success");

    assertThat(read("[" + one + "," + two + "]").events).hasSize(2);
    assertThat(read(one + "\n" + two + "\n").events).hasSize(2);
    assertThat(read("[{\"event\":\"deployment\",\"payload\":" + one + "}]").events).hasSize(1);
  }

  @Test
  void saysOnceThatAnotherKindOfDeliveryIsNotRead() {
    String issue =
        "{\"event\":\"issues\",\"payload\":{\"action\":\"opened\",\"repository\":{},\"sender\":{}}}";

    Collected read =
        read(
            "[{\"event\":\"deployment\",\"payload\":"
                + text("deployment")
                + "},"
                + issue
                + ","
                + issue
                + "]");

    assertThat(read.events).hasSize(1);
    assertThat(read.reasons()).singleElement().asString().startsWith("\"issues\" is no deployment");
  }

  @Test
  void takesAppsForPrograms() {
    assertThat(
            read(text("deployment")
                    .replace(
                        "\"login\": \"mlindqvist\",\"type\": \"User\"",
                        "\"login\": \"ci[bot]\",\"type\": \"Bot\""))
                .only()
                .actor())
        .contains(new Actor(ActorKind.AUTOMATION, "deployment pipeline", "ci[bot]"));
  }

  @Test
  void reportsWrongTypesAndGoesOn() {
    String odd =
        "{\"action\":\"created\",\"deployment\":{\"id\":[],\"environment\":{},\"created_at\":[1],\"creator\":\"me\",\"sha\":5},\"repository\":\"x\",\"sender\":7}";

    Collected read = read("[" + text("deployment") + "," + odd + ",1]");

    assertThat(read.events).hasSize(2);
    assertThat(read.problems).extracting("line").contains(2L, 3L);
  }

  @Test
  void readsTheExamplesAndTheRealSamples() {
    Collected read =
        Collected.read(
            new GitHubDeliveries(), Fixtures.example("2026-10-14-checkout-outage/github"));
    assertThat(read.events).hasSize(8).noneMatch(event -> event.time().known().isEmpty());
    assertThat(read.problems).isEmpty();

    Fixtures.corpus("events/github")
        .ifPresent(files -> {
          Collected real = Collected.read(new GitHubDeliveries(), files);
          assertThat(real.events.stream().map(SourceEvent::text).collect(Collectors.joining("\n")))
              .contains("Deployment of Hello-World master to production requested", "succeeded");
          assertThat(real.problems).isEmpty();
        });
  }
}
