package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.BinaryAnatomy;
import dev.wslgodoctor.diagnostics.explain.picture.ConfigExcerpt;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.FileJourney;
import dev.wslgodoctor.diagnostics.explain.picture.ListenerPath;
import dev.wslgodoctor.diagnostics.explain.picture.MemoryAndDisk;
import dev.wslgodoctor.diagnostics.explain.picture.PathMap;
import dev.wslgodoctor.diagnostics.explain.picture.Picture;
import dev.wslgodoctor.diagnostics.explain.picture.SessionTimeline;
import dev.wslgodoctor.diagnostics.explain.picture.TraceGate;
import dev.wslgodoctor.diagnostics.explain.picture.VersionRanges;
import dev.wslgodoctor.diagnostics.text.Texts;
import javafx.scene.layout.Region;

/** Draws any picture. */
public final class PicturePane {

    private PicturePane() {
    }

    /** The drawing of a model in a language. */
    public static Region of(Picture picture, Texts texts) {
        return switch (picture) {
            case PathMap map -> PathMapPicture.of(map, texts);
            case FileJourney journey -> FileJourneyPicture.of(journey, texts);
            case BinaryAnatomy anatomy -> BinaryAnatomyPicture.of(anatomy, texts);
            case TraceGate gate -> TraceGatePicture.of(gate, texts);
            case EnvironmentTable table -> EnvironmentPicture.of(table, texts);
            case ConfigExcerpt excerpt -> ConfigPicture.of(excerpt, texts);
            case VersionRanges ranges -> VersionRangePicture.of(ranges, texts);
            case ListenerPath path -> ListenerPathPicture.of(path, texts);
            case MemoryAndDisk gauges -> MemoryDiskPicture.of(gauges, texts);
            case SessionTimeline line -> SessionTimelinePicture.of(line, texts);
        };
    }
}
