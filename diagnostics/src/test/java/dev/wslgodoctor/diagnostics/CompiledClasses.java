package dev.wslgodoctor.diagnostics;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of this module, without its tests; read once for all contract tests. */
public final class CompiledClasses {

    /** Everything but the tests. */
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.wslgodoctor.diagnostics");

    private CompiledClasses() {
    }
}
