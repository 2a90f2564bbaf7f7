package dev.wslgodoctor.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What starts the program puts its parts together; it reaches no machine by itself, and a script gets no window. */
class ProgramBoundaryTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.wslgodoctor.app");

    @Test
    void theProgramReachesMachinesThroughGatewaysOnly() {
        noClasses().should().dependOnClassesThat().resideInAPackage("com.sun.jna..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
                .check(PROGRAM);
    }

    @Test
    void theCommandLineKnowsNoScreen() {
        // WindowCommand is what opens the window
        noClasses().that().resideInAPackage("dev.wslgodoctor.app.cli..").and().doNotHaveSimpleName("WindowCommand")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..",
                        "dev.wslgodoctor.wizard..", "dev.wslgodoctor.app.gui..")
                .check(PROGRAM);
    }

    // the Windows tests run these classes brought down to an older class version, where these do not exist
    @Test
    void nothingUsesWhatAnOlderJavaLacks() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
                .orShould().callMethod(Thread.class, "ofVirtual")
                .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould().callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .check(PROGRAM);
    }
}
