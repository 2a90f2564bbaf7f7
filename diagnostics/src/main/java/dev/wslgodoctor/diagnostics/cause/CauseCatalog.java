package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.cause.binary.FlagsStrip;
import dev.wslgodoctor.diagnostics.cause.binary.NotForThisMachine;
import dev.wslgodoctor.diagnostics.cause.binary.OlderThanSource;
import dev.wslgodoctor.diagnostics.cause.binary.Optimised;
import dev.wslgodoctor.diagnostics.cause.binary.ReplacedWhileRunning;
import dev.wslgodoctor.diagnostics.cause.binary.Stripped;
import dev.wslgodoctor.diagnostics.cause.debugger.DelveBuiltByOldGo;
import dev.wslgodoctor.diagnostics.cause.debugger.DelveForAnotherArchitecture;
import dev.wslgodoctor.diagnostics.cause.debugger.DelveIsWindowsProgram;
import dev.wslgodoctor.diagnostics.cause.debugger.DelveMissing;
import dev.wslgodoctor.diagnostics.cause.debugger.DelveVersionDoesNotCoverGo;
import dev.wslgodoctor.diagnostics.cause.debugger.NoServerToConnect;
import dev.wslgodoctor.diagnostics.cause.debugger.PortHeldByAnotherProgram;
import dev.wslgodoctor.diagnostics.cause.debugger.ServerOfAnotherUser;
import dev.wslgodoctor.diagnostics.cause.debugger.ServerOpenToNetwork;
import dev.wslgodoctor.diagnostics.cause.debugger.ServerWithoutClient;
import dev.wslgodoctor.diagnostics.cause.debugger.TargetAlreadyTraced;
import dev.wslgodoctor.diagnostics.cause.debugger.TargetGone;
import dev.wslgodoctor.diagnostics.cause.debugger.TargetNotDumpable;
import dev.wslgodoctor.diagnostics.cause.debugger.TargetOfAnotherUser;
import dev.wslgodoctor.diagnostics.cause.debugger.WindowsAttachDenied;
import dev.wslgodoctor.diagnostics.cause.distro.DefaultUserUnknown;
import dev.wslgodoctor.diagnostics.cause.distro.DistroDoesNotStart;
import dev.wslgodoctor.diagnostics.cause.distro.DistroIsWsl1;
import dev.wslgodoctor.diagnostics.cause.distro.DistroNotFound;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfBadValue;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfDuplicateKey;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfHasCgroupSection;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfHasWsl2Section;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfHoldsVmKey;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfStopsEarly;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfUnknownKey;
import dev.wslgodoctor.diagnostics.cause.editor.AttachLocalToServer;
import dev.wslgodoctor.diagnostics.cause.editor.CodeCommandWithoutWindowsFolders;
import dev.wslgodoctor.diagnostics.cause.editor.DebugTestIgnoresLaunchJson;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSettingPointsNowhere;
import dev.wslgodoctor.diagnostics.cause.editor.FileNotUtf8;
import dev.wslgodoctor.diagnostics.cause.editor.FolderAboveModule;
import dev.wslgodoctor.diagnostics.cause.editor.FolderOpenedFromWindows;
import dev.wslgodoctor.diagnostics.cause.editor.GoExtensionMissingInWsl;
import dev.wslgodoctor.diagnostics.cause.editor.GolandNotExamined;
import dev.wslgodoctor.diagnostics.cause.editor.LaunchAttributeWithoutEffect;
import dev.wslgodoctor.diagnostics.cause.editor.LaunchBadMode;
import dev.wslgodoctor.diagnostics.cause.editor.LaunchIncompletePathRule;
import dev.wslgodoctor.diagnostics.cause.editor.LaunchJsonBroken;
import dev.wslgodoctor.diagnostics.cause.editor.LaunchPortWithoutServer;
import dev.wslgodoctor.diagnostics.cause.editor.LaunchUnknownAttribute;
import dev.wslgodoctor.diagnostics.cause.editor.LinuxGoInWindowsSettings;
import dev.wslgodoctor.diagnostics.cause.editor.RemoteAttachUsesLegacyAdapter;
import dev.wslgodoctor.diagnostics.cause.editor.ServerNotComplete;
import dev.wslgodoctor.diagnostics.cause.editor.SettingWithoutEffect;
import dev.wslgodoctor.diagnostics.cause.files.CachesOnWindowsDrive;
import dev.wslgodoctor.diagnostics.cause.files.GitComparesModes;
import dev.wslgodoctor.diagnostics.cause.files.GitLineEndsDiffer;
import dev.wslgodoctor.diagnostics.cause.files.PathCaseDiffers;
import dev.wslgodoctor.diagnostics.cause.files.ProjectOnWindowsDrive;
import dev.wslgodoctor.diagnostics.cause.files.RecordedPathsDiffer;
import dev.wslgodoctor.diagnostics.cause.files.ScriptWithDosLineEnds;
import dev.wslgodoctor.diagnostics.cause.files.WindowsChangesNotNoticed;
import dev.wslgodoctor.diagnostics.cause.files.WindowsDriveKeepsNoModes;
import dev.wslgodoctor.diagnostics.cause.files.Wsl1LocksWatchedFolders;
import dev.wslgodoctor.diagnostics.cause.toolchain.CToolchainMissing;
import dev.wslgodoctor.diagnostics.cause.toolchain.GitRefusesOwner;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoBinNotOnPath;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoForAnotherMachine;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoIs32Bit;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoLineNamesNoRelease;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoMissing;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoNotOnPath;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoOlderThanModule;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoOnlyInVersionManager;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoflagsForceVendor;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoflagsStrip;
import dev.wslgodoctor.diagnostics.cause.toolchain.ModulesSwitchedOff;
import dev.wslgodoctor.diagnostics.cause.toolchain.NoGoMod;
import dev.wslgodoctor.diagnostics.cause.toolchain.OldGoRenamesModules;
import dev.wslgodoctor.diagnostics.cause.toolchain.OnlyWindowsGo;
import dev.wslgodoctor.diagnostics.cause.toolchain.SeveralGos;
import dev.wslgodoctor.diagnostics.cause.toolchain.VendorFolderDiffers;
import dev.wslgodoctor.diagnostics.cause.toolchain.WindowsGoFirst;
import dev.wslgodoctor.diagnostics.cause.toolchain.WindowsGoValues;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigBadEscape;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigBadValue;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigDuplicateKey;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigHoldsDistroKey;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigNonAsciiValue;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigSkippedLine;
import dev.wslgodoctor.diagnostics.cause.vm.WslConfigUnknownKey;
import dev.wslgodoctor.diagnostics.cause.vm.YamaForbidsAttach;
import dev.wslgodoctor.diagnostics.cause.windows.NoDistroInstalled;
import dev.wslgodoctor.diagnostics.cause.windows.OnlyMachineryDistros;
import dev.wslgodoctor.diagnostics.cause.windows.VirtualizationOff;
import dev.wslgodoctor.diagnostics.cause.windows.WslMissing;
import dev.wslgodoctor.diagnostics.cause.windows.WslServiceDisabled;
import dev.wslgodoctor.diagnostics.cause.windows.WslTooOld;
import java.util.List;
import java.util.Optional;

