package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What WSL makes of {@code wsl.conf} or {@code .wslconfig}: the entries it reads, the sections it sees and everything
 * it trips over. A missing file is an empty one: all defaults hold.
 *
 * @param format        which of the two files
 * @param sections      readable section headers in file order
 * @param entries       readable lines {@code key = value} in file order, whatever becomes of them
 * @param remarks       in file order
 * @param stoppedAtLine the line at which the reading of {@code wsl.conf} ended; empty when the whole file was read
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/shared/configfile/configfile.cpp">microsoft/WSL
 *      src/shared/configfile/configfile.cpp</a>
 */
public record WslConf(ConfigFormat format, List<ConfigSection> sections, List<ConfigEntry> entries,
        List<ConfigRemark> remarks, OptionalInt stoppedAtLine) {

    /** Copies the lists. */
    public WslConf {
        sections = List.copyOf(sections);
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /** Reads a whole file as WSL would; never fails. */
    public static WslConf parse(ConfigFormat format, byte[] content) {
        return parse(format, EncodedText.decode(content));
    }

    /** As {@link #parse(ConfigFormat, byte[])}, for bytes that are already decoded. */
    public static WslConf parse(ConfigFormat format, EncodedText content) {
        return new WslConfParser(format, content).parse();
    }

    /** The entry that takes effect for {@code section.key} (or an older name of it), compared without case. */
    public Optional<ConfigEntry> effective(String section, String key) {
        return first(section, key).filter(entry -> entry.state() == ConfigEntry.State.EFFECTIVE);
    }

    /** The first entry of that name, be it valid or not: the one that decides. */
    public Optional<ConfigEntry> first(String section, String key) {
        String name = section + "." + key;
        Optional<ConfigKey> known = ConfigKeys.find(format, name);
        return entries.stream()
                .filter(entry -> known.map(k -> k.isCalled(entry.name())).orElse(entry.name().equalsIgnoreCase(name)))
                .findFirst();
    }

    /** The value that takes effect; empty when the default holds. */
    public Optional<String> value(String section, String key) {
        return effective(section, key).map(ConfigEntry::value);
    }

    /** The switch that takes effect; empty when the default holds or the value is no switch. */
    public Optional<Boolean> flag(String section, String key) {
        return value(section, key).flatMap(ConfigValues::readBoolean);
    }

    /** The remarks of one kind. */
    public List<ConfigRemark> remarks(ConfigRemark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind).toList();
    }
}
