/** Every remark on the configuration files of a machine, in one list: the parsers' and the causes' own. */
package dev.wslgodoctor.diagnostics.lint;
