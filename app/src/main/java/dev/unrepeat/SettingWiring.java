package dev.unrepeat;

import dev.unrepeat.service.Catalogue;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.arrival.EventHooks;
import dev.unrepeat.service.chat.Chats;
import dev.unrepeat.service.pull.PullSources;
import dev.unrepeat.service.setting.ChangedFiles;
import dev.unrepeat.service.setting.SettingsOverview;
import dev.unrepeat.service.tracker.Trackers;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.wiki.Wikis;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.setting.SettingsPage;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The page of all settings.
@Configuration(proxyBeanMethods = false)
class SettingWiring {
  @Bean
  SettingsOverview settingsOverview(
      PullSources sources,
      EventHooks incoming,
      Chats chats,
      Trackers trackers,
      Wikis wikis,
      Webhooks webhooks,
      Accounts accounts,
      Catalogue catalogue,
      TemplateShelf templates) {
    return new SettingsOverview(
        sources, incoming, chats, trackers, wikis, webhooks, accounts, catalogue, templates);
  }

  @Bean
  ChangedFiles changedFiles(DataFolder folder) throws IOException {
    return new ChangedFiles(folder.path());
  }

  @Bean
  SettingsPage settingsPage(Pages pages, SettingsOverview overview, ChangedFiles files) {
    return new SettingsPage(pages, overview, files);
  }
}
