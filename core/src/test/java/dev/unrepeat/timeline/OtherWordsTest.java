package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.timeline.WorkedTimelinesTest.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Timelines in other words than those of figures.md.
class OtherWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrote the customers",
        "Ines wrote to all customers",
        "Support has written to affected users",
        "told the customers",
        "told our merchants what is wrong",
        "informed all customers",
        "customers notified",
        "mailed all customers",
        "let customers know by mail",
        "sent a short update to all customers",
        "sent customers a note",
        "apologised to customers",
        "posted to status page",
        "posted the first update on the statuspage",
      })
  void hearsTheFirstWordToCustomers(String words) {
    assertThat(KindWords.propose(words).says(Meaning.CUSTOMERS_TOLD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two customers wrote to support",
        "customers told us that the basket is empty",
        "writes to customers table time out",
        "wrote to customers-db without effect",
        "notified customer support",
        "nobody has told the customers",
        "we did not inform customers",
        "we should tell the customers",
      })
  void takesNothingElseForAWordToCustomers(String words) {
    assertThat(KindWords.propose(words).says(Meaning.CUSTOMERS_TOLD)).isFalse();
  }

  @Test
  void readsAFullDiskThatCustomersFound() {
    Worked worked =
        Worked.of(
            """
            02:10 nightly export job kicked off on orders-db
            02:58 writes to orders-db begin to time out
            03:20 Two customers wrote to support that their basket could not be saved
            03:26 Support liaison pages the database engineer
            03:31 Tom is online and starts looking at the replicas
            03:44 Turns out the export had filled the disk of the primary
            03:47 Agreed to kill the export and extend the volume
            03:52 Export job killed, volume extended to 2 TB
            03:58 Write latency coming down
            04:05 Writes are healthy again, no further timeouts
            04:10 Banner taken off, customers notified by mail
            04:30 Incident over
            """);

    assertThat(worked.at(MilestoneKind.IMPACT_STARTED)).contains("02:58");
    assertThat(worked.at(MilestoneKind.DETECTED)).contains("03:20");
    assertThat(worked.at(MilestoneKind.ACKNOWLEDGED)).contains("03:31");
    assertThat(worked.at(MilestoneKind.DIAGNOSED)).contains("03:44");
    assertThat(worked.at(MilestoneKind.MITIGATION_STARTED)).contains("03:52");
    assertThat(worked.at(MilestoneKind.MITIGATED)).contains("04:05");
    assertThat(worked.at(MilestoneKind.RESOLVED)).contains("04:30");
    assertThat(worked.length(FindingKind.DETECTION_LAG)).contains(22L);
    assertThat(worked.length(FindingKind.CUSTOMER_WORD)).contains(72L);
  }

  @Test
  void readsACertificateThatNobodyRenewed() {
    Worked worked =
        Worked.of(
            """
            08:59 certificate of auth.tidewater.example expires, sign-ins start failing
            09:01 PagerDuty: synthetic sign-in check is failing in all regions
            09:03 Ines picks it up
            09:05 Ravi assumes the role of incident commander, video call opened
            09:09 We identified an expired certificate as the culprit
            09:12 status page updated: sign-in unavailable
            09:20 attempted to renew through the usual job, renewal job fails
            09:41 certificate issued by hand and rolled out to all edges
            09:44 sign-in success rate back at 99.9 %
            10:15 marked as resolved after half an hour of monitoring
            11:00 incident ticket closed
            """);

    assertThat(worked.at(MilestoneKind.IMPACT_STARTED)).contains("08:59");
    assertThat(worked.at(MilestoneKind.DETECTED)).contains("09:01");
    assertThat(worked.at(MilestoneKind.ACKNOWLEDGED)).contains("09:03");
    assertThat(worked.at(MilestoneKind.DECLARED)).contains("09:05");
    assertThat(worked.at(MilestoneKind.DIAGNOSED)).contains("09:09");
    assertThat(worked.at(MilestoneKind.MITIGATION_STARTED)).contains("09:20");
    assertThat(worked.at(MilestoneKind.MITIGATED)).contains("09:44");
    assertThat(worked.at(MilestoneKind.RESOLVED)).contains("10:15");
    assertThat(worked.length(FindingKind.PAPERWORK)).contains(45L);
    assertThat(worked.length(FindingKind.CUSTOMER_WORD)).contains(13L);
  }

  @Test
  void readsAQueueThatCameBack() {
    Worked worked =
        Worked.of(
            """
            10:00 new version of the notifications consumer rolled out to production
            10:12 backlog of the mail queue starts growing
            10:40 monitoring flags consumer lag over 50,000
            10:46 on-call acked
            10:55 suspected a slow mail host, ruled it out as the root cause
            11:05 determined that the consumer commits after each message
            11:10 restarted the consumers, didn't help
            11:30 decided to go back to the previous version
            11:34 rolling back
            11:40 lag is falling
            12:20 queue drained, lag back to normal
            12:30 resolved
            14:05 lag alert again, two pods still ran the new version
            14:15 both pods replaced
            14:30 lag back to normal
            14:45 resolved for good
            """);

    assertThat(worked.at(MilestoneKind.IMPACT_STARTED)).contains("10:12");
    assertThat(worked.at(MilestoneKind.DETECTED)).contains("10:40");
    assertThat(worked.at(MilestoneKind.ACKNOWLEDGED)).contains("10:46");
    assertThat(worked.at(MilestoneKind.DIAGNOSED)).contains("11:05");
    assertThat(worked.at(MilestoneKind.MITIGATION_STARTED)).contains("11:10");
    assertThat(worked.at(MilestoneKind.MITIGATED)).contains("14:30");
    assertThat(worked.at(MilestoneKind.RESOLVED)).contains("14:45");
    assertThat(worked.length(FindingKind.CHANGE_BEFORE_START)).contains(12L);
    assertThat(worked.find(FindingKind.REOPENED)).isPresent();
  }
}
