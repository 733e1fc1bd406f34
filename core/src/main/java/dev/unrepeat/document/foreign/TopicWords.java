package dev.unrepeat.document.foreign;

import java.util.Locale;
import java.util.Set;

/// Words that stand with a capital before a colon, where an action begins, and name no person:
/// `Note:`, `Load Balancer:`, `Nächste Schritte:`.
final class TopicWords {
  private static final Set<String> ALL =
      Set.of(
          ("""
          abend ablauf abnahme abschluss account adapter address admin advance after agent alarm alle
          allgemein anfrage anlage ansatz anwendung archive area auch audience aufgabe auftrag ausfall
          author authority auto backend backup balancer bare base batch before bereich bericht best
          betrieb better big bis black blue board bonus boot breaker bridge broker browser budget build
          bulk business call calm campaign canary capacity card cart case catalog center centre chain
          channel charge chart chat check checkout circuit clean clear cluster code cold command common
          communication company compliance component config consumer contact container content context
          contract control cookie cooldown core cost cost-benefit country coverage crash credential cron
          currency dark daten datenbank dead deadline deadlock debt decision default delay delivery
          depth design desk detail detector developer device diagnostic dienst digest disk doc domain
          door down draft drain drift drill driver dry due early edge editor effort eigene email
          emergency engine engineer entry env error erste ersten escalation event every exception
          executive experiment export external factor fail failover failure fast fault fehler field file
          filter final finance fire firewall firmware flow folder folge force form format frage freeze
          fresh frist full function game ganze gateway general global goal golden good graceful graph
          green grenzwert group grund guard guide gute half hand handler handover hard hardware header
          health heap help hidden hinweis history home hook host hot hotfix hour house idea idee image
          import inbound index infra inner input insight install interface internal inventory invoice
          job journal kapazität kasse kernel key kill known kunden kurz kurzfristig lag lager lang
          langfristig large last late launch layer lead leader leak lease ledger legacy legal lehre
          lehren leitung level license lieferant life limit link list live local lock log logger login
          loop lower mail main mainframe maintainer major manual map market massnahme master maßnahme
          medical memory menu merge mesh message meter metric middle minor mirror missing mittelfristig
          mobile mode model module month mount nachricht name naming near netz netzwerk neue neuer neues
          new-hire next notice number nächste nächster nächstes object offen offene offener office
          offline ohne on-call online operator orchestrator order origin ort other outage outbound outer
          output outreach overall owner package panel parser partner party password patch path payment
          peer people phone pipeline plan platform playbook player plugin point policy poller portal
          power preview price printer problem product program project proof protocol protokoll provider
          proxy prozess prüfung public publisher punkt purchase push query quick quota race rack rapid
          read reader ready real receiver rechner record red regel region register registry regular
          reihe reliability remote renewal repair repo report repository request resilience resource
          restart result retailer retention retry revenue reverse risiko risk role router row ruf rule
          run runner safe safety sample sandbox scaler schedule scheduler schicht schritt schritte
          schulung schutz scope script search second secret sector secure security seite sender sensor
          session setup severity shadow shard share ship shop sicherheit sidecar sign signal silent
          single site size slack slow small smart smoke snapshot social socket sofort sofortmaßnahme
          soft software space spare special speicher sperre spike split sprint stack staff stage
          stakeholder stand standard start state static stelle stop storage store stream stress string
          strong stufe style sub sub-task summary super supply support surface swap switch sync
          synthetic system table tag talk target task tax team tech technical technik teil template
          tenant termin thema third thread threshold ticket tier time timeout timer to-do token tool
          topic total trace tracker traffic transfer trigger tuner two type umgebung unified update
          upgrade upper upstream ursache usage vault vendor verbindung verify verlauf version vertrag
          video view virtual vital volume vorgang vorlage wait wallet war warm warn warning
          warteschlange watch watchdog water web webhook week weitere white wichtig wide wiki window
          woche work worker workflow workload world wrapper write writer year zahlung zeit zero ziel
          zone zugang zugriff zuständig zusätzlich zweite überwachung
          """)
              .strip()
              .split("\\s+", -1));

  private TopicWords() {}

  /// @param word a single word, in any case; its plural is the same word
  static boolean contains(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ALL.contains(lower)
        || (lower.endsWith("s") && ALL.contains(lower.substring(0, lower.length() - 1)))
        || (lower.indexOf('-') > 0 && contains(lower.substring(0, lower.indexOf('-'))));
  }
}
