package dev.unrepeat.service;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Severity;
import java.time.LocalDate;
import java.util.List;

/// The incidents of the sample company, with the answers that the README of each example tells.
final class Samples {
  static final List<Sample> ALL =
      List.of(
          Sample.of(
                  "worked/a.txt",
                  "Payments answer 500 after deployment of v2.3.1",
                  IncidentKind.OUTAGE,
                  Severity.SEV2)
              .at("payment-api")
              .about("worked-example")
              .utc()
              .on(LocalDate.of(2026, 1, 12)),
          Sample.of(
                  "worked/b.txt",
                  "Search answers in five seconds instead of one half",
                  IncidentKind.OUTAGE,
                  Severity.SEV3)
              .at("search")
              .about("worked-example")
              .utc()
              .on(LocalDate.of(2026, 2, 3)),
          Sample.of(
                  "worked/c.txt",
                  "Payments time out after a release with a query for each line",
                  IncidentKind.OUTAGE,
                  Severity.SEV2)
              .at("payment-api")
              .about("worked-example")
              .utc(),
          Sample.of(
                  "worked/d.txt",
                  "Connection pool of the order database exhausted",
                  IncidentKind.OUTAGE,
                  Severity.SEV3)
              .at("orders-db")
              .about("worked-example")
              .utc()
              .on(LocalDate.of(2026, 3, 18)),
          Sample.of(
                  "worked/e.txt",
                  "Storefront fails until the third attempt to mend it works",
                  IncidentKind.OUTAGE,
                  Severity.SEV1)
              .at("storefront")
              .about("worked-example")
              .utc()
              .on(LocalDate.of(2026, 5, 6)),
          Sample.of(
                  "2026-07-11-duplicate-mails",
                  "Order confirmations are mailed twice",
                  IncidentKind.PRODUCT,
                  Severity.SEV4)
              .at("notifications")
              .about("mail", "batch"),
          Sample.of(
                  "2026-08-05-signing-key-exposed",
                  "A signing key stands in a public build of the theme",
                  IncidentKind.SECURITY,
                  Severity.SEV2)
              .at("user-auth", "storefront")
              .about("secrets", "build")
              .accepted()
              .mark(
                  MilestoneKind.MITIGATION_STARTED,
                  "2026-08-05T11:44:30Z",
                  "The rotation of the key begins.")
              .mark(
                  MilestoneKind.MITIGATED,
                  "2026-08-05T11:58:20Z",
                  "Only 401 from then on: the old key is worth nothing."),
          Sample.of(
                  "2026-09-22-search-slow",
                  "Search is slow after an index rebuild that failed unnoticed",
                  IncidentKind.OUTAGE,
                  Severity.SEV3)
              .at("search", "catalogue")
              .about("silent-failure"),
          Sample.of(
                  "2026-10-14-checkout-outage",
                  "Checkout fails after the release of v2.3.1",
                  IncidentKind.OUTAGE,
                  Severity.SEV1)
              .at("checkout", "payment-api", "orders-db")
              .about("release", "connection-pool")
              .utc()
              .clockOf("log")
              .accepted()
              .mark(
                  MilestoneKind.IMPACT_STARTED,
                  "2026-10-14T14:31:02Z",
                  "The first 500 in checkout.log, whose clock runs 40 s fast.")
              .mark(
                  MilestoneKind.MITIGATION_STARTED,
                  "2026-10-14T15:04:12Z",
                  "More instances: the first attempt, without effect.")
              .mark(
                  MilestoneKind.DIAGNOSED,
                  "2026-10-14T15:08:31Z",
                  "The leak of a connection for each cart line is found."),
          Sample.of(
                  "2026-10-29-login-failures",
                  "Sign-ins fail at night while the alert rings for 25 minutes",
                  IncidentKind.OUTAGE,
                  Severity.SEV2)
              .at("user-auth")
              .about("configuration", "on-call")
              .accepted()
              .mark(
                  MilestoneKind.MITIGATION_STARTED,
                  "2026-10-29T05:06:45Z",
                  "The first node gets its old limit back.")
              .mark(
                  MilestoneKind.MITIGATED,
                  "2026-10-29T06:18:20Z",
                  "The last of the three nodes is mended; sign-ins work again."),
          Sample.of(
                  "2026-11-03-migration-near-miss",
                  "A migration would have removed a column that refunds still read",
                  IncidentKind.NEAR_MISS,
                  Severity.SEV4)
              .unrated()
              .at("orders-db")
              .about("migration")
              .accepted());

  private Samples() {}
}
