package dev.unrepeat.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.ServiceName;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
  private static final KnownFactor POOL =
      factor(
          "INC-1", "checkout", "The connection pool of the order database has no cap per tenant");

  @Test
  void saysWhatALikenessRestsOn() {
    KnownFactor again =
        factor(
            "INC-2", "checkout", "No cap per tenant on connections to the order database's pool");
    assertThat(Recurrence.between(again, POOL).orElseThrow().reasons())
        .containsExactly(
            "Both touch checkout.",
            "Both say: cap, per, tenant, connections, order, database, pool.");
  }

  @Test
  void asksNobodyAboutAnotherService() {
    assertThat(Recurrence.between(factor("INC-2", "search", POOL.statement()), POOL)).isEmpty();
  }

  @Test
  void asksNobodyAboutAnotherCauseOfTheSameService() {
    KnownFactor other = factor("INC-2", "checkout", "The release was not staged");
    assertThat(Recurrence.between(other, POOL)).isEmpty();
    assertThat(
            Recurrence.between(
                of(other, RootCauseClass.PROCESS_GAP), of(POOL, RootCauseClass.PROCESS_GAP)))
        .as("one class alone is no likeness")
        .isEmpty();
  }

  @Test
  void takesOneClassAndAFewWordsForALikeness() {
    KnownFactor other =
        factor("INC-2", "checkout", "Retries of the mail worker fill the order database");
    assertThat(Recurrence.between(other, POOL)).isEmpty();
    assertThat(
            Recurrence.between(
                    of(other, RootCauseClass.SYSTEMIC), of(POOL, RootCauseClass.SYSTEMIC))
                .orElseThrow()
                .reasons())
        .contains("Both are of the class systemic.");
  }

  @Test
  void takesTheSamePartForALikeness() {
    KnownFactor one = part(factor("INC-2", "checkout", "Something ran dry"), "Order-DB pool");
    assertThat(Recurrence.between(one, part(POOL, "order-db pool"))).isPresent();
    assertThat(Recurrence.between(one, part(POOL, ""))).isEmpty();
  }

  private static KnownFactor factor(String incident, String service, String statement) {
    return new KnownFactor(
        new IncidentId(incident),
        List.of(new ServiceName(service)),
        new FactorId(1),
        statement,
        RootCauseClass.UNCLASSIFIED,
        FailureAnatomy.UNSAID);
  }

  private static KnownFactor of(KnownFactor f, RootCauseClass word) {
    return new KnownFactor(f.incident(), f.services(), f.id(), f.statement(), word, f.anatomy());
  }

  private static KnownFactor part(KnownFactor f, String component) {
    return new KnownFactor(
        f.incident(),
        f.services(),
        f.id(),
        f.statement(),
        f.rootCauseClass(),
        new FailureAnatomy("", component, "", "", ""));
  }
}
