package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.explain.picture.PictureKind;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;

/** One reason why a link is broken. */
public interface RootCause {

    /** {@code layer.condition}, stable in bundles and mute lists; the first segment is the layer of its link. */
    String id();

    /** The link it breaks; gives layer, symptoms and place in the picture. */
    Link breaks();

    /** Judges the readings; pure: asks nothing but {@code facts}. */
    Verdict judge(Facts facts);

    /** The repair for the case in which it holds; empty if there is only the guide of its texts. */
    default Optional<Plan> repair(Facts facts) {
        return Optional.empty();
    }

    /** The picture that shows it where it holds; empty if its sentences say all. */
    default Optional<PictureKind> picture() {
        return PictureKind.of(breaks());
    }

    /** The cases of the case book that it explains, for example {@code R12}; empty if it has none there. */
    default List<String> cases() {
        return List.of();
    }

    /**
     * Where its facts were read: repository + path at a commit or version, an issue thread, or a documentation link;
     * empty if only the class comment names them.
     */
    default List<String> sources() {
        return List.of();
    }
}
