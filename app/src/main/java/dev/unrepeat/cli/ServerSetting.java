package dev.unrepeat.cli;

import java.util.Locale;

/// What a server is set to by its environment or a file. What is read anywhere stands here, which a
/// test holds.
enum ServerSetting {
  ADDRESS(
      Group.LISTENING,
      "127.0.0.1",
      "Address to listen on; one that others reach needs a URL. serve --address goes before it."),
  PORT(Group.LISTENING, "8080", "Port to listen on. serve --port goes before it."),
  URL(
      Group.LISTENING,
      "none; this machine alone",
      "Where people open it, as https://postmortems.example.com. serve --url goes before it."),
  DATA(
      Group.LISTENING,
      "unrepeat-data",
      "Folder that holds all data. --data of a command goes before it."),
  DATABASE_URL(
      Group.DATA,
      "none; SQLite in the data folder",
      "A PostgreSQL database, as jdbc:postgresql://db.example.com/unrepeat."),
  DATABASE_USER(Group.DATA, "unrepeat", "Who opens that database."),
  DATABASE_PASSWORD(Group.DATA, "none", "The password of that user.", true),
  SECRET_KEY(
      Group.DATA,
      "the file secret.key in the data folder",
      "The key of stored secrets: 32 bytes in Base64, as openssl rand -base64 32 prints them.",
      true),
  READ_ONLY(
      Group.DATA,
      "false",
      "true lets people sign in and read; who writes is told so, and no letters go out."),
  BACKUP_TO(Group.DATA, "none", "Folder in which the server keeps backups by itself."),
  BACKUP_EVERY(Group.DATA, "P1D", "How long between two of them, as PT6H or P7D."),
  BACKUP_KEEP(Group.DATA, "14", "How many of them stay, the newest."),
  MAIL_HOST(Group.MAIL, "none; no letters", "The mail server that takes letters."),
  MAIL_PORT(Group.MAIL, "587", "Its port."),
  MAIL_SECURITY(Group.MAIL, "starttls", "starttls, tls or none."),
  MAIL_USER(Group.MAIL, "none", "Who sends there."),
  MAIL_PASSWORD(Group.MAIL, "none", "The password of that user.", true),
  MAIL_FROM(Group.MAIL, "none", "From whom letters come, as Unrepeat <unrepeat@example.com>."),
  OIDC_ISSUER(
      Group.SIGN_IN,
      "none; no single sign-on",
      "The provider, to the letter as it calls itself in .well-known/openid-configuration."),
  OIDC_CLIENT_ID(Group.SIGN_IN, "none", "What the provider knows this server by."),
  OIDC_CLIENT_SECRET(Group.SIGN_IN, "none; PKCE alone", "The secret of that client.", true),
  OIDC_NAME(Group.SIGN_IN, "Single sign-on", "The word on the button."),
  OIDC_ROLE(Group.SIGN_IN, "viewer", "What a new account may do: viewer, author or facilitator."),
  OIDC_DOMAINS(
      Group.SIGN_IN,
      "all that the provider lets in",
      "Domains of mail addresses that are let in, with commas between."),
  OIDC_ONLY(Group.SIGN_IN, "false", "true switches passwords and links by mail off."),
  OIDC_TRUST_ADDRESSES(
      Group.SIGN_IN,
      "false",
      "true takes an address for verified where the provider is silent about it."),
  OUTGOING_ALLOW(
      Group.NETWORK,
      "none",
      "Hosts, addresses and ranges that may be asked though they are private, with commas between."),
  KNOCKS(Group.NETWORK, "30", "How many tries of a password one machine has at once."),
  API_CALLS(
      Group.NETWORK,
      "2000",
      "How many calls a minute each token may make of the API and of assistants' tools; 0 for any."),
  PROXIES(
      Group.NETWORK,
      "1 where a URL is set, else 0",
      "How many proxies stand before it; as many entries of X-Forwarded-For are believed, from the last."),
  METRICS_TOKEN(
      Group.WATCHING,
      "none; no figures",
      "The token with which Prometheus reads /prometheus, 16 characters or more.",
      true),
  DRAIN(
      Group.WATCHING,
      "PT0S",
      "How long a server that is stopped goes on answering while /health/ready says no, as PT5S."),
  LOG_FORMAT(
      Group.WATCHING,
      "text on a terminal, json anywhere else",
      "How the log is written: text, json (one object a line) or ecs (the same, by Elastic's names)."),
  TRACES(
      Group.WATCHING,
      "none; no traces",
      "Address that takes traces by OTLP over HTTP, as http://127.0.0.1:4318."),
  TRACES_HEADER(
      Group.WATCHING,
      "none",
      "A header by which that one knows this server, as Authorization: Bearer and a key.",
      true),
  ACCESS_LOG(Group.WATCHING, "false", "true writes a line to the log for each request.");

  private final Group group;
  private final String usual;
  private final String meaning;
  private final boolean secret;

  ServerSetting(Group group, String usual, String meaning) {
    this(group, usual, meaning, false);
  }

  ServerSetting(Group group, String usual, String meaning, boolean secret) {
    this.group = group;
    this.usual = usual;
    this.meaning = meaning;
    this.secret = secret;
  }

  /// What belongs together.
  enum Group {
    LISTENING("Where it is"),
    DATA("Data"),
    MAIL("Mail"),
    SIGN_IN("Single sign-on"),
    NETWORK("Network"),
    WATCHING("Watching");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Group group() {
    return group;
  }

  /// What counts where nothing is set.
  String usual() {
    return usual;
  }

  String meaning() {
    return meaning;
  }

  /// Whether its value is shown to nobody.
  boolean secret() {
    return secret;
  }

  /// The variable of the environment.
  String variable() {
    return "UNREPEAT_" + name();
  }

  /// As the program reads it, but that a dash may stand for a dot.
  String property() {
    return "unrepeat." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
