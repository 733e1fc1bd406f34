package dev.unrepeat.model;

import dev.unrepeat.model.PullAsks.Ask;

/// The kinds of wikis that postmortems are published to, and what has to be known to write there.
public enum WikiKind implements SystemKind {
  CONFLUENCE_CLOUD(
      "Confluence Cloud",
      "",
      "An API token of that account, whose right is to add pages and attachments in the space.",
      new Ask("Account", "The mail address that the token belongs to."),
      new Ask("Space", "Its key, for example SHOP."),
      new Ask("Parent page", "The number in the address of the page it goes under.")),
  CONFLUENCE_DATA_CENTER(
      "Confluence Data Center",
      "",
      "A personal access token of an account that may add pages and attachments in the space.",
      Ask.NOTHING,
      new Ask("Space", "Its key, for example SHOP."),
      new Ask("Parent page", "The number in the address of the page it goes under.")),
  NOTION(
      "Notion",
      "https://api.notion.com",
      "The secret of an integration that may read, insert and update content, and that the parent"
          + " is shared with.",
      Ask.NOTHING,
      Ask.NOTHING,
      new Ask("Parent", "The address of the page or database it goes under.")),
  MEDIAWIKI(
      "MediaWiki",
      "",
      "The bot password. It needs the grants to edit existing pages and to create them.",
      new Ask("Account", "As Special:BotPasswords names it, for example Unrepeat@postmortems."),
      new Ask("Beginning of the names", "Pages are named so, for example Postmortems/."),
      Ask.NOTHING);

  private final String words;
  private final String address;
  private final String token;
  private final Ask account;
  private final Ask space;
  private final Ask parent;

  WikiKind(String words, String address, String token, Ask account, Ask space, Ask parent) {
    this.words = words;
    this.address = address;
    this.token = token;
    this.account = account;
    this.space = space;
    this.parent = parent;
  }

  @Override
  public String words() {
    return words;
  }

  /// Where it usually is; empty where each team has its own.
  public String address() {
    return address;
  }

  /// What opens it, and what that has to be allowed.
  public String token() {
    return token;
  }

  public Ask account() {
    return account;
  }

  public Ask space() {
    return space;
  }

  public Ask parent() {
    return parent;
  }

  public boolean confluence() {
    return this == CONFLUENCE_CLOUD || this == CONFLUENCE_DATA_CENTER;
  }
}
