package dev.unrepeat;

import dev.unrepeat.evidence.EvidenceOpener;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.Announcer;
import dev.unrepeat.service.Catalogue;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.EvidenceProse;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.Impacts;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Practice;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.service.SampleCauses;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.SampleImpact;
import dev.unrepeat.service.SettingsFolder;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.chat.Announcements;
import dev.unrepeat.service.chat.ChatNews;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.service.live.LocalHub;
import dev.unrepeat.service.live.SharedHub;
import dev.unrepeat.service.tracker.Errands;
import dev.unrepeat.service.webhook.EventsOut;
import dev.unrepeat.service.wiki.Publishing;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RemarkStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The beans of the server on one screen: the clock, the databases, the adapters, the doors.
@Configuration(proxyBeanMethods = false)
@Import({
  OutboxWiring.class,
  TrackerWiring.class,
  ChatWiring.class,
  ImportWiring.class,
  PullWiring.class,
  SettingWiring.class,
  WikiWiring.class,
  ArrivalWiring.class,
  MeasureWiring.class,
  SecurityWiring.class,
  CourseWiring.class,
  PublishingWiring.class,
  ExportWiring.class,
  BackupWiring.class,
  ReminderWiring.class,
  ReviewWiring.class,
  SearchWiring.class,
  PatternWiring.class,
  WebWiring.class,
  ApiWiring.class,
  McpWiring.class
})
class Wiring {
  /// What another node has not touched for so long is of one that was killed.
  private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// `unrepeat.data`; nodes that have a PostgreSQL database in common may share the folder.
  @Bean
  DataFolder dataFolder(Environment settings, Clock clock) throws IOException {
    Path folder = Path.of(settings.getProperty("unrepeat.data", "unrepeat-data"));
    return settings.containsProperty("unrepeat.database.url")
        ? DataFolder.share(folder, clock.instant().minus(LONGEST_UPLOAD))
        : DataFolder.open(folder);
  }

  /// PostgreSQL where `unrepeat.database.url` names one, else the file in the data folder.
  @Bean
  Database database(Environment settings, DataFolder folder) {
    DatabaseAddress address =
        settings.containsProperty("unrepeat.database.url")
            ? DatabaseAddress.Postgres.of(
                settings.getRequiredProperty("unrepeat.database.url"),
                settings.getProperty("unrepeat.database.user", "unrepeat"),
                settings.getProperty("unrepeat.database.password", ""))
            : folder.database();
    return settings.getProperty("unrepeat.read.only", Boolean.class, false)
        ? Database.openToRead(address)
        : Database.open(address);
  }

  @Bean
  SharedHub hub(Database database, Clock clock) {
    SharedHub hub =
        new SharedHub(database, LocalHub.within(Runtime.getRuntime().maxMemory()), clock);
    hub.start();
    return hub;
  }

  @Bean
  Round newsRound(SharedHub hub) {
    return new Round("news", Duration.ofMinutes(10), hub::sweep);
  }

  @Bean
  Round statisticsRound(Database database) {
    return new Round("statistics", Duration.ofHours(1), database::refreshStatistics);
  }

  @Bean
  Ledger ledger(
      Database database,
      Clock clock,
      SharedHub hub,
      EventsOut events,
      Errands errands,
      ChatNews chats,
      Announcements announcements,
      Publishing publishing) {
    return new Ledger(
        database,
        new RecordStore(database),
        clock,
        hub,
        Announcer.all(List.of(events, errands, chats, announcements, publishing)));
  }

  @Bean
  WorkspaceSettings workspaceSettings(DataFolder folder) throws IOException {
    return SettingsFolder.read(folder.path());
  }

  @Bean
  Incidents incidents(Ledger ledger, Database database, WorkspaceSettings settings) {
    return new Incidents(ledger, new IncidentListStore(database), settings.numbering());
  }

  @Bean
  Catalogue catalogue(Ledger ledger, Database database, WorkspaceSettings settings) {
    return new Catalogue(ledger, new IncidentListStore(database), settings);
  }

  @Bean
  Insights insights(DataFolder folder) {
    return new Insights(new EvidenceProse(folder.evidence()));
  }

  @Bean
  Timelines timelines(Ledger ledger, DataFolder folder) {
    return new Timelines(ledger, folder.evidence());
  }

  @Bean
  EvidenceIntake evidenceIntake(
      Ledger ledger,
      Incidents incidents,
      DataFolder folder,
      TemplateShelf shelf,
      Database database) {
    return new EvidenceIntake(
        ledger,
        incidents,
        new Intake(StandardSources.catalogue()),
        new EvidenceOpener(IntakeLimits.STANDARD),
        folder.evidence(),
        folder.spool(),
        shelf,
        new RemarkStore(database));
  }

  @Bean
  EvidenceFiles evidenceFiles(Ledger ledger, DataFolder folder, Database database) {
    return new EvidenceFiles(ledger, folder.evidence(), new RemarkStore(database));
  }

  @Bean
  Impacts impacts(Ledger ledger, WorkspaceSettings settings, DataFolder folder) {
    return new Impacts(
        ledger,
        settings,
        folder.evidence(),
        new EvidenceOpener(IntakeLimits.STANDARD),
        folder.spool());
  }

  @Bean
  TemplateShelf templateShelf(Database database, Clock clock) {
    return new TemplateShelf(database, clock);
  }

  @Bean
  TemplateOffers templateOffers(Ledger ledger, TemplateShelf shelf, Database database) {
    return new TemplateOffers(ledger, shelf, database);
  }

  @Bean
  Practice practice(EvidenceIntake intake, Incidents incidents, Documents documents) {
    return new Practice(intake, incidents, documents);
  }

  @Bean
  Documents documents(Ledger ledger, WorkspaceSettings settings, TemplateShelf shelf) {
    return new Documents(ledger, settings.severities(), shelf);
  }

  @Bean
  WorkspaceRules workspaceRules(DataFolder folder) throws IOException {
    return WorkspaceRules.in(folder.path());
  }

  @Bean
  TextFindings textFindings(WorkspaceRules rules, Documents documents, WorkspaceSettings settings) {
    return new TextFindings(rules, documents, settings);
  }

  @Bean
  Reviews reviews(
      Ledger ledger, Documents documents, WorkspaceRules rules, WorkspaceSettings settings) {
    return new Reviews(ledger, documents, rules, settings);
  }

  @Bean
  Writing writing(Ledger ledger, TemplateShelf shelf) {
    return new Writing(ledger, shelf);
  }

  @Bean
  Causes causes(Ledger ledger, Clock clock, WorkspaceSettings settings) {
    return new Causes(ledger, clock, settings.fishbone());
  }

  @Bean
  Histories histories(Ledger ledger) {
    return new Histories(ledger);
  }

  @Bean
  SampleCompany sampleCompany(
      Incidents incidents,
      Timelines timelines,
      EvidenceIntake intake,
      Writing writing,
      Impacts impacts) {
    return new SampleCompany(
        incidents,
        timelines,
        intake,
        new SampleCauses(writing),
        new SampleImpact(writing, impacts));
  }
}