/**
 * Every root cause that is judged, in the order in which equals are ranked: bottom layer first. An explicit list,
 * because its order is visible and a missing line is found by {@code CauseContractTest}.
 */
public final class CauseCatalog {

    private static final List<RootCause> CAUSES = List.of(
            // windows
            new WslMissing(),
            new WslServiceDisabled(),
            new VirtualizationOff(),
            new NoDistroInstalled(),
            new OnlyMachineryDistros(),
            new WslTooOld(),
            // wsl-vm
            new WslConfigHoldsDistroKey(),
            new WslConfigBadEscape(),
            new WslConfigBadValue(),
            new WslConfigNonAsciiValue(),
            new WslConfigSkippedLine(),
            new WslConfigUnknownKey(),
            new WslConfigDuplicateKey(),
            new YamaForbidsAttach(),
            // distro
            new DistroNotFound(),
            new DistroIsWsl1(),
            new DistroDoesNotStart(),
            new WslConfStopsEarly(),
            new WslConfHasWsl2Section(),
            new WslConfHoldsVmKey(),
            new WslConfBadValue(),
            new DefaultUserUnknown(),
            new WslConfHasCgroupSection(),
            new WslConfUnknownKey(),
            new WslConfDuplicateKey(),
            // files
            new RecordedPathsDiffer(),
            new ProjectOnWindowsDrive(),
            new CachesOnWindowsDrive(),
            new WindowsDriveKeepsNoModes(),
            new GitLineEndsDiffer(),
            new GitComparesModes(),
            new ScriptWithDosLineEnds(),
            new Wsl1LocksWatchedFolders(),
            new WindowsChangesNotNoticed(),
            new PathCaseDiffers(),
            // network
            // toolchain
            new GoMissing(),
            new OnlyWindowsGo(),
            new WindowsGoFirst(),
            new WindowsGoValues(),
            new GoOlderThanModule(),
            new ModulesSwitchedOff(),
            new NoGoMod(),
            new GoflagsStrip(),
            new GoForAnotherMachine(),
            new GoNotOnPath(),
            new GoOnlyInVersionManager(),
            new GoBinNotOnPath(),
            new GoIs32Bit(),
            new SeveralGos(),
            new GoLineNamesNoRelease(),
            new GitRefusesOwner(),
            new VendorFolderDiffers(),
            new GoflagsForceVendor(),
            new CToolchainMissing(),
            new OldGoRenamesModules(),
            // binary
            new NotForThisMachine(),
            new Stripped(),
            new ReplacedWhileRunning(),
            new OlderThanSource(),
            new Optimised(),
            new FlagsStrip(),
            // debugger
            new DelveMissing(),
            new DelveIsWindowsProgram(),
            new DelveForAnotherArchitecture(),
            new DelveVersionDoesNotCoverGo(),
            new DelveBuiltByOldGo(),
            new TargetGone(),
            new TargetOfAnotherUser(),
            new TargetAlreadyTraced(),
            new TargetNotDumpable(),
            new WindowsAttachDenied(),
            new ServerOfAnotherUser(),
            new PortHeldByAnotherProgram(),
            new NoServerToConnect(),
            new ServerWithoutClient(),
            new ServerOpenToNetwork(),
            // editor
            new FolderOpenedFromWindows(),
            new GoExtensionMissingInWsl(),
            new LinuxGoInWindowsSettings(),
            new CodeCommandWithoutWindowsFolders(),
            new ServerNotComplete(),
            new FolderAboveModule(),
            new DebugTestIgnoresLaunchJson(),
            new FileNotUtf8(),
            new RemoteAttachUsesLegacyAdapter(),
            new AttachLocalToServer(),
            new GolandNotExamined(),
            new DelveSettingPointsNowhere(),
            new SettingWithoutEffect(),
            new LaunchJsonBroken(),
            new LaunchBadMode(),
            new LaunchIncompletePathRule(),
            new LaunchPortWithoutServer(),
            new LaunchUnknownAttribute(),
            new LaunchAttributeWithoutEffect()
            // container
    );

    private CauseCatalog() {
    }

    /** All causes. */
    public static List<RootCause> all() {
        return CAUSES;
    }

    /** The cause of this id; empty if there is none. */
    public static Optional<RootCause> byId(String id) {
        return CAUSES.stream().filter(cause -> cause.id().equals(id)).findFirst();
    }
}
