package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewStep;
import dev.wslgodoctor.wizard.port.FileDiff;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A preview as the window shows it. */
final class PreviewSteps {

    private PreviewSteps() {
    }

    static RepairPreview of(Preview preview, Machine machine, Consent consent) throws GatewayException {
        List<RepairStep> steps = new ArrayList<>();
        List<Action.CopyTree> copies = new ArrayList<>();
        for (PreviewStep step : preview.steps()) {
            if (step.action() instanceof Action.CopyTree copy) {
                copies.add(copy);
            }
            steps.add(step(step, copies, machine, consent));
        }
        return new RepairPreview(preview.plan().causeId(), steps, preview.plan().onlyIfChosen());
    }

    private static RepairStep step(PreviewStep step, List<Action.CopyTree> copies, Machine machine,
            Consent consent) throws GatewayException {
        return switch (step) {
            case PreviewStep.FileStep file -> made(step, RepairStep.Kind.FILE, file.action().path(),
                    Optional.of(change(file.action(), copies, machine, consent)), List.of(), Optional.empty());
            case PreviewStep.RegistryStep value -> made(step, RepairStep.Kind.REGISTRY, value.action().shown(),
                    Optional.of(new FileDiff(value.action().shown(), text(value.now().map(StoredValue::shown)),
                            text(value.action().value().map(StoredValue::shown)))), List.of(), Optional.empty());
            case PreviewStep.AsideStep aside -> made(step, RepairStep.Kind.MOVE_ASIDE,
                    aside.action().from() + " → " + aside.action().to(), Optional.empty(), List.of(), Optional.empty());
            case PreviewStep.CopyStep copy -> made(step, RepairStep.Kind.COPY,
                    copy.action().from() + " → " + copy.action().to(), Optional.empty(), List.of(), Optional.empty())
                    .with(copied(copy));
            case PreviewStep.CommandStep command -> made(step, RepairStep.Kind.RUN,
                    String.join(" ", command.action().apply().argv()), Optional.empty(),
                    command.action().apply().argv(), command.action().notice().map(notice ->
                            new RepairStep.Instruction(notice.messageKey(), notice.arguments(), true)));
            case PreviewStep.ChoiceStep choice -> made(step, RepairStep.Kind.CHOOSE, choice.action().path(),
                    Optional.empty(), List.of(), Optional.empty());
            case PreviewStep.RestartStep restart -> made(step, restart.action() instanceof Action.RestartWsl
                    ? RepairStep.Kind.RESTART_WSL : RepairStep.Kind.RESTART_DISTRO,
                    String.join(", ", restart.ends()), Optional.empty(), List.of(), Optional.empty());
            case PreviewStep.ByHandStep byHand -> made(step, RepairStep.Kind.BY_HAND, "", Optional.empty(), List.of(),
                    Optional.of(new RepairStep.Instruction(byHand.action().messageKey(),
                            byHand.action().arguments(), byHand.action().replacesRepair())));
        };
    }

    private static RepairStep.Copy copied(PreviewStep.CopyStep copy) {
        List<RepairStep.Instruction> facts = copy.facts().stream()
                .map(fact -> new RepairStep.Instruction(fact.key(), fact.arguments(), false)).toList();
        List<RepairStep.Part> parts = copy.madeAnew().stream().map(part -> new RepairStep.Part(part.name(),
                part.bytes(), copy.action().without().contains(part.name()))).toList();
        return new RepairStep.Copy(copy.size().files(), copy.size().bytes(), copy.free(), facts, parts);
    }

    private static RepairStep made(PreviewStep step, RepairStep.Kind kind, String subject,
            Optional<FileDiff> change, List<String> command, Optional<RepairStep.Instruction> instruction) {
        return new RepairStep(kind, subject, step.place().map(Object::toString).orElse(""), step.asRoot(),
                step instanceof PreviewStep.RestartStep, step.undoable(), change, command, instruction);
    }

    // the preview holds the diff; the window lays out both texts itself. A file that changed in between is refused by
    // its hash when the repair is applied.
    private static FileDiff change(Action.ReplaceFile file, List<Action.CopyTree> copies, Machine machine,
            Consent consent) throws GatewayException {
        Optional<Blob> now = switch (file.at()) {
            case Place.Windows windows -> machine.windows().read(WindowsPath.of(file.path()), Command.LIMIT);
            case Place.Distro distro -> {
                var gateway = machine.distro(new Machine.DistroChoice(distro.name(), Optional.empty(), true),
                        consent.startDistro());
                // a file of a copy that is not made yet is the one that will be copied
                LinuxPath target = LinuxPath.of(file.path());
                LinuxPath path = copies.stream().filter(copy -> target.startsWith(copy.to()))
                        .map(copy -> copy.from().resolve(copy.to().relativize(target))).findFirst().orElse(target);
                yield file.asRoot() ? DistroFiles.readAsRoot(gateway, path, Command.LIMIT)
                        : gateway.read(path, Command.LIMIT);
            }
        };
        return new FileDiff(file.path(), content(now), content(file.content()));
    }

    private static String content(Optional<Blob> content) {
        return content.map(blob -> EncodedText.decode(blob.bytes()).text()).orElse("");
    }

    // a diff of one line, or of none
    private static String text(Optional<String> line) {
        return line.map(text -> text + "\n").orElse("");
    }
}
