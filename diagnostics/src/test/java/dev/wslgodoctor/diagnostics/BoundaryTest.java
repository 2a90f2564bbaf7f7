package dev.wslgodoctor.diagnostics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.wslgodoctor.diagnostics.gateway.Command;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The borders that a compiler does not hold: who may touch processes, Windows, files and the defaults of this JVM. */
class BoundaryTest {

    private static final String BASE = "dev.wslgodoctor.diagnostics.";

    // our own files: the journal of repairs and the bundle; everything else belongs to the machine that is examined
    private static final DescribedPredicate<JavaClass> MAY_TOUCH_FILES = DescribedPredicate.describe(
            "gateways, journal and bundle", type -> type.getPackageName().startsWith(BASE + "gateway")
                    || type.getPackageName().startsWith(BASE + "bundle")
                    || type.getPackageName().equals(BASE + "repair") && outermost(type).contains("Journal"));

    @Test
    void nothingKnowsAScreen() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .check(CompiledClasses.ALL);
    }

    @Test
    void onlyTheWindowsGatewayKnowsJna() {
        noClasses().that().resideOutsideOfPackage(BASE + "gateway.windows")
                .should().dependOnClassesThat().resideInAPackage("com.sun.jna..")
                .check(CompiledClasses.ALL);
    }

    @Test
    void onlyOnePackageStartsProcesses() {
        noClasses().that().resideOutsideOfPackage(BASE + "gateway.process")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould().callMethodWhere(named("java.lang.Runtime", "exec"))
                .check(CompiledClasses.ALL);
    }

    // a repair may, behind a preview and with consent; looking needs no root
    @Test
    void noQuestionIsAskedAsRoot() {
        noClasses().that().resideInAnyPackage(BASE + "probe..", BASE + "engine..", BASE + "lint..", BASE + "explain..")
                .should().callMethod(Command.class, "byRoot")
                .orShould().callMethod(Command.class, "byRoot", boolean.class)
                .check(CompiledClasses.ALL);
    }

    @Test
    void onlyOurOwnFilesAreTouchedWithThePathsOfThisJvm() {
        noClasses().that(DescribedPredicate.not(MAY_TOUCH_FILES))
                .should().dependOnClassesThat().haveNameMatching(
                        "java\\.nio\\.file\\..*|java\\.io\\.(File|RandomAccess).*")
                .check(CompiledClasses.ALL);
    }

    @Test
    void nothingSpeaksToStandardOutput() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .check(CompiledClasses.ALL);
    }

    @Test
    void nothingDependsOnTheDefaultsOfThisJvm() {
        noClasses().that(DescribedPredicate.not(MAY_TOUCH_FILES))
                .should().callMethod(Locale.class, "getDefault")
                .orShould().callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(String.class, "getBytes")
                .orShould().callConstructor(String.class, byte[].class)
                .orShould().callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
                .orShould().callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
                .orShould().callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould().callMethod(System.class, "lineSeparator")
                .check(CompiledClasses.ALL);
    }

    // the Windows tests run these classes brought down to an older class version, where these do not exist
    @Test
    void nothingUsesWhatAnOlderJavaLacks() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.stream\\.Gatherer.*")
                .orShould().callMethodWhere(named("java.lang.Thread", "ofVirtual", "startVirtualThread"))
                .orShould().callMethodWhere(named("java.util.concurrent.Executors", "newVirtualThreadPerTaskExecutor"))
                .check(CompiledClasses.ALL);
    }

    private static DescribedPredicate<JavaAccess<?>> named(String owner, String... methods) {
        return DescribedPredicate.describe(owner + "." + String.join(" or ", methods),
                access -> access.getTargetOwner().getName().equals(owner)
                        && List.of(methods).contains(access.getTarget().getName()));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
