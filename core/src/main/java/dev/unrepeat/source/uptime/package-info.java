/// Reads what services say that watch a site from outside: UptimeRobot, Pingdom, Uptime Kuma,
/// updown.io, Better Stack.
@NullMarked
package dev.unrepeat.source.uptime;

import org.jspecify.annotations.NullMarked;
