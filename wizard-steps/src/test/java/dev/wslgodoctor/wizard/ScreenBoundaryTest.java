package dev.wslgodoctor.wizard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.wslgodoctor.wizard.shell.FxRelay;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** The screens know the engine's answers, and neither how a machine is reached nor who put them together. */
class ScreenBoundaryTest {

    private static final JavaClasses SCREENS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.wslgodoctor.wizard");

    @Test
    void noScreenKnowsTheProgramThatStartsIt() {
        noClasses().should().dependOnClassesThat().resideInAPackage("dev.wslgodoctor.app..").check(SCREENS);
    }

    @Test
    void noScreenReachesAMachine() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("com.sun.jna..",
                        "dev.wslgodoctor.diagnostics.gateway.*..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Runtime")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*Connection)")
                .check(SCREENS);
    }

    @Test
    void oneClassBringsWorkToTheScreensThread() {
        noClasses().that().doNotBelongToAnyOf(FxRelay.class)
                .should().callMethod(Platform.class, "runLater", Runnable.class).check(SCREENS);
    }

    // the Windows tests run these classes brought down to an older class version, where these do not exist
    @Test
    void nothingUsesWhatAnOlderJavaLacks() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
                .orShould().callMethod(Thread.class, "ofVirtual")
                .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould().callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .check(SCREENS);
    }
}
