package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.live.LocalHub;
import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.RecordStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// A change and the news of it come to be together, on PostgreSQL: of what failed afterwards,
/// people would be told that nothing was saved.
class ChangeAndNewsTest {
  private static final Clock MORNING = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void aChangeOfWhichNobodyCanHearIsNotKept() throws Exception {
    DatabaseAddress.Postgres address = EmbeddedPostgreSql.newDatabase();
    try (Database database = Database.open(address);
        SharedHub hub = new SharedHub(database, new LocalHub(), MORNING)) {
      Ledger ledger =
          new Ledger(database, new RecordStore(database), MORNING, hub, Announcer.NOBODY);
      Incidents incidents =
          new Incidents(ledger, new IncidentListStore(database), IncidentNumbering.STANDARD);
      IncidentId id =
          incidents
              .add(INES, next -> Postmortem.draft(Incident.named(next, "Checkout fails", NOW)))
              .id();
      Visibility circle = new Visibility.Circle(List.of(INES.address()));
      try (Connection connection =
              DriverManager.getConnection(address.url(), address.user(), address.password());
          Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE news");
      }
      assertThatThrownBy(() -> incidents.show(INES, id, circle))
          .isInstanceOf(DataAccessException.class);
      assertThat(incidents.get(INES, id).postmortem().incident().visibility())
          .isEqualTo(Visibility.EVERYBODY);
      assertThatThrownBy(() -> incidents.remove(INES, id)).isInstanceOf(DataAccessException.class);
      assertThat(incidents.get(INES, id).id()).isEqualTo(id);
    }
  }
}
