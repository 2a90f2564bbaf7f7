package dev.wslgodoctor.wizard.port;

import java.util.Optional;

/** Where settings are kept between two starts. */
public interface SettingsStore {

    /**
     * What was kept.
     *
     * @param settings what counts; the defaults if nothing was kept or it cannot be read
     * @param setAside where a file that cannot be read was moved to; empty if there was none
     */
    record Kept(Settings settings, Optional<String> setAside) {
    }

    /** Reads; never fails: a file that cannot be read is set aside, not lost. */
    Kept read();

    /** Where they are kept, as this system writes it. */
    String place();

    /**
     * Keeps these.
     *
     * @throws EngineTrouble if they could not be written; what was kept before is still there
     */
    void write(Settings settings) throws EngineTrouble;

    /** A store that forgets everything with the program. */
    static SettingsStore forgetful() {
        return new SettingsStore() {
            private Settings kept = Settings.DEFAULT;

            @Override
            public Kept read() {
                return new Kept(kept, Optional.empty());
            }

            @Override
            public String place() {
                return "-";
            }

            @Override
            public void write(Settings settings) {
                kept = settings;
            }
        };
    }
}
