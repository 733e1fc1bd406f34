package dev.unrepeat.recurrence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A way in which systems fail, with the words by which people tell of it. Two incidents that name
/// one way in different words are alike in their cause.
public enum FailureMode {
  EXPIRED_CERTIFICATE(
      "certificate or key not valid",
      "(certificates?|certs?|tls|ssl|x509|ca|(signing|api|access|gpg|pgp|ssh|encryption|private|public|host|service|account) keys?|tokens?|licen[cs]es?|secrets?|credentials?|domains?)\\b[^.\\n]{0,60}\\b(expir\\w+|lapsed|ran out|outlived|no longer valid|renew\\w*|past its (end|date))",
      "(expir\\w+|lapsed|renew\\w*|outdated)[^.\\n]{0,40}\\b(certificates?|certs?|tls|ssl|licen[cs]es?|tokens?|credentials?|signing key)\\b",
      "(invalid|wrong|untrusted|self-signed|unknown|missing)( \\w+){0,2} (certificates?|certs?)\\b|(certificates?|certs?)\\b[^.\\n]{0,50}\\b(errors?|not trusted|untrusted|mismatch\\w*|signed by|wrong|invalid|upgrad\\w+|replaced)|(upgrad\\w+|updat\\w+|replac\\w+|issuing)( \\w+){0,4} (certificates?|certs?)\\b",
      "keys?\\b[^.\\n]{0,30}\\b(expired|lapsed|ran out|no longer valid)",
      "not[ -]after date|validity (period|ended)|out of date cert\\w*",
      "(root|intermediate|chain|signatures?|signing)\\b[^.\\n]{0,60}\\b(ended|expired|not trust\\w*|untrusted|invalid|ran out)|cross-sign\\w+"),
  CONNECTION_POOL(
      "connections used up",
      "(connections?|sessions?|sockets?|threads?|handles?|file descriptors?|workers?|ports?)\\b[^.\\n]{0,50}\\b(exhaust\\w+|used up|ran out|run out|all (busy|taken|in use|checked out)|none (left|free)|depleted|starv\\w+|too many|max(imum)? (was )?reached|leaked)",
      "(exhaust\\w+|ran out of|running out of|run out of|out of|too many|no free|no more|used up|(waiting|waited|wait|waits) for an?( free)?)( \\w+){0,3} (connections?|threads?|sockets?|file descriptors?|handles?|ports?|sessions?|workers)",
      "(connection|thread|worker) pool[^.\\n]{0,40}(small|full|size|limit|exhaust\\w+|starv\\w+)",
      "pool (exhaustion|starvation)|(connection|socket|port|file descriptor|handle) (leaks?|exhaustion|starvation|limit)|max_connections|pgbouncer|too many (open files|clients)|open files limit",
      "(not|never|failed to|without)( \\w+){0,3} (releas\\w+|clos(e|ed|ing)|return\\w*|giv(e|en|ing) back)( \\w+){0,3} (connections?|sockets?|handles?|sessions?)",
      "(connections?|sockets?|handles?|sessions?)\\b[^.\\n]{0,30}\\b(not|never|faster than they)( \\w+){0,2} (released|closed|returned|given back)|no available connections|(connection|write|read|worker|thread|database)( \\w+)? pools?( on a pod)? (filled|full|exhaust\\w*|saturat\\w+)|pools? (filled up|ran (dry|out))|all( \\w+)? connections (were )?(in use|busy|waiting|occupied)|connections in use|write pools?",
      "(maximum|limit|number)( \\w+){0,4} (threads|connections|processes|sessions|file descriptors)|no slots?( \\w+)? left|(server|connection|worker) slots?"),
  RETRY_STORM(
      "retries that amplify",
      "(retry|reconnect\\w*|connection) (storms?|floods?)",
      "thundering herd",
      "(retries|retried|retrying|reconnect\\w*|re-?sent|tried again|asked again)\\b[^.\\n]{0,60}\\b(amplif\\w+|overwhelm\\w*|overload\\w*|multipl\\w+|hammer\\w*|flood\\w*|at once|back-?off|jitter|without (pause|delay|limit)|worse)",
      "(no|without|lack of|missing)( \\w+){0,2} (back-?off|jitter|circuit breakers?)",
      "(retry|reconnect\\w*|retries)\\b[^.\\n]{0,30}\\b(logic|loops?|behaviou?r|polic(y|ies)|traffic|requests)|re-?trigger\\w*|feedback loops?|vicious circle|metastable",
      "(clients?|callers?|nodes|pods|servers|instances|devices|workers|phones|browsers|apps?|agents|processes|users|hosts|machines|services?)\\b[^.\\n]{0,60}\\b(simultaneous\\w*|at once|at the same (time|moment)|all together|in the same (second|minute|moment)|in lock-?step)",
      "(clients?|callers?|nodes|servers|services?|workers|apps?|agents)( \\w+){0,3} (retr(y|ied|ies|ying)|repeat(s|ed|ing)?|re-?request\\w*|re-?connect\\w*|re-?send\\w*|kept (asking|requesting|trying)|went on (asking|requesting|trying))"),
  CACHE(
      "cache lost or stale",
      "(cache|cached|memcached|redis|cdn)\\b[^.\\n]{0,60}\\b(stampede|memory|storage|ran out|full|restarted|evict\\w+|flush\\w*|cold|emptied|empty|stale|invalidat\\w+|purg\\w+|wiped|cleared|poison\\w*|miss(es)?|expired at once)",
      "(stale|cold|empty|evicted|flushed|purged|wiped|poisoned|warm|invalid)( \\w+)? cach\\w+|evictions?|cache (stampede|miss\\w*|invalidation|eviction|expir\\w+|keys?|entr(y|ies)|servers?|nodes?|cluster|layer)",
      "(rebuil[dt]\\w*|recomput\\w+|re-?fill\\w*|regenerat\\w+|repopulat\\w+)( \\w+){0,4} (cach\\w+|keys?|entries)|(from|in) the cache\\b",
      "hit (rate|ratio) (fell|dropped|collapsed)",
      "(empty|cold)( [\\w-]+){0,2} (copy|copies|memory|nodes)"),
  CONFIGURATION(
      "wrong configuration",
      "mis-?config\\w+|(not|never|without|in)( ?properly| ?correctly)? configur\\w+|config\\w* (roll-?out|errors?|issues?|drift)",
      "(wrong|bad|invalid|incorrect|faulty|broken|malformed|untested|mistyped|typo in)( \\w+){0,3} (config\\w*|settings?|values?|parameters?|yaml|rules?|environment variables?|manifest|policy)",
      "(config\\w*|settings?|environment variables?)\\b[^.\\n]{0,50}\\b(change[sd]?|push\\w*|typo|wrong|invalid|incorrect|missing|malformed|not validated|overwr\\w+|default)",
      "(settings?|parameters?|values?|rules?|lists?|polic(y|ies)|thresholds?|entr(y|ies))\\b[^.\\n]{0,60}\\b(mistake\\w*|mistakenly|by accident|accidental\\w*|inadvertent\\w*|unintended|in error|erroneous\\w*|typo)",
      "(overwr\\w+|modif\\w+|chang\\w+|wip\\w+|lost|blank)( \\w+){0,4} config\\w*|config\\w*( \\w+){0,3} (modif\\w+|inadvertent\\w*|overwr\\w+|lost|reverted)",
      "(push(ed|ing)?|rolled out|deployed|applied|released|changed|updated)( \\w+){0,4} (rules?|rule ?sets?|settings?|config\\w*|polic(y|ies)|black-?lists?|allow-?lists?)\\b",
      "(rules?|rule ?sets?|settings?|polic(y|ies))( \\w+){0,3} (push(ed|ing)?|rolled out|deployed|applied|released|changed|updated|enabled|propagated)|regular expression|\\bregex",
      "(written|made|changed|edited|configured) by hand|(recorded|documented) nowhere|undocumented( \\w+)? (setting|config\\w*|default)"),
  DNS(
      "name resolution",
      "\\bdns(sec)?\\b|name ?servers?|servfail|(aaaa|cname|mx|txt|ns|ds|srv) records?|hosted zones?|name resolution|resolv(e|ed|ing|er|ers) (the )?(host)?names?|nxdomain|zone file|\\bresolvers?\\b|host ?names? (could|did) not",
      "root zone|(empty|missing|stale|old|wrong) records?\\b|(not|no) (find|found|longer)( an| any)? address(es)?"),
  DISK_FULL(
      "storage full",
      "(disks?|(hard )?drives?|volumes?|partitions?|file ?systems?|storage|inodes?)\\b[^.\\n]{0,40}\\b(full|fill\\w*|space|exhaust\\w+|ran out|saturat\\w+|100 ?%)",
      "(full|100 ?%( \\w+){0,4}) (disk|drive|volume|storage)|(files?|logs?|data|backups?|messages)( \\w+){0,2} (accumulat\\w+|piled up)",
      "(out of|no|ran out of|low|filled)( \\w+){0,2} (disk|storage|space|inodes)",
      "no space left|logs? (had )?(filled|grew|rotation)|not rotated|enospc"),
  CLOCK(
      "clock or calendar",
      "\\bntp\\b|clock (drift|skew|jump)\\w*|clocks? (was|were|ran|drift\\w*|jump\\w*|went)|time ?zones?|daylight saving|\\bdst\\b|leap (second|year|day)|(29|29th) (of )?february|february 29|end of (the )?(month|year) (roll|date)|summer time"),
  QUOTA(
      "quota or rate limit",
      "quotas?|rate[- ]limit\\w*|throttl\\w+|api limits?|too many requests|\\b429s?\\b|(service|account|request|sending|usage) limits?|allowance",
      "(exceed\\w*|hit|hits|hitting|reached|respect\\w*)( \\w+){0,4} limits?\\b|more than( \\w+){0,4} (allows|allowed)\\b"),
  MIGRATION(
      "schema migration",
      "schema (change|migration)\\w*|(database|db|table|column|index|data)( \\w+){0,2} migration|migration\\b[^.\\n]{0,50}\\b(lock\\w*|table|column|index|schema|backfill)|alter table|add(ed|ing)? (a |an )?(column|index|foreign key|constraint)|backfill\\w*|drop(p(ed|ing))? (a |the )?columns?|schema (upgrade|update)|migrat(ed|ing|ions?)( \\w+){0,4} (database|table|schema|data|rows)",
      "schema (mismatch|drift)|columns? (that|which) (the table|did|does|do)"),
  LEADER(
      "leader election or failover",
      "leader(ship)?( re-?)? ?election\\w*|elect\\w+( \\w+){0,3} (leader|primary|master)|split[- ]brain|\\bquorum\\b|fail(ed|ing|s)?[- ]?(over|back)|promot\\w+( \\w+){0,3} (replicas?|standbys?|secondar(y|ies)|primar(y|ies)|masters?|followers?)|(replica|standby|secondary|primary|master|slave|follower)s?\\b[^.\\n]{0,30}\\b(promot\\w+|elect\\w+|demot\\w+|took over|take over)|switch(ed|ing|-?over)?( \\w+){0,3} (standby|secondary|replica)|majority of (the )?(votes|nodes|members)|not a majority|two (primaries|leaders|masters)|\\bfencing\\b"),
  REPLICATION(
      "replication behind",
      "replica(tion|s)?\\b[^.\\n]{0,40}\\b(lag\\w*|behind|stale|delay\\w*|broke\\w*|out of sync)|(lagging|stale) (read )?(replicas?|follower|secondar\\w+)|followers?[^.\\n]{0,20}behind"),
  DEADLOCK(
      "lock or deadlock",
      "dead-?lock\\w*|lock (contention|wait\\w*|timeout)|(row|table|advisory|exclusive|global|distributed) locks?|(held|holding|holds|took|takes|taking|needed|needs|acquir\\w+|waited for|waiting for|waits for|blocked on)( \\w+){0,4} (locks?|mutex)|mutex|caus\\w+( \\w+){0,2} locks?|locks in|lock(ed|ing) the (database|table|row)s?|circular (dependency|wait)|live-?lock|race (condition|hazard)|lock queues?|(opposite|different) order|(blocked|blocking)( \\w+){0,3} (quer(y|ies)|transactions?|writes?|reads?|sessions?)|(quer(y|ies)|transactions?|writes?|reads?)( \\w+){0,6} (were|was|got) blocked",
      "contention|blocked (during|on) (a )?(write|read)s?|wait(ed|ing)? (on|for) (the same|each other|one another)"),
  MEMORY(
      "memory used up",
      "memory (leak\\w*|pressure|shortage|capacity|climb\\w*|usage|limit|growth|exhaust\\w+)|\\boom(kill\\w*|-kill\\w*)?\\b|out[- ]of[- ]memory|(ran|run|running) out of memory|heap|garbage collect\\w+|resident set|leak(ed|s|ing)? memory|\\bram\\b|(process|buffers?|objects?|footprint|listeners|goroutines)\\b[^.\\n]{0,40}\\b(grew|grow\\w*|climb\\w*|never (freed|removed|released|collected))|kernel killed|exit code 137|(memory|resource) leaks?|\\bswap(ping)?\\b"),
  DEPENDENCY(
      "dependency failed",
      "(third[- ]party|external|upstream|vendor'?s?|supplier'?s?|provider'?s?|carrier'?s?|partner'?s?|cloud|hosted service)\\b[^.\\n]{0,80}\\b(broke\\w*|down|outage|fail\\w*|unavailable|incident|slow|errors?|degraded|unreachable|disrupt\\w+|problems?|issues?|error)",
      "(aws|amazon|s3|ec2|ebs|rds|azure|gcp|google cloud|cloudflare|fastly|akamai|heroku|stripe|twilio|sendgrid|github|auth0|okta|centurylink|level ?3)('s)? (outage|incident|attributed|reported|identified|confirmed)|(aws|amazon|s3|azure|cloudflare|fastly|heroku|stripe|twilio|github|okta)('s)?( [\\w-]+){0,3} (had|having|has|experienc\\w+|suffer\\w+|went|was|were)( \\w+){0,3} (outage|incident|problems?|issues?|errors?|down|failing|unavailable)",
      "(hosted|hosts?|rel(y|ies|ied)|depend\\w*|stored?|kept|keeps?)( [\\w']+){0,8} (on|in|at) (amazon|aws|s3|azure|gcp|cloudflare|fastly|heroku|github)|hosting (provider|company|partner)",
      "(outage|failure|incident|problem)s?( \\w+){0,2} (at|of|with|by|in)( \\w+){0,2} (third[- ]party|upstream|vendor|supplier|provider|carrier|partner)"),
  CAPACITY(
      "not enough capacity",
      "(not enough|insufficient|lack(ed|ing)?( of)?|limited|exceed\\w*|out of|beyond|reached|overwhelm\\w*|outgr[eo]w\\w*)( \\w+){0,4} capacity|capacity\\b[^.\\n]{0,30}\\b(planning|limit|shortage|exhaust\\w*|reached|exceeded|crunch|insufficient|too (low|small)|peak)|auto-?scal\\w*|scal(e|ed|ing) (up|out|fast|quickly)",
      "(smaller|undersized|too small|downsized|downgrad\\w+)( \\w+){0,3} (instances?|databases?|servers?|machines?|nodes?|clusters?|hosts?)|outgr[eo]w\\w*|(uneven|unexpected|organic|rapid|sudden) growth|(heavy|high|excessive|excess|unexpected\\w*( large)?|large)( \\w+){0,2} (load|traffic|volume)|too (much|many)( \\w+){0,2} (data|requests|traffic|users|load|visitors)|fell over|(not|never|n't) (take|handle|carry|absorb|keep up with|cope with)( \\w+){0,4} (peak|load|traffic|demand|volume|requests)",
      "(traffic|load|demand|requests?|sign-?ups?|visitors?)\\b[^.\\n]{0,40}\\b(spik\\w*|surg\\w*|peak\\w*|burst\\w*|doubl\\w+|tripl\\w+|tenfold|record|high(er)?|more than (expected|usual|planned))",
      "(overload\\w*|saturat\\w+|under-?provision\\w*|too few (instances|servers|nodes|replicas|pods)|cpu (was )?(at|100|satur\\w+))",
      "(unprecedented|historic\\w*)( \\w+){0,3} (traffic|load|volume|demand|requests)|(times|above|over) (our|the|its)( previous| usual| normal)? peak|(hits|visits|requests)( \\w+)? in (a|one) (second|minute)"),
  FEATURE_FLAG(
      "feature flag",
      "(feature|release|kill)[- ]?(flag|toggle|switch)\\w*|\\b(flag|toggle)s? (was|were|had been|for|default\\w*|turned|flipped|enabled|on)\\b|(flipp\\w+|toggl\\w+|turned on|enabled|disabled|re-?us\\w+|evaluat\\w+|read|set)( \\w+){0,2} (flag|toggle)s?|\\btoggles?\\b|feature[- ](gat(e|es|ing)|flags?)|(flags?|toggles?) (set|disabled|evaluat\\w+|target\\w*)"),
  BAD_DEPLOY(
      "defect in code or release",
      "double free|buffer over(run|flow)s?|seg(mentation )?fault\\w*|infinite loop|dereferenc\\w+|off[- ]by[- ]one|unhandled (exception|panic|error)s?|back-?track\\w+|logic error",
      "(software|scripting|parsing|parser|subtle|latent|firmware|kernel|compiler|concurren\\w+|programming|unseen|long-?standing)( \\w+)? (bugs?|errors?|defects?|flaws?)|bugs? in|bugs? (that )?(caus\\w+|led|made|wasn't|was not)",
      "(bug|defect|regression|null ?pointer|exception|wrong code|code change|incompatib\\w+)\\b[^.\\n]{0,60}\\b(deploy\\w*|releas\\w+|version|roll\\w*|ship\\w*|merged|introduced|build)",
      "(deploy\\w*|releas\\w+|version|roll(ed)?[- ]?out|upgrade\\w*|build|image)\\b[^.\\n]{0,60}\\b(bug|defect|regression|broke|crash\\w*|null ?pointer|exception|incompatib\\w+|fail\\w*)",
      "null ?pointers?|crash[- ]?loops?|out[- ]of[- ]bounds|(no|without|missing) (error|exception) handling|(raised|threw|unhandled|uncaught)( \\w+){0,2} exceptions?|(could|can|did) not (parse|handle|extract|gracefully)"),
  NUMBER_LIMIT(
      "number ran over",
      "wrap-?around|(integer|counter|sequence|id|ids|timer|arithmetic|stack|int) (overflow\\w*|exhaust\\w*|limit|ran out)|overflow(ed|s)?( \\w+){0,2} (in|of|occurred|when)|(signed|unsigned|32|16|64)[- ]bit|(signed|unsigned) int\\w*|int(eger)? limit|max(imum)? (int|integer|id|value)|2147483647|2\\^31",
      "counters?\\b[^.\\n]{0,60}\\boverflow\\w*|overflow\\w* after|int(32|64)\\b|big ?int\\w*|2,147,483,647|(ceiling|limit|maximum)( \\w+){0,3} (id|ids|integer|primary key)|(id|primary key) column"),
  EXPOSURE(
      "data or secrets exposed",
      "(leak\\w*|expos\\w+|disclos\\w+)\\b[^.\\n]{0,50}\\b(data|information|details|credentials?|passwords?|secrets?|keys?|tokens?|users|customers|traffic|content|emails?|addresses)",
      "(data|information|details|credentials?|passwords?|secrets?|keys?|tokens?|records|emails?|addresses|backups?)\\b[^.\\n]{0,40}\\b(leak\\w*|expos\\w+|disclos\\w+|readable by|visible to (other|any\\w*)|public(ly)?|world[- ]readable)",
      "(data|security|privacy) (leak|breach|incident)\\w*|vulnerab\\w+|attackers?|unauthori[sz]ed access|malicious\\w*|compromised|credentials granting"),
  ATTACK(
      "attack or flood of requests",
      "\\bd?dos(sed)?\\b|denial[- ]of[- ]service|(malicious|attack|hostile|abusive) (traffic|requests|patterns?)|\\bbots?\\b|brute[- ]force|credential stuffing|(flood|influx) of( \\w+){0,3} (requests|traffic|calls)|scrap(ers?|ing)|crawlers?|(abnormal\\w*|elevated|excessive)( \\w+){0,3} (of )?(api calls|requests)"),
  BACKUP(
      "backup or restore",
      "(no|without|missing|never|lost|old|stale|empty|corrupt\\w*|unusable|broken|incomplete|untested|latest|last|only)( \\w+){0,3} (back-?ups?|snapshots?|dumps?)",
      "(back-?ups?|snapshots?|dumps?)\\b[^.\\n]{0,50}\\b(fail\\w*|not|never|n't|missing|empty|corrupt\\w*|unusable|incomplete|untested|gone|lost|broken|nobody|restor\\w+)",
      "restor(e|ed|ing|ation)( \\w+){0,3} (from|database|data|snapshot|dump|drill|test)|(tested|tried|try|rehearsed)( \\w+){0,2} restor\\w+|nothing to restore|pg_dump|point[- ]in[- ]time",
      "(copies|tapes?)\\b[^.\\n]{0,40}\\b(fail\\w*|missing|empty|unreadable)"),
  MONITORING(
      "nothing watched it",
      "(no|without|missing|lack of|nobody had an?|absent)( \\w+){0,3} (alerts?|alerting|alarms?|monitor\\w*|probes?|health ?checks?)",
      "(alerts?|alarms?|monitor\\w*|probes?|pager)\\b[^.\\n]{0,40}\\b(did not|didn't|never|silenced|muted|disabled|not (fire|page|cover)\\w*|broken|routed|thresholds?)"),
  QUEUE(
      "queue backed up",
      "(queues?|topics?|brokers?|kafka|rabbitmq|streams?|partitions?|consumers?|messages?|jobs?)\\b[^.\\n]{0,50}\\b(backlog\\w*|back(ed)? up|lag\\w*|pil(ed|ing) up|grew|stuck|behind|rebalanc\\w*|poison\\w*|dead-?letter\\w*|redeliver\\w*|blocked)",
      "workers?( process\\w*)?\\b[^.\\n]{0,40}\\b(crash\\w*|stuck|stopped|died|fail\\w*|hung)|(failure|crash\\w*|failed|stuck)( \\w+){0,3} workers?|(job|task|background|webhook|event|message)s? (queues?|processing)|unprocessed|message (bus|broker|queue)s?|queue (system|insert\\w*|service)|(asynchronous|async|background|distributed)( \\w+){0,2} (tasks?|jobs?|processing)|poison (message|pill)|dead[- ]letter|backlog\\w*|(never|not) acknowledged|re-?deliver\\w*|delivered again|queued but|(queue|consumer) (depth|lag)",
      "(blocked|block|blocking|starved|delayed)( \\w+){0,3} (jobs?|messages?|tasks?|consumers?|workers?|queues?)|same queue|(bad|malformed|unexpected|invalid) (events?|messages?|jobs?|payloads?)"),
  PERMISSION(
      "permission or access",
      "permissions?|access[- ]denied|\\biam\\b|\\brbac\\b|forbidden|\\b403s?\\b|role binding|unauthori[sz]ed|privileges?|access (rights?|policy|rules?)|security group|firewall rules?"),
  NETWORK(
      "network",
      "\\bbgp\\b|packet loss|black-?hol\\w+|backbone|peering|routing (problem|table|loop|error|issue|change|protocol)s?|prefix(es)?\\b|ip (blocks?|ranges?|prefixes)|(announc\\w+|advertis\\w+|withdr\\w+)[^.\\n]{0,40}\\b(routes?|prefix\\w*|ip|bgp)|network (partition|split|outage|failure|link|switch|loop)|routes?\\b[^.\\n]{0,30}\\b(withdr\\w+|leak\\w*|announc\\w+|advertis\\w+|black-?hol\\w+)|(switch|router|fibre|fiber|uplink|load balancer|vlan|mtu|\\bnat\\b)s?\\b[^.\\n]{0,40}\\b(fail\\w*|broke\\w*|down|cut|flap\\w*|drop\\w*|wrong|lost)",
      "(core|edge|distribution|border|key) routers?|rout(e|es|ing (information|tables?))\\b[^.\\n]{0,40}\\b(deleted|cleared|removed|lost|flood\\w*|propagated|exceeded)|(deleted|cleared|removed|lost|flood\\w*|all possible)( \\w+){0,3} routes?"),
  HARDWARE(
      "hardware or power",
      "hardware (fail\\w*|fault\\w*)|power (supply|outages?|loss|cuts?|feeds?|failures?|isolation|grid)|(loss of|lost|disruption (in|of)|without|unstable|stable|utility|generator|battery|backup)( \\w+){0,2} power|generators?|transformers?|lightning|fires? (in|at)|flood(ed|ing)? (in|at)|line cards?|memory modules?|(disk|drive|dimm|raid|controller|fan|psu|ups)\\b[^.\\n]{0,20}\\b(died|fail\\w*|fault\\w*|broke)|cooling|overheat\\w*|data ?cent(re|er) (lost|power|fire|flood)",
      "fire broke out|inverters?|(supply|power)\\b[^.\\n]{0,30}\\b(disconnected|restored|tripped)|\\bups\\b|(physically|water|heat) damag\\w+|low voltage"),
  CREDENTIAL(
      "credentials replaced or refused",
      "(passwords?|credentials?|secrets?|(api|access|signing|ssh|shared|encryption|service account|account) keys?|api tokens?|access tokens?|service accounts?)\\b[^.\\n]{0,60}\\b(rotat\\w+|replac\\w+|chang\\w+|revok\\w+|reset|old|previous|disabled|invalid\\w*|mismatch\\w*|wrong|refused|rejected)",
      "(rotat\\w+|replac\\w+|chang\\w+|revok\\w+|reset|wrong|old|previous|invalid)( \\w+){0,4} (passwords?|credentials?|secrets?|api keys?|access keys?|signing keys?|tokens?)",
      "(password|credential|secret|key|token)s? rotation|\\b401s?\\b",
      "(remov\\w+|delet\\w+|lost)( \\w+){0,3} (keys?|credentials?|tokens?|secrets?)\\b"),
  WRONG_TARGET(
      "command on the wrong target",
      "(commands?|scripts?|process|function|procedure|playbook|inputs?|argument|query|statement|tool)\\b[^.\\n]{0,60}\\b(wrong\\w*|incorrect\\w*|mistak\\w*|inadvertent\\w*|accidental\\w*|by accident|unintention\\w*|against (the )?(prod\\w*|live)|mistyped|typo|(was|were) (meant|intended) for)",
      "(wrong|mistaken)( \\w+)? (branch|file ?system|version|disk|volume|file|release|host|server|machine|node|terminal|tab|window|shell|environment|cluster|databases?|account|region|tenant|tables?|director\\w+|bucket|project|namespace|box)",
      "(ran|run|running|executed|typed|issued|removed|deleted|dropped|wiped|connected|truncated)\\b[^.\\n]{0,60}\\b(on|against|in|from|to) (the |our )?(production|prod|live|wrong|primary)( \\w+)?",
      "thinking (it|that|they|this)( \\w+){0,3} (was|were|is)|(human|operator|manual|user) (error|mistake)|(manual|routine|maintenance|planned)( \\w+){0,2} (operation|upgrade|change|step|task|work)s?[^.\\n]{0,40}\\b(incorrect\\w*|wrong\\w*|mistake\\w*)|fat[- ]finger\\w*|mistyp\\w+|accidental(ly)? (delet\\w+|remov\\w+|dropp\\w+|ran|run|executed|terminat\\w+|shut)",
      "unintentional\\w* (delet\\w+|remov\\w+)|(in place|instead) of the (ids?|names?)|(intended|meant) for (a|one|the) (single|test|staging|other)|gave the (ids?|names?)|deletes? permanently"),
  SLOW_QUERY(
      "slow query or missing index",
      "(missing|without|no|lack(ed|ing|s)?( of)?|needed|dropped|wrong|composite)( \\w+){0,3} index(es)?\\b|(full|sequential|table)( table| collection| index)? scans?",
      "(slow|expensive|unoptimi[sz]ed|inefficient|heavy|costly|n\\+1|poorly performing|bad)( \\w+){0,2} (quer(y|ies)|sql|statements?|joins?|selects?)",
      "(query|execution) plan(s|ner)?|query optimi[sz]\\w+|(quer(y|ies)|statements?|joins?)\\b[^.\\n]{0,50}\\b(index(es)?|scan\\w*|slow\\w*|expensive|dozens? (of )?tables|seconds|ms)\\b"),
  BATCH(
      "scheduled work that overlaps or stops",
      "(cron|batch|nightly|scheduled|periodic|hourly|daily|weekly)( \\w+){0,3} (jobs?|tasks?|runs?|imports?|exports?|reports?|process\\w*|work)\\b[^.\\n]{0,60}\\b(overlap\\w*|still running|twice|same time|at once|collid\\w*|both|never ran|not run|did not (run|start|finish)|stopped|longer|daytime|business hours)",
      "(cron|batch)( \\w+){0,2} (jobs?|scripts?|tasks?)|overlap\\w*( \\w+){0,5} (jobs?|runs?|back-?ups?|imports?|schedules?)|(ran|run|runs|started|executed) (twice|in parallel|a second time)|still running when"),
  DELETED_DATA(
      "data deleted or damaged",
      "(delet\\w+|dropped|truncat\\w+|wiped|overwr\\w+|corrupt\\w+|purged|erased)\\b[^.\\n]{0,50}\\b(data|tables?|rows?|records?|bucket|database|files?|volumes?|directory|index|production|objects?)",
      "(data|tables?|rows?|records?|bucket|database|files?|index)\\b[^.\\n]{0,30}\\b(was|were|got|been) (delet\\w+|dropped|truncat\\w+|wiped|overwr\\w+|corrupt\\w+|purged|erased)|data (loss|corruption)|clean-?up (job|script)");

  private final String words;
  private final List<Pattern> phrases;

  FailureMode(String words, String... phrases) {
    this.words = words;
    this.phrases = List.of(phrases).stream().map(FailureMode::phrase).toList();
  }

  private static Pattern phrase(String words) {
    return Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE);
  }

  public String words() {
    return words;
  }

  /// @param words as they stand in the text
  public record Told(int times, String words) {}

  /// The ways to fail that a text tells of.
  public static Map<FailureMode, Told> told(String text) {
    return Phrases.OF_ALL.in(text);
  }

  /// Made when they are asked for the first time.
  private static final class Phrases {
    static final ModePhrases OF_ALL =
        new ModePhrases(
            Arrays.stream(values())
                .collect(
                    Collectors.toMap(
                        mode -> mode,
                        FailureMode::phrases,
                        (one, other) -> one,
                        () -> new EnumMap<>(FailureMode.class))));
  }

  /// Each begins at the beginning of a word.
  List<Pattern> phrases() {
    return phrases;
  }
}
