/// Reads problems and events of Zabbix.
@NullMarked
package dev.unrepeat.source.zabbix;

import org.jspecify.annotations.NullMarked;
