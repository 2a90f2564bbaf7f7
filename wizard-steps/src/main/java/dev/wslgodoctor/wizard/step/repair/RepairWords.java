package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.ConsentStep;
import dev.wslgodoctor.wizard.control.Questions;
import dev.wslgodoctor.wizard.port.FileDiff;
import dev.wslgodoctor.wizard.port.RepairStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kordamp.ikonli.octicons.Octicons;

/** The words for the steps of a repair. */
record RepairWords(Texts texts) {

    /** What a step does, as a title. */
    String title(RepairStep step) {
        return texts.of("repair.step." + kind(step), Map.of("subject", shortened(step)));
    }

    /** What a step is about, in full, and where. */
    String subject(RepairStep step) {
        String place = Questions.place(step.where(), texts);
        return switch (step.kind()) {
            case BY_HAND -> step.instruction().map(it -> texts.of(it.key(), it.arguments())).orElse("");
            case RESTART_WSL, RESTART_DISTRO -> step.subject().isEmpty() ? texts.of("repair.restart.none")
                    : texts.of("repair.restart.ends", Map.of("names", step.subject()));
            default -> place.isEmpty() ? step.subject()
                    : texts.of("repair.where", Map.of("subject", step.subject(), "place", place)) + notice(step);
        };
    }

    private String notice(RepairStep step) {
        return step.instruction().map(it -> "\n" + texts.of(it.key(), it.arguments())).orElse("");
    }

    private static String kind(RepairStep step) {
        if (step.kind() == RepairStep.Kind.FILE && step.change().isPresent()) {
            FileDiff change = step.change().get();
            return change.before().isEmpty() ? "file-new" : change.after().isEmpty() ? "file-gone" : "file";
        }
        return step.kind().id();
    }

    private static String shortened(RepairStep step) {
        return step.change().map(FileDiff::name).orElse(step.subject());
    }

    /** What must be known before agreeing to all of these: root, a restart, and whether every one can be undone. */
    List<ConsentStep.Tag> tagsOfAll(List<RepairStep> steps) {
        List<RepairStep> own = steps.stream().filter(step -> step.kind() != RepairStep.Kind.BY_HAND).toList();
        if (own.isEmpty() && !steps.isEmpty()) {
            return tags(steps.getFirst());
        }
        return tags(own.stream().filter(RepairStep::asRoot).toList(), own.stream().anyMatch(RepairStep::restarts),
                own.stream().allMatch(RepairStep::undoable));
    }

    /** What must be known before agreeing to a step. */
    List<ConsentStep.Tag> tags(RepairStep step) {
        return step.kind() == RepairStep.Kind.BY_HAND
                ? List.of(new ConsentStep.Tag(Octicons.PERSON_16, texts.of("repair.tag.by-hand"), "neutral-tag"))
                : tags(Stream.of(step).filter(RepairStep::asRoot).toList(), step.restarts(), step.undoable());
    }

    private List<ConsentStep.Tag> tags(List<RepairStep> root, boolean restarts, boolean undoable) {
        List<ConsentStep.Tag> tags = new ArrayList<>();
        root.stream().map(RepairStep::rootTag).distinct().forEach(key ->
                tags.add(new ConsentStep.Tag(Octicons.KEY_16, texts.of(key), "warning-tag")));
        if (restarts) {
            tags.add(new ConsentStep.Tag(Octicons.SYNC_16, texts.of("repair.tag.restart"), "warning-tag"));
        }
        tags.add(undoable ? new ConsentStep.Tag(Octicons.REPLY_16, texts.of("repair.tag.undo"), "neutral-tag")
                : new ConsentStep.Tag(Octicons.CIRCLE_SLASH_16, texts.of("repair.tag.no-undo"), "danger-tag"));
        return tags;
    }
}
